package org.zhuzhoukg.store;

import java.util.List;

/**
 * What somebody types to find a name.
 *
 * @param folded as it is compared
 * @param letters as pinyin; empty if it cannot be pinyin
 * @param words its parts between spaces
 */
record Sought(FoldedText folded, String letters, List<String> words) {

  static Sought of(String text) {
    FoldedText folded = FoldedText.of(text.strip());
    return new Sought(folded, Pinyin.letters(folded), List.of(folded.value().split("\\s+", -1)));
  }

  boolean isEmpty() {
    return folded.value().isEmpty();
  }

  /** Whether every word is in a folded name, in any order. */
  boolean isIn(String name) {
    return words.stream().allMatch(name::contains);
  }
}
