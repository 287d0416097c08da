package org.zhuzhoukg.extract;

import java.util.Optional;

/** Tells which lines of a text are of plain-text tables: there white space parts cells. */
final class TableLines {

  private static final String PROSE = "，。；！？“”";
  private static final String RULES = "-—─━=＝_＿+┼┬┴├┤│| \t　\r";
  private static final int WIDEST_NAME = 24;

  private TableLines() {}

  /** Whether a line is a row, or the head of the rows below it. */
  static boolean isLine(CharSequence text, int start, int end) {
    TableRow row = TableRow.of(text, start, end);
    return row.isRow() || row.isPairs() || row.isUnits(text) || isHead(text, row, end);
  }

  /** Names above rows with as many cells, or one more, as that of their own names. */
  static boolean isHead(CharSequence text, TableRow head, int end) {
    if (head.cells().size() < 2
        || isCaption(text, head)
        || !head.cells().stream().allMatch(cell -> isName(text, cell))) {
      return false;
    }
    int next = below(text, end);
    TableRow row = TableRow.of(text, next, lineEnd(text, next));
    int more = row.cells().size() - head.cells().size();
    return row.isRow() && (more == 0 || more == 1);
  }

  /** 表1　主要指标: what stands above a head. */
  private static boolean isCaption(CharSequence text, TableRow line) {
    int start = line.cells().get(0).start();
    return text.charAt(start) == '表' && Character.isDigit(text.charAt(start + 1));
  }

  private static boolean isName(CharSequence text, TableRow.Cell cell) {
    for (int i = cell.start(); i < cell.end(); i++) {
      if (PROSE.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return cell.end() - cell.start() <= WIDEST_NAME;
  }

  /** Where the line below begins that is no rule, not blank and not of units alone. */
  static int below(CharSequence text, int end) {
    int next = nextLine(text, end);
    return units(text, end).isPresent() ? nextLine(text, lineEnd(text, next)) : next;
  }

  /** The line of units alone, each in brackets, that stands below a head; empty if none does. */
  static Optional<TableRow> units(CharSequence text, int end) {
    int next = nextLine(text, end);
    return Optional.of(TableRow.of(text, next, lineEnd(text, next))).filter(r -> r.isUnits(text));
  }

  private static int nextLine(CharSequence text, int end) {
    int next = end + 1;
    while (next < text.length() && isRule(text, next)) {
      next = lineEnd(text, next) + 1;
    }
    return Math.min(next, text.length());
  }

  private static boolean isRule(CharSequence text, int start) {
    int i = start;
    while (i < text.length() && RULES.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '\n';
  }

  static int lineEnd(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }
}
