package org.zhuzhoukg.extract;

/** Tells which sentences of a paragraph somebody speaks. Of one document. */
final class Speech {

  private static final int LONGEST_NAME = 14;

  private boolean isOpen;

  /** Another paragraph begins. */
  void beginParagraph() {
    isOpen = false;
  }

  /** Whether a sentence begins within quotation marks, or with more between them than a name. */
  boolean read(char[] chars, int start, int end) {
    boolean isSpoken = isOpen;
    int close = start;
    while (close < end && chars[close] != '”') {
      close++;
    }
    isSpoken |= chars[start] == '“' && close - start > LONGEST_NAME;
    for (int i = start; i < end; i++) {
      isOpen = chars[i] == '“' || (isOpen && chars[i] != '”');
    }
    return isSpoken;
  }
}
