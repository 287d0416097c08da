package org.zhuzhoukg.extract;

import java.util.List;

/** Makes tokens of names, so that figures may be about them. */
final class TokenNames {

  private TokenNames() {}

  static void merge(List<Name> names, Tokens tokens) {
    for (Name name : names) {
      boolean isSubject =
          !name.is("Person", "Industry", "Designation", "Policy", "Product", "Organization", "");
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

  private static void merge(Name name, Tokens tokens) {
    int first = 0;
    while (first < tokens.size() && tokens.end(first) <= name.start()) {
      first++;
    }
    int last = first;
    while (last < tokens.size() && tokens.start(last) < name.end()) {
      last++;
    }
    if (first >= last) {
      return;
    }
    char category = name.is("Area") ? Category.AREA : Category.ENTITY;
    Word word = new Word(category, name.type(), name.reference(), Word.Condition.NONE);
    tokens.replace(first, last, name, word);
  }
}
