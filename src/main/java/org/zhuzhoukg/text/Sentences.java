package org.zhuzhoukg.text;

import java.util.ArrayList;
import java.util.List;

/** Divides a text into sentences: at 。！？；, their half-width forms and blank lines. */
public final class Sentences {

  private static final String ENDS = "。！？；!?;";

  private Sentences() {}

  /**
   * The sentences' ranges in order, their marks included; ranges of white space alone are left out.
   */
  public static List<Span> of(SourceText text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    boolean visible = false;
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      visible |= !SourceText.isSpace(c);
      boolean blankLine = c == '\n' && i + 1 < text.length() && text.codePointAt(i + 1) == '\n';
      if (ENDS.indexOf(c) >= 0 || blankLine || i + 1 == text.length()) {
        if (visible) {
          sentences.add(new Span(start, i + 1));
        }
        start = i + 1;
        visible = false;
      }
    }
    return sentences;
  }
}
