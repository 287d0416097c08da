package org.zhuzhoukg.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/**
 * Checks the <a href="https://www.w3.org/TR/vocab-data-cube/#wf">integrity constraints</a> of the
 * RDF Data Cube vocabulary, each a query in {@code queries/cube} that finds what breaks it.
 */
public final class CubeValidator {

  private final List<QueryFile> constraints;

  /** Reads the constraints that come with the program. */
  public CubeValidator() {
    constraints = index().stream().map(CubeValidator::constraint).toList();
  }

  private static List<String> index() {
    try (InputStream in = open("index.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static QueryFile constraint(String file) {
    try (InputStream in = open(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return QueryFile.of(file.replaceFirst("\\.rq$", ""), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    InputStream in = CubeValidator.class.getResourceAsStream("/queries/cube/" + file);
    if (in == null) {
      throw new IllegalStateException("queries/cube/" + file + " is missing from the class path");
    }
    return in;
  }

  /** The names of the constraints, as {@code ic-01}. */
  public List<String> constraints() {
    return constraints.stream().map(QueryFile::name).toList();
  }

  /** The constraints, each a query for what breaks it. */
  public List<QueryFile> queries() {
    return constraints;
  }

  /** What breaks a constraint; empty if the cube is well formed. */
  public List<Violation> validate(Graph graph) {
    return validate(graph, Budget.of(null));
  }

  /**
   * What breaks a constraint.
   *
   * @param budget asked at each constraint
   * @throws org.apache.jena.query.QueryCancelledException if the budget ends it
   */
  public List<Violation> validate(Graph graph, Budget budget) {
    List<Violation> violations = new ArrayList<>();
    Model model = ModelFactory.createModelForGraph(graph);
    for (QueryFile constraint : constraints) {
      budget.check();
      Map<String, String> header = constraint.header();
      Wording message = new Wording(header.get("title-zh"), header.get("title-en"));
      try (QueryExecution execution = QueryExecutionFactory.create(constraint.text(), model)) {
        ResultSet rows = execution.execSelect();
        while (rows.hasNext()) {
          String focus = String.valueOf(rows.next().get(rows.getResultVars().get(0)));
          violations.add(new Violation(constraint.name(), focus, message));
        }
      }
    }
    return violations;
  }
}
