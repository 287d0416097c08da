package org.zhuzhoukg.store;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.sparql.core.DatasetGraph;

/** Runs a SPARQL query and writes its answer. */
public final class QueryRunner {

  /** How an answer is written. */
  public enum Format {
    /** Columns for a person; Turtle for graphs. */
    TABLE,
    /** SPARQL 1.1 CSV; Turtle for graphs. */
    CSV,
    /** SPARQL 1.1 TSV; N-Triples for graphs. */
    TSV,
    /** SPARQL 1.1 JSON; JSON-LD for graphs. */
    JSON,
    /** SPARQL XML; RDF/XML for graphs. */
    XML
  }

  private final DatasetGraph dataset;

  /** Runs over a dataset. */
  public QueryRunner(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** The names of the formats, in lower case. */
  public static List<String> formats() {
    return Arrays.stream(Format.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * Writes the answer in UTF-8.
   *
   * @throws org.apache.jena.query.QueryParseException if the query is not SPARQL
   */
  public void run(String text, Format format, OutputStream out) {
    Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    try (QueryExecution execution =
        QueryExecutionFactory.create(query, DatasetFactory.wrap(searched(text)))) {
      if (query.isSelectType()) {
        if (format == Format.TABLE) {
          new ResultTable(execution.execSelect()).write(out);
        } else {
          ResultSetMgr.write(out, execution.execSelect(), resultLang(format));
        }
      } else if (query.isAskType()) {
        ResultSetMgr.write(out, execution.execAsk(), resultLang(format));
      } else {
        RDFDataMgr.write(
            out,
            query.isDescribeType() ? execution.execDescribe() : execution.execConstruct(),
            graphFormat(format));
      }
    }
  }

  /** The dataset, with a text index if the query may search: others need not wait for it. */
  private DatasetGraph searched(String text) {
    return text.contains(TextIndex.NAMESPACE) ? TextIndex.build(dataset).attach(dataset) : dataset;
  }

  private static Lang resultLang(Format format) {
    return switch (format) {
      case TABLE -> org.apache.jena.riot.resultset.ResultSetLang.RS_Text;
      case CSV -> org.apache.jena.riot.resultset.ResultSetLang.RS_CSV;
      case TSV -> org.apache.jena.riot.resultset.ResultSetLang.RS_TSV;
      case JSON -> org.apache.jena.riot.resultset.ResultSetLang.RS_JSON;
      case XML -> org.apache.jena.riot.resultset.ResultSetLang.RS_XML;
    };
  }

  private static RDFFormat graphFormat(Format format) {
    return switch (format) {
      case TABLE, CSV -> RDFFormat.TURTLE_PRETTY;
      case TSV -> RDFFormat.NTRIPLES;
      case JSON -> RDFFormat.JSONLD;
      case XML -> RDFFormat.RDFXML;
    };
  }
}
