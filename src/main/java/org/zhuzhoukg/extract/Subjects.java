package org.zhuzhoukg.extract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whom a sentence is about: names, and general words that stand for them. */
final class Subjects {

  private static final Map<String, String> BODY_WORDS =
      Map.ofEntries(
          Map.entry("公司", "Enterprise"),
          Map.entry("本公司", "Enterprise"),
          Map.entry("该公司", "Enterprise"),
          Map.entry("集团", "Enterprise"),
          Map.entry("本集团", "Enterprise"),
          Map.entry("该集团", "Enterprise"),
          Map.entry("该企业", "Enterprise"),
          Map.entry("全厂", "Enterprise"),
          Map.entry("该厂", "Enterprise"),
          Map.entry("该店", "Enterprise"),
          Map.entry("全店", "Enterprise"),
          Map.entry("园区", "Park"),
          Map.entry("全园", "Park"),
          Map.entry("园内", "Park"),
          Map.entry("该园", "Park"),
          Map.entry("本园", "Park"),
          Map.entry("学校", "Institute"),
          Map.entry("该校", "Institute"),
          Map.entry("全校", "Institute"),
          Map.entry("医院", "Institute"),
          Map.entry("该院", "Institute"),
          Map.entry("该平台", "Platform"),
          Map.entry("该项目", "Project"),
          Map.entry("本项目", "Project"));

  private static final Set<String> WIDE_WORDS =
      Set.of("全省", "我省", "本省", "该省", "全国", "我国", "中国", "全球", "世界", "境外", "海外", "国外", "境内");

  private static final Set<String> HOME_WORDS =
      Set.of(
          "全市", "我市", "本市", "该市", "全区", "我区", "本区", "该区", "全县", "我县", "本县", "该县", "全州", "全镇", "全乡",
          "全村", "全社会", "市内", "区内", "县内", "我们", "全行业");

  /** A token names whom the following is about. */
  void saw(View view, Tokens tokens, int i, Context context) {
    String words = view.at(tokens.start(i), tokens.end(i));
    boolean isGeneric = tokens.category(i) == Category.AREA && isGeneral(tokens, i);
    if (isGeneric && HOME_WORDS.contains(words)) {
      char kind = words.charAt(words.length() - 1);
      boolean isHome =
          context.document.label().indexOf(kind) == context.document.label().length() - 1;
      context.about(isHome ? context.document : context.areas.getOrDefault(kind, context.document));
    } else if (isGeneric && BODY_WORDS.containsKey(words)) {
      String type = BODY_WORDS.get(words);
      boolean isDocument = Kinds.ofName(context.document.label()).equals(type);
      context.about(
          isDocument ? context.document : context.bodies.getOrDefault(type, context.document));
    } else if (WIDE_WORDS.contains(words)) {
      context.aside = Optional.of(named(tokens, i, words));
    } else if (tokens.category(i) == Category.QUOTED) {
      context.aside = Optional.of(Named.of(words.replaceAll("[“”\"]", "")));
    } else if (!isGeneric && !isAuthority(tokens, i)) {
      context.about(named(tokens, i, words));
    }
  }

  /** A sentence names things; general words behind it may mean them. */
  void remember(View view, Tokens tokens, Context context) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.value(i) instanceof Word word && !word.detail().isEmpty()) {
        String words = view.at(tokens.start(i), tokens.end(i));
        if (tokens.category(i) == Category.ENTITY) {
          context.bodies.put(word.detail(), named(tokens, i, words));
        } else if (tokens.category(i) == Category.AREA) {
          context.areas.put(words.charAt(words.length() - 1), named(tokens, i, words));
        }
      }
    }
  }

  /** Who tells a figure, or orders it, is seldom whom it is about. */
  private static boolean isAuthority(Tokens tokens, int i) {
    return tokens.value(i) instanceof Word word
        && (word.detail().equals("GovernmentBody") || word.detail().equals("Policy"));
  }

  private static boolean isGeneral(Tokens tokens, int i) {
    return tokens.value(i) instanceof Word word
        && word.reference().isEmpty()
        && word.detail().isEmpty();
  }

  /** The thing that a token names. */
  Named named(Tokens tokens, int i, String words) {
    Optional<String> id =
        tokens.value(i) instanceof Word word && !word.reference().isEmpty()
            ? Optional.of(word.reference())
            : Optional.empty();
    return new Named(id, words);
  }
}
