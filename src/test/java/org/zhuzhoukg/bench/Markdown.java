package org.zhuzhoukg.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Lines and tables, as a report has them. */
final class Markdown {

  private final StringBuilder text = new StringBuilder();

  void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  void row(Collection<String> cells) {
    line("%s", "| " + String.join(" | ", cells) + " |");
  }

  /** Begins a table; all columns but the first hold numbers. */
  void header(String first, List<String> others) {
    List<String> cells = new ArrayList<>(List.of(first));
    cells.addAll(others);
    text.append('\n');
    row(cells);
    line("%s", "|---|" + "--:|".repeat(others.size()));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
