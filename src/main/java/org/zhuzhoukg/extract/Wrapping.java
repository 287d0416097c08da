package org.zhuzhoukg.extract;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the lines of a text were broken.
 *
 * @param width the width at which they were, in columns; 0 if they were not
 * @param isDoubleSpaced whether a blank line stands behind each, so that it parts no paragraphs
 */
record Wrapping(int width, boolean isDoubleSpaced) {

  /** How many columns a broken line may be shorter than the fullest. */
  static final int SLACK = 6;

  /** How wide a broken line is at least. */
  static final int NARROWEST = 20;

  /** By how much the usual line is narrower than the fullest where lines end anywhere. */
  private static final int RAGGED = 1;

  /** A text of fewer lines tells nothing. */
  private static final int FEWEST = 4;

  /** The head of a newspaper's page ends with its number, and perhaps what the page is of. */
  private static final Pattern MASTHEAD =
      Pattern.compile("第[\\s　]*[0-9０-９一二三四五六七八九十]{1,3}[\\s　]*版(?:[\\s　]+\\S{2,6})?$");

  /** Reads it from all lines of a text. */
  static Wrapping of(String text) {
    List<String> lines = text.lines().toList();
    int[] widths = lines.stream().mapToInt(l -> width(l.strip())).filter(n -> n > 0).toArray();
    if (widths.length < FEWEST) {
      return new Wrapping(0, false);
    }
    Arrays.sort(widths);
    int usual = usual(widths);
    if (usual > 0 && isDoubleSpaced(lines, widths.length)) {
      return new Wrapping(usual, true);
    }
    int widest = widest(widths);
    boolean isRagged = usual > 0 && (widest == 0 || usual + RAGGED < widest);
    return new Wrapping(isRagged ? least(usual) + SLACK : widest, false);
  }

  /**
   * How wide a line is at least that fills a width to which the lines of a scanned page keep badly.
   */
  private static int least(int width) {
    return width * 3 / 4;
  }

  /** Four lines of five have a blank one behind them, and it alone. */
  private static boolean isDoubleSpaced(List<String> lines, int written) {
    int spaced = 0;
    for (int i = 0; i + 2 < lines.size(); i++) {
      boolean isSpaced =
          !lines.get(i).isBlank() && lines.get(i + 1).isBlank() && !lines.get(i + 2).isBlank();
      spaced += isSpaced ? 1 : 0;
    }
    return spaced * 5 >= written * 4;
  }

  /** A third of the lines fill it, and none is much longer. */
  private static int widest(int[] widths) {
    int widest = widths[widths.length - 1 - widths.length / 20];
    long full = Arrays.stream(widths).filter(n -> n >= widest - SLACK).count();
    return widest >= NARROWEST && full * 3 >= widths.length ? widest : 0;
  }

  /** The width that most lines fill: two of five, and but one of five is longer. */
  private static int usual(int[] widths) {
    int usual = 0;
    int most = 0;
    int longer = 0;
    for (int from = 0, to = 0; to < widths.length; to++) {
      while (widths[to] - widths[from] > SLACK) {
        from++;
      }
      if (to - from + 1 >= most) {
        most = to - from + 1;
        usual = widths[to];
        longer = widths.length - 1 - to;
      }
    }
    boolean isFilled = most * 5 >= widths.length * 2 && longer * 5 <= widths.length;
    return usual >= NARROWEST && isFilled ? usual : 0;
  }

  /** How many columns words take: a Chinese character two, a Latin one one. */
  static int width(String words) {
    return words.length()
        + (int) words.chars().filter(c -> c > 0x2E00 || c == '“' || c == '”').count();
  }

  /**
   * Whether a line reaches the edge; the first line of a paragraph may have lost its indent, which
   * no blank line tells where all are spaced.
   */
  boolean isFull(String line) {
    int least = isDoubleSpaced ? least(width) : width - SLACK;
    return width > 0
        && width(line.stripTrailing()) >= least
        && !MASTHEAD.matcher(line.strip()).find();
  }
}
