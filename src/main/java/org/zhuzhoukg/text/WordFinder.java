package org.zhuzhoukg.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds words in a text as a reader would: white space and line breaks do not count, and straight
 * and curly quotes, half and full width are the same.
 */
public final class WordFinder {

  private final int[] folded;
  private final int[] positions;

  /** Prepares a text for searching. */
  public WordFinder(SourceText text) {
    int[] kept = text.visible(new Span(0, Math.max(1, text.length()))).toArray();
    positions = kept;
    folded = new int[kept.length];
    for (int i = 0; i < kept.length; i++) {
      folded[i] = fold(text.codePointAt(kept[i]));
    }
  }

  /** Words as this class compares them. */
  public static String normalize(String words) {
    StringBuilder out = new StringBuilder(words.length());
    words
        .codePoints()
        .filter(c -> !SourceText.isSpace(c))
        .forEach(c -> out.appendCodePoint(fold(c)));
    return out.toString();
  }

  private static int fold(int codePoint) {
    return switch (codePoint) {
      case '“', '”' -> '"';
      case '‘', '’' -> '\'';
      default -> {
        if (codePoint < 0x80 || Character.isIdeographic(codePoint)) {
          yield codePoint;
        }
        String normal = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        yield normal.codePointCount(0, normal.length()) == 1 ? normal.codePointAt(0) : codePoint;
      }
    };
  }

  /** Every range where the words stand, in order; empty words stand nowhere. */
  public List<Span> find(String words) {
    int[] wanted = normalize(words).codePoints().toArray();
    List<Span> found = new ArrayList<>();
    if (wanted.length == 0) {
      return found;
    }
    for (int i = 0; i + wanted.length <= folded.length; i++) {
      int k = 0;
      while (k < wanted.length && folded[i + k] == wanted[k]) {
        k++;
      }
      if (k == wanted.length) {
        found.add(new Span(positions[i], positions[i + k - 1] + 1));
      }
    }
    return found;
  }
}
