package org.zhuzhoukg.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;

/**
 * A long text in pieces of bounded size, so that it need not be in memory whole.
 *
 * <p>A piece ends where a line ends that ends a sentence; else where any line ends; else after a
 * sentence; else anywhere between two code points.
 */
public final class TextPieces implements AutoCloseable {

  /** How many chars a piece has at most. */
  public static final int USUAL_SIZE = 1 << 20;

  private static final String FINAL = "。！？";

  private final Reader reader;
  private final char[] chars;
  private int filled;
  private int next;
  private int firstCodePoint;

  /** Reads pieces of at most a number of chars, which is more than 1. */
  public TextPieces(Reader reader, int size) {
    this.reader = reader;
    chars = new char[size];
  }

  /** The next piece; empty at the end. */
  public Optional<String> next() throws IOException {
    firstCodePoint = next;
    boolean isLast = fill();
    if (filled == 0) {
      return Optional.empty();
    }
    int end = isLast ? filled : end();
    String piece = new String(chars, 0, end);
    next += piece.codePointCount(0, end);
    filled -= end;
    System.arraycopy(chars, end, chars, 0, filled);
    return Optional.of(piece);
  }

  /** The place of the first code point of the last piece in the whole text. */
  public int firstCodePoint() {
    return firstCodePoint;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Fills the buffer; whether the text ends in it. */
  private boolean fill() throws IOException {
    while (filled < chars.length) {
      int n = reader.read(chars, filled, chars.length - filled);
      if (n < 0) {
        return true;
      }
      filled += n;
    }
    return false;
  }

  private int end() {
    int[] ends = new int[3];
    for (int i = filled; i > 0 && ends[0] == 0; i--) {
      boolean isLine = chars[i - 1] == '\n';
      if (isLine && isFinal(i - 2)) {
        ends[0] = i;
      } else if (isLine) {
        ends[1] = Math.max(ends[1], i);
      } else if (FINAL.indexOf(chars[i - 1]) >= 0) {
        ends[2] = Math.max(ends[2], i);
      }
    }
    int anywhere = Character.isHighSurrogate(chars[filled - 1]) ? filled - 1 : filled;
    return Arrays.stream(ends).filter(end -> end > 0).findFirst().orElse(anywhere);
  }

  /** Whether a sentence, or an empty line, ends at a place. */
  private boolean isFinal(int at) {
    int i = at;
    while (i >= 0 && chars[i] == '\r') {
      i--;
    }
    return i >= 0 && (chars[i] == '\n' || FINAL.indexOf(chars[i]) >= 0);
  }
}
