package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads tables that stand side by side without a head of their own: a row is a name and a number,
 * as often as the lines above name years; what is measured is an indicator that they name.
 */
final class PairedTable {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)年");
  private static final int FEWEST_ROWS = 3;
  private static final int HEAD = 160;

  private final View view;
  private final Vocabulary vocabulary;
  private final Tables tables;

  PairedTable(View view, Vocabulary vocabulary, Tables tables) {
    this.view = view;
    this.vocabulary = vocabulary;
    this.tables = tables;
  }

  /** Reads the table that begins with a line; the result is where it ends, or the line's start. */
  int read(int start, Consumer<Candidate> found) {
    List<TableRow> rows = new ArrayList<>();
    int end = start;
    for (int at = start; at < view.length(); at = view.lineEnd(at) + 1) {
      TableRow row = TableRow.of(view, at, view.lineEnd(at));
      boolean fits = rows.isEmpty() || row.cells().size() == rows.get(0).cells().size();
      if (row.isPairs() && fits) {
        rows.add(row);
        end = view.lineEnd(at);
      } else if (!row.cells().isEmpty()) {
        break;
      }
    }
    if (rows.size() < FEWEST_ROWS) {
      return start;
    }
    String head = view.at(Math.max(0, start - HEAD), start);
    List<Integer> years = years(head, rows.get(0).cells().size() / 2);
    String measured = measured(head);
    if (years.isEmpty() || measured.isEmpty()) {
      return start;
    }
    rows.forEach(row -> row(row, years, measured, found));
    return end;
  }

  private void row(TableRow row, List<Integer> years, String measured, Consumer<Candidate> found) {
    for (int i = 0; i < years.size(); i++) {
      TableRow.Cell name = row.cells().get(2 * i);
      String indicator = view.at(name.start(), name.end()) + measured;
      tables.read(row.cells().get(2 * i + 1), indicator, years.get(i)).ifPresent(found);
    }
  }

  /** As many years as there are pairs in a row, in their order: the last that are named. */
  private static List<Integer> years(String head, int count) {
    List<Integer> years = new ArrayList<>();
    Matcher matcher = YEAR.matcher(head);
    while (matcher.find()) {
      years.add(Integer.valueOf(matcher.group(1)));
    }
    List<Integer> last = years.subList(Math.max(0, years.size() - count), years.size());
    return last.stream().distinct().count() == count ? last : List.of();
  }

  /** The longest indicator that the nearest line names. */
  private String measured(String head) {
    String[] lines = head.split("\n", -1);
    String longest = "";
    for (int i = lines.length - 1; i >= 0 && longest.isEmpty(); i--) {
      longest = longest(lines[i]);
    }
    return longest;
  }

  private String longest(String line) {
    String longest = "";
    for (int from = 0; from < line.length(); from++) {
      for (int to = line.length(); to - from >= Math.max(2, longest.length()); to--) {
        String words = line.substring(from, to);
        if (vocabulary.isIndicator(words) || vocabulary.indicator(words) != null) {
          longest = words;
        }
      }
    }
    return longest;
  }
}
