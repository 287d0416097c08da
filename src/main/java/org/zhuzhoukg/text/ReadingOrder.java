package org.zhuzhoukg.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a text is to be read whose columns or passages stand mixed up. Places in what
 * is read lead back to places in the text.
 */
public final class ReadingOrder {

  private final List<Span> parts = new ArrayList<>();
  private final int length;

  /**
   * The order of a text's parts. What none of them has is read last, as it stands.
   *
   * @param order ranges of the text, as a reader reads them
   * @param length how many code points the text has
   * @throws IllegalArgumentException if a range ends after the text, or two overlap
   */
  public ReadingOrder(List<Span> order, int length) {
    this.length = length;
    BitSet read = new BitSet(length);
    for (Span part : order) {
      if (part.end() > length) {
        throw new IllegalArgumentException(
            "readingOrder: " + part + " ends after the text, which has " + length + " code points");
      }
      int twice = read.nextSetBit(part.start());
      if (twice >= 0 && twice < part.end()) {
        throw new IllegalArgumentException("readingOrder: " + part + " is read in part before");
      }
      read.set(part.start(), part.end());
      parts.add(part);
    }
    for (int start = read.nextClearBit(0); start < length; ) {
      int next = read.nextSetBit(start);
      int end = next < 0 ? length : next;
      parts.add(new Span(start, end));
      start = read.nextClearBit(end);
    }
  }

  /**
   * The text as it is to be read.
   *
   * @throws IllegalArgumentException if it is not as long as said
   */
  public String read(String text) {
    int[] codePoints = text.codePoints().toArray();
    if (codePoints.length != length) {
      throw new IllegalArgumentException(
          "the text has " + codePoints.length + " code points, not " + length);
    }
    StringBuilder read = new StringBuilder(text.length());
    parts.forEach(part -> read.append(new String(codePoints, part.start(), part.length())));
    return read.toString();
  }

  /**
   * Where the words of a range of what is read stand in the text. Of words that stand in several
   * parts it is where most of them do.
   */
  public Span origin(Span range) {
    List<Span> places = new ArrayList<>();
    int before = 0;
    for (Span part : parts) {
      int start = Math.max(range.start(), before);
      int end = Math.min(range.end(), before + part.length());
      if (start < end) {
        int shift = part.start() - before;
        boolean follows = !places.isEmpty() && places.get(places.size() - 1).end() == start + shift;
        int first = follows ? places.remove(places.size() - 1).start() : start + shift;
        places.add(new Span(first, end + shift));
      }
      before += part.length();
    }
    return places.stream().max(Comparator.comparingInt(Span::length)).orElse(range);
  }
}
