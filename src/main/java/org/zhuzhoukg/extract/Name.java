package org.zhuzhoukg.extract;

/**
 * A name in a sentence.
 *
 * @param start its first char in the view
 * @param end the char behind it
 * @param type the ontology's class; empty for what is named but no thing of ours
 * @param reference the catalogue's reference; empty if the catalogue has it not
 * @param rule how it was found
 */
record Name(int start, int end, String type, String reference, String rule) {

  /** What a known word of a sentence names. */
  static Name of(int start, int end, Word word, String rule) {
    return new Name(start, end, word.detail().replace("!", ""), word.reference(), rule);
  }

  boolean overlaps(Name other) {
    return start < other.end && other.start < end;
  }

  int length() {
    return end - start;
  }

  boolean is(String... types) {
    for (String one : types) {
      if (type.equals(one)) {
        return true;
      }
    }
    return false;
  }
}
