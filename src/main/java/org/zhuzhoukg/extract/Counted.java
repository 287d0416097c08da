package org.zhuzhoukg.extract;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells what is counted from what it does, and from what is measured of it. */
final class Counted {

  private static final Pattern BODIES = Pattern.compile("(?:企业|公司|项目|(?<!城)[区县市镇])$");

  /** What begins to say of those counted how they are, not what. */
  private static final Set<String> PREDICATES = Set.of("没有", "尚未", "未", "重新", "仍未", "还没有", "再");

  private Counted() {}

  /** 12家企业的营业收入, 48个集装箱的货车: what is counted; 12家企业营业收入3亿元: what is measured. */
  static Draft.Range of(Draft draft, Draft.Range range, View view, Tokens tokens) {
    int last = range.to() - 1;
    boolean isCount = draft.quantity() < range.from();
    if (isCount && PREDICATES.contains(words(range.from(), view, tokens))) {
      return new Draft.Range(range.from(), predicate(range, tokens));
    }
    if (!isCount && isHeadless(draft, last, tokens)) {
      return new Draft.Range(clause(range.from(), tokens), range.to());
    }
    boolean isOfCounted =
        draft.quantity() > last && range.from() > 0 && tokens.category(range.from() - 1) == 'C';
    boolean isMeasure = (isCount || isOfCounted) && is("measure", last, view, tokens);
    for (int i = range.from(); i < last && (isCount || isOfCounted); i++) {
      boolean isBody = isMeasure && BODIES.matcher(words(i, view, tokens)).find();
      if (isCount && (isBody || isNoun(i, view, tokens))) {
        return new Draft.Range(range.from(), i + 1);
      }
      if (isBody) {
        return new Draft.Range(tokens.category(i + 1) == 'd' ? i + 2 : i + 1, range.to());
      }
    }
    return range;
  }

  /** 437人重新上岗, 1.9万人没有脱贫: where what is said of those counted ends. */
  private static int predicate(Draft.Range range, Tokens tokens) {
    int to = range.to();
    while (to < tokens.size() && "oIgLzd".indexOf(tokens.category(to)) >= 0) {
      to++;
    }
    return to;
  }

  /** 参加合作社的占三成, 使用沼气的5万户: a clause with 的 that stands for those of whom it tells. */
  private static boolean isHeadless(Draft draft, int last, Tokens tokens) {
    int of = tokens.category(last) == 'd' ? last : last + 1;
    if (of >= draft.quantity() || tokens.category(of) != 'd') {
      return false;
    }
    int next = of + 1;
    while (next < draft.quantity() && "SVFJMm".indexOf(tokens.category(next)) >= 0) {
      next++;
    }
    boolean isPart = tokens.amount(draft.quantity()).unit().equals("percent");
    return next == draft.quantity() && (!isPart || next > of + 1);
  }

  /** Where the clause with 的 begins: at its first verb. */
  private static int clause(int from, Tokens tokens) {
    int first = from;
    for (int i = from - 1; i >= 0 && "oIgdLzF,&".indexOf(tokens.category(i)) >= 0; i--) {
      first = "Lz".indexOf(tokens.category(i)) >= 0 ? i : first;
    }
    return first;
  }

  /** A noun before 的, which is no more than where or on what those behind it are. */
  private static boolean isNoun(int i, View view, Tokens tokens) {
    return tokens.category(i + 1) == 'd'
        && tokens.category(i) == Category.INDICATOR
        && !is("measure", i, view, tokens);
  }

  /** What is counted, without what it does: 50名职工出资. */
  static Indicator named(Draft draft, Indicator named) {
    boolean isCount =
        draft.indicator().filter(range -> draft.quantity() < range.from()).isPresent();
    return isCount ? named.without("deed") : named;
  }

  /** 年产3000台机器人的生产线: what is made is counted, not what it is made by. */
  static Indicator made(Draft draft, Indicator named, View view, Tokens tokens) {
    int before = draft.quantity() - 1;
    boolean isMade = before >= 0 && view.array()[tokens.end(before) - 1] == '产';
    return isMade ? named.made() : named.counted();
  }

  private static boolean is(String kind, int i, View view, Tokens tokens) {
    return Measures.is(kind, words(i, view, tokens));
  }

  private static String words(int i, View view, Tokens tokens) {
    return view.at(tokens.start(i), tokens.end(i));
  }
}
