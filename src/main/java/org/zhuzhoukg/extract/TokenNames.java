package org.zhuzhoukg.extract;

import java.util.List;

/** Makes tokens of names, so that figures may be about them. */
final class TokenNames {

  /** The rule of meetings that decide and have no figures of their own. */
  private static final String MEETING = "party-meeting";

  private TokenNames() {}

  static void merge(List<Name> names, Tokens tokens) {
    for (Name name : names) {
      boolean isSubject =
          !name.rule().equals(MEETING)
              && !name.is(
                  "Person", "Industry", "Designation", "Policy", "Product", "Organization", "");
      if (isSubject) {
        merge(name, tokens);
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.category(i) == Category.SUFFIX) {
        tokens.set(i, Category.ORDINARY, null);
      }
    }
  }

  /** 光纤网络覆盖率: what the catalogue has as one is not divided. */
  private static boolean isWithinIndicator(Name name, Tokens tokens, int i) {
    return tokens.category(i) == Category.INDICATOR
        && tokens.end(i) > name.end()
        && tokens.value(i) instanceof Word word
        && !word.reference().isEmpty();
  }

  /** 年产10万辆竹车项目: what it is to make is a figure all the same. */
  private static boolean hasQuantity(Tokens tokens, int first, int last) {
    boolean hasQuantity = false;
    for (int i = first; i < last; i++) {
      hasQuantity |= Category.isQuantity(tokens.category(i));
    }
    return hasQuantity;
  }

  private static void merge(Name name, Tokens tokens) {
    int first = 0;
    while (first < tokens.size() && tokens.end(first) <= name.start()) {
      first++;
    }
    int last = first;
    while (last < tokens.size() && tokens.start(last) < name.end()) {
      last++;
    }
    if (first >= last
        || isWithinIndicator(name, tokens, first)
        || (name.is("Project") && hasQuantity(tokens, first, last))) {
      return;
    }
    char category = name.is("Area") ? Category.AREA : Category.ENTITY;
    Word word = new Word(category, name.type(), name.reference(), Word.Condition.NONE);
    tokens.replace(first, last, name, word);
  }
}
