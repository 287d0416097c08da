package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a plain-text table: cells parted by white space or bars.
 *
 * @param cells the ranges of its cells
 */
record TableRow(List<Cell> cells) {

  /**
   * A cell.
   *
   * @param start its first char
   * @param end the char after its last
   * @param isNumber whether it begins as numbers do, or is a dash in the place of one
   */
  record Cell(int start, int end, boolean isNumber) {}

  /** The cells of a line. */
  static TableRow of(CharSequence text, int start, int end) {
    List<Cell> cells = new ArrayList<>();
    int i = start;
    while (i < end) {
      int begin = i;
      while (i < end && !isGap(text.charAt(i))) {
        i++;
      }
      if (i > begin) {
        cells.add(new Cell(begin, i, isNumber(text, begin, i)));
      }
      i++;
    }
    return new TableRow(cells);
  }

  private static boolean isNumber(CharSequence text, int begin, int end) {
    char c = text.charAt(begin);
    for (int i = begin; i < end; i++) {
      if (text.charAt(i) == '。') {
        return false;
      }
    }
    if (isDash(c) && (end - begin == 1 || isDash(text.charAt(end - 1)))) {
      return end - begin <= 2;
    }
    boolean isSigned = (c == '-' || c == '+') && begin + 1 < end;
    char first = isSigned ? text.charAt(begin + 1) : c;
    return (first >= '0' && first <= '9') || (first >= '０' && first <= '９');
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '—' || c == '－' || c == '–' || c == '…' || c == '/';
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\t' || c == '　' || c == '|' || c == '│' || c == '\r';
  }

  /**
   * Whether it looks like a row: a cell of words or a year, perhaps a unit, then at least two of
   * numbers and nothing else.
   */
  boolean isRow() {
    int names = cells.size() > 1 && !cells.get(1).isNumber() ? 2 : 1;
    return cells.size() >= names + 2
        && (names == 1 || !cells.get(0).isNumber())
        && cells.stream().skip(names).allMatch(Cell::isNumber);
  }

  /** Whether all that stands there is words in brackets, as units below a head. */
  boolean isUnits(CharSequence text) {
    return cells.size() > 1
        && cells.stream()
            .allMatch(
                cell ->
                    "(（".indexOf(text.charAt(cell.start())) >= 0
                        && ")）".indexOf(text.charAt(cell.end() - 1)) >= 0);
  }

  /** Whether words and numbers take turns, at least twice: two tables stand side by side. */
  boolean isPairs() {
    boolean isPairs = cells.size() >= 4 && cells.size() % 2 == 0;
    for (int i = 0; i < cells.size(); i++) {
      isPairs &= cells.get(i).isNumber() == (i % 2 == 1);
    }
    return isPairs;
  }
}
