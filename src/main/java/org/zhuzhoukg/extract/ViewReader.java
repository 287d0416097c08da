package org.zhuzhoukg.extract;

import java.util.BitSet;

/** Repairs a text into a {@link View}. Linear in the text. */
final class ViewReader {

  private static final String FINAL = "。！？；：!?;:”」』）)》";
  private static final String LINKING = "、，,（(《“及和与的";

  private final String text;
  private final int firstOrigin;
  private final Wrapping wrapping;
  private final char[] chars;
  private final char[] written;
  private final int[] origin;
  private final BitSet joined = new BitSet();
  private int length;

  private ViewReader(String text, int firstOrigin) {
    this.text = text;
    this.firstOrigin = firstOrigin;
    wrapping = Wrapping.of(text);
    chars = new char[text.length() + 1];
    written = new char[text.length() + 1];
    origin = new int[text.length() + 1];
  }

  /** Reads a text whose first code point is the {@code firstOrigin}-th of its file. */
  static View read(String text, int firstOrigin) {
    return new ViewReader(text, firstOrigin).read();
  }

  private View read() {
    int codePoint = firstOrigin;
    boolean isOpen = false;
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(start);
      int next = Math.min(text.length(), end + 1);
      codePoint = append(start, end, codePoint);
      if (next > end) {
        boolean isBlank = text.substring(start, end).isBlank();
        isOpen = isBlank ? isOpen : isJoined(start, end);
        if (!isOpen) {
          put('\n', '\n', codePoint);
        } else {
          joined.set(length);
        }
        codePoint++;
      }
      start = next;
    }
    return new View(chars, written, origin, joined, length);
  }

  private int lineEnd(int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  /** Whether a line goes on in the next. */
  private boolean isJoined(int start, int end) {
    String line = text.substring(start, end).strip();
    int next = line.isEmpty() ? end + 1 : afterSpacing(start, end);
    if (line.isEmpty() || next >= text.length() || isTableRow(start, end)) {
      return false;
    }
    int nextEnd = lineEnd(next);
    String following = text.substring(next, nextEnd);
    if (following.isBlank() && goesOnBeyond(line, nextEnd)) {
      return true;
    }
    if (following.isBlank() || isTableRow(next, nextEnd)) {
      return false;
    }
    char last = line.charAt(line.length() - 1);
    if (LINKING.indexOf(last) >= 0) {
      return !following.startsWith("　　");
    }
    boolean isFull = wrapping.isFull(text.substring(start, end));
    return isFull && FINAL.indexOf(last) < 0 && !beginsAnew(following);
  }

  /** Where the next line begins: behind a blank one if it parts nothing, as behind a full line. */
  private int afterSpacing(int start, int end) {
    int next = end + 1;
    int nextEnd = lineEnd(Math.min(next, text.length()));
    boolean isSpacing = nextEnd + 1 < text.length() && text.substring(next, nextEnd).isBlank();
    String line = text.substring(start, end).stripTrailing();
    boolean isOpen = wrapping.isFull(line) && FINAL.indexOf(line.charAt(line.length() - 1)) < 0;
    return isSpacing && (isOpen || wrapping.isDoubleSpaced()) ? nextEnd + 1 : next;
  }

  /**
   * A sentence that a blank line interrupts: the next line begins with what cannot begin one, or
   * this one ends behind a whole sentence in the midst of another.
   */
  private boolean goesOnBeyond(String line, int blankEnd) {
    int next = blankEnd;
    while (next < text.length() && (isSpace(text.charAt(next)) || text.charAt(next) == '\n')) {
      next++;
    }
    boolean isOpen =
        FINAL.indexOf(line.charAt(line.length() - 1)) < 0
            && Wrapping.width(line) >= Wrapping.NARROWEST;
    boolean isBroken = line.indexOf('。') >= 0 || "、，,".indexOf(line.charAt(line.length() - 1)) >= 0;
    return isOpen
        && next < text.length()
        && (isBroken || isDigit(text.charAt(next)) || "，、。；%".indexOf(text.charAt(next)) >= 0)
        && !isTableRow(next, lineEnd(next));
  }

  private static boolean beginsAnew(String line) {
    char first = line.charAt(0);
    return first == '　' || first == '▶' || first == '■' || first == '●' || line.startsWith("  ");
  }

  private boolean isTableRow(int start, int end) {
    return TableLines.isLine(text, start, end);
  }

  /** Appends a line; the result is the code point after it. */
  private int append(int start, int end, int firstCodePoint) {
    int codePoint = firstCodePoint;
    boolean isTable = isTableRow(start, end);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        boolean isWide = c != ' ' || (i + 1 < end && isSpace(text.charAt(i + 1)));
        if (isTable || (isWide && isDigit(before()) && isDigit(after(i, end)))) {
          put(' ', c, codePoint);
        }
      } else {
        put(fold(c, i), c, codePoint);
      }
      if (!Character.isHighSurrogate(c)) {
        codePoint++;
      }
    }
    return codePoint;
  }

  private void put(char c, char original, int codePoint) {
    chars[length] = c;
    written[length] = original;
    origin[length++] = codePoint;
  }

  private char before() {
    return length == 0 ? '\n' : chars[length - 1];
  }

  private char after(int i, int end) {
    for (int k = i + 1; k < end; k++) {
      if (!isSpace(text.charAt(k))) {
        return fold(text.charAt(k), k);
      }
    }
    return '\n';
  }

  /** Half width for full width, and Chinese marks for ASCII ones between Chinese words. */
  private char fold(char c, int i) {
    if (c < 0x80) {
      return foldAscii(c, i);
    }
    if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')) {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '％' -> '%';
      case '．' -> '.';
      case '（' -> '(';
      case '）' -> ')';
      case '∶' -> ':';
      case '○', '◯' -> isAmidNumerals(i) ? '〇' : c;
      case '‘' -> '“';
      case '’' -> '”';
      case '－', '—', '–', '～', '〜', '−' -> c == '～' || c == '〜' ? '~' : '-';
      case '　', '\u00a0' -> ' ';
      default -> c;
    };
  }

  /** 二○○一年: a circle that is a naught. */
  private boolean isAmidNumerals(int i) {
    return isNumeral(i - 1) || isNumeral(i + 1);
  }

  private boolean isNumeral(int i) {
    return i >= 0 && i < text.length() && "一二三四五六七八九".indexOf(text.charAt(i)) >= 0;
  }

  private char foldAscii(char c, int i) {
    boolean amidDigits =
        i > 0
            && i + 1 < text.length()
            && isDigit(text.charAt(i - 1))
            && isDigit(text.charAt(i + 1));
    return switch (c) {
      case ',' -> amidDigits ? c : '，';
      case ';' -> '；';
      case ':' -> amidDigits ? c : '：';
      case '?' -> '？';
      case '!' -> '！';
      case '\r' -> ' ';
      default -> c;
    };
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || c == '#'
        || c == '\t'
        || c == '\r'
        || c == '　'
        || c == '\u00a0'
        || c == '\ufeff';
  }
}
