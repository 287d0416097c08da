package org.zhuzhoukg.extract;

import java.util.Arrays;
import java.util.BitSet;
import org.zhuzhoukg.text.Span;

/**
 * A text as the extractor reads it: repaired, with every char knowing the code point it came from.
 *
 * <p>Repairs never lose a place: full width is folded to half width one to one, white space inside
 * Chinese words is dropped, lines that were broken at a fixed width are joined. {@code \n} stands
 * where a paragraph ends.
 */
final class View implements CharSequence {

  private final char[] chars;
  private final char[] written;
  private final int[] origin;

  /** Places before which the end of a broken line was dropped. */
  private final BitSet joined;

  private final int length;

  View(char[] chars, char[] written, int[] origin, BitSet joined, int length) {
    this.chars = chars;
    this.written = written;
    this.origin = origin;
    this.joined = joined;
    this.length = length;
  }

  char[] array() {
    return chars;
  }

  @Override
  public int length() {
    return length;
  }

  /** The code points of the text that a range of chars came from, dropped ones between included. */
  Span origin(int start, int end) {
    return new Span(origin[start], origin[end - 1] + 1);
  }

  /** Whether white space was dropped before a place that is more than the end of a broken line. */
  boolean isGap(int at) {
    return origin[at] - origin[at - 1] > (joined.get(at) ? 2 : 1);
  }

  /** The words of a range as they were before folding; what was dropped stays dropped. */
  String written(int start, int end) {
    return new String(written, start, end - start);
  }

  @Override
  public char charAt(int index) {
    return chars[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return at(start, end);
  }

  /** The repaired text. */
  @Override
  public String toString() {
    return at(0, length);
  }

  /** Where the line that a place is in ends. */
  int lineEnd(int start) {
    int end = start;
    while (end < length && chars[end] != '\n') {
      end++;
    }
    return end;
  }

  /** The repaired words of a name, whose dashes and brackets stay as they were: （2021—2025年）. */
  String name(int start, int end) {
    char[] name = Arrays.copyOfRange(chars, start, end);
    for (int i = 0; i < name.length; i++) {
      name[i] = "-()".indexOf(name[i]) >= 0 ? written[start + i] : name[i];
    }
    return new String(name);
  }

  /** The repaired words of a range. */
  String at(int start, int end) {
    return new String(chars, start, end - start);
  }
}
