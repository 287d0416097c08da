package org.zhuzhoukg.text;

/**
 * A half-open range of Unicode code points in a document's file, as in the Web Annotation model's
 * <a href="https://www.w3.org/TR/annotation-model/#text-position-selector">text position
 * selector</a>.
 *
 * @param start the first code point, counted from 0
 * @param end the code point after the last; greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Checks that the range is not empty and not negative. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a span runs from a start >= 0 to a later end, not [" + start + ", " + end + ")");
    }
  }

  /** The number of code points. */
  public int length() {
    return end - start;
  }

  /** Whether the other range lies inside this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the ranges have a code point in common. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return "[" + start + ", " + end + ")";
  }
}
