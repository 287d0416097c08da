package org.zhuzhoukg.store;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;

/** Writes rows in columns for a person: values without datatypes, Chinese two columns wide. */
final class ResultTable {

  private final List<List<String>> rows = new ArrayList<>();

  ResultTable(ResultSet results) {
    List<String> names = results.getResultVars();
    rows.add(names);
    while (results.hasNext()) {
      QuerySolution row = results.next();
      rows.add(names.stream().map(name -> text(row.get(name))).toList());
    }
  }

  void write(OutputStream stream) {
    PrintStream out = new PrintStream(stream, true, StandardCharsets.UTF_8);
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String cell = row.get(i);
        line.append(cell).append(" ".repeat(widths[i] - width(cell) + 2));
      }
      out.println(line.toString().stripTrailing());
    }
    out.println("(" + (rows.size() - 1) + (rows.size() == 2 ? " row)" : " rows)"));
  }

  private static String text(RDFNode node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
  }

  /** Columns that a terminal uses: two for ideographs and full-width signs. */
  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 && c != 0xFEFF ? 2 : 1).sum();
  }
}
