package org.zhuzhoukg.extract;

import java.util.HashSet;
import java.util.Set;

/** Remembers what sentences name, for the general words and short forms behind them. */
final class Remembered {

  /** How many characters the name of a firm has at least that is called by its first two. */
  private static final int SHORTEST_FIRM = 4;

  private final Subjects subjects;

  Remembered(Subjects subjects) {
    this.subjects = subjects;
  }

  /** A sentence names things; general words behind it may mean them. */
  void remember(View view, Tokens tokens, Context context) {
    Set<String> here = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.value(i) instanceof Word word && !word.detail().isEmpty()) {
        String words = view.at(tokens.start(i), tokens.end(i));
        if (tokens.category(i) == Category.ENTITY) {
          boolean isBeside = !here.add(word.detail()) && isBeside(view, tokens, i);
          context.bodies.merge(
              word.detail(), subjects.named(tokens, i, words), (old, it) -> isBeside ? old : it);
          if (words.endsWith("港")) {
            context.areas.put('港', subjects.named(tokens, i, words));
          }
          shorten(tokens, i, words, context);
        } else if (tokens.category(i) == Category.AREA) {
          context.areas.put(words.charAt(words.length() - 1), subjects.named(tokens, i, words));
        }
      }
    }
  }

  /** 华岳公司与铭川公司签约: 公司 goes on to mean the first. */
  static boolean isBeside(View view, Tokens tokens, int i) {
    int start = tokens.start(i);
    return start > 0 && "与和同向被给对跟".indexOf(view.array()[start - 1]) >= 0;
  }

  /** 华岳 may stand for 华岳科技 later. */
  private void shorten(Tokens tokens, int i, String words, Context context) {
    boolean isFirm = tokens.value(i) instanceof Word word && word.detail().equals("Enterprise");
    if (isFirm && words.length() >= SHORTEST_FIRM) {
      context.shorts.putIfAbsent(words.substring(0, 2), subjects.named(tokens, i, words));
    }
  }

  /** A sentence names those that govern a park: 园区 in it may mean that. */
  void rememberParks(View view, Tokens tokens, Context context) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean mayGovern =
          tokens.category(i) == Category.ENTITY && view.array()[tokens.end(i) - 1] == '会';
      if (mayGovern) {
        Kinds.governed(view.at(tokens.start(i), tokens.end(i)))
            .ifPresent(park -> context.bodies.put("Park", Named.of(park)));
      }
    }
  }
}
