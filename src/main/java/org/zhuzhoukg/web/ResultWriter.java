package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.UnknownTerm;

/** Writes what an execution yields, up to a number of rows. */
final class ResultWriter {

  private final long maxRows;
  private final Budget budget;
  private final Supplier<List<UnknownTerm>> missing;

  /**
   * A writer.
   *
   * @param missing finds out what an empty answer may have asked for in vain
   */
  ResultWriter(long maxRows, Budget budget, Supplier<List<UnknownTerm>> missing) {
    this.maxRows = maxRows;
    this.budget = budget;
    this.missing = missing;
  }

  /**
   * Runs the execution and writes all of it.
   *
   * @throws ProblemException 413 if there are too many rows and the form cannot say so
   */
  Answer write(QueryExec execution, Representation format, HeldBody body) throws IOException {
    Query query = execution.getQuery();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", format.contentType());
    if (format instanceof GraphFormat graphFormat) {
      Iterator<Triple> triples =
          query.isDescribeType() ? execution.describeTriples() : execution.constructTriples();
      Graph graph = graph(triples);
      Map<String, String> prefixes = query.getPrefixMapping().getNsPrefixMap();
      RDFDataMgr.write(body, new NamedPrefixes(graph, prefixes), graphFormat.format());
      return new Answer(200, headers, body, graph.size());
    }
    ResultFormat resultFormat = (ResultFormat) format;
    if (query.isAskType()) {
      boolean isTrue = execution.ask();
      if (resultFormat == ResultFormat.JSON) {
        JsonResult json = new JsonResult(body);
        json.truth(isTrue);
        json.end();
      } else {
        writer(resultFormat).write(body, isTrue, ARQ.getContext());
      }
      return new Answer(200, headers, body, 1);
    }
    Rows rows = new Rows(execution.select(), resultFormat);
    if (resultFormat == ResultFormat.JSON) {
      writeJson(rows, headers, body);
    } else {
      writer(resultFormat)
          .write(body, RowSetStream.create(rows.variables(), rows), ARQ.getContext());
      unknown(rows, headers);
    }
    return new Answer(200, headers, body, rows.count);
  }

  private static RowSetWriter writer(ResultFormat format) {
    return RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
  }

  private void writeJson(Rows rows, Map<String, String> headers, HeldBody body) throws IOException {
    JsonResult json = new JsonResult(body);
    json.rows(rows.variables(), rows);
    if (rows.isCut) {
      json.truncated();
      headers.put("Truncated", "rows");
    }
    List<UnknownTerm> unknown = unknown(rows, headers);
    if (!unknown.isEmpty()) {
      json.unknown(unknown);
    }
    json.end();
  }

  /** What an empty answer may have asked for in vain; a header says so, too. */
  private List<UnknownTerm> unknown(Rows rows, Map<String, String> headers) {
    List<UnknownTerm> unknown = rows.count == 0 ? missing.get() : List.of();
    if (!unknown.isEmpty()) {
      headers.put("Unknown-Terms", UnknownTermsField.header(unknown));
    }
    return unknown;
  }

  private Graph graph(Iterator<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    while (triples.hasNext()) {
      budget.check();
      graph.add(triples.next());
      if (graph.size() > maxRows) {
        throw tooMany("三元组", "triples");
      }
    }
    return graph;
  }

  private ProblemException tooMany(String chinese, String what) {
    return Problem.of(
            413,
            "答案超过" + maxRows + "个" + chinese + "；请用 LIMIT 缩小范围，或用 OFFSET 分页",
            "the answer has more than "
                + maxRows
                + " "
                + what
                + "; ask for less with LIMIT, or page with OFFSET")
        .exception();
  }

  /** The rows, each looked at on its way. */
  private final class Rows implements Iterator<Binding> {

    private final RowSet rows;
    private final ResultFormat format;
    private long count;
    private boolean isCut;

    Rows(RowSet rows, ResultFormat format) {
      this.rows = rows;
      this.format = format;
    }

    List<Var> variables() {
      return rows.getResultVars();
    }

    @Override
    public boolean hasNext() {
      budget.check();
      if (count < maxRows || !rows.hasNext()) {
        return rows.hasNext();
      }
      if (format != ResultFormat.JSON) {
        throw tooMany("行", "rows");
      }
      isCut = true;
      return false;
    }

    @Override
    public Binding next() {
      Binding row = rows.next();
      count++;
      if (format == ResultFormat.XML) {
        row.forEach((variable, value) -> requireXml(variable, value));
      }
      return row;
    }

    private void requireXml(Var variable, Node value) {
      String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
      if (text.codePoints().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
        throw Problem.of(
                406,
                "?" + variable.getVarName() + " 的一个值含有控制字符，XML 容纳不了；请改要 JSON",
                "a value of ?"
                    + variable.getVarName()
                    + " holds a control character, which XML cannot carry; ask for JSON")
            .with("alternatives", List.of(ResultFormat.JSON.mediaType()))
            .exception();
      }
    }
  }
}
