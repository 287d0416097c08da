package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.DatasetGraph;

/** Holds every number of a dataset's description against what {@code COUNT} says. */
public final class Counts {

  private static final String PREFIXES =
      "PREFIX void: <http://rdfs.org/ns/void#> "
          + "PREFIX : <https://w3id.org/zhuzhou-kg/graph/dataset#> ";

  private static final String PARTITION_OF_CLASS =
      "SELECT ?term ?part ?stated ?counted { GRAPH <https://w3id.org/zhuzhou-kg/graph/dataset> {"
          + " :it void:classPartition ?part . ?part void:class ?term ; void:entities ?stated }"
          + " { SELECT ?term (COUNT(DISTINCT ?s) AS ?counted) { ?s a ?term } GROUP BY ?term } }";

  /** How many values these have is a value of theirs: it is not stated. */
  private static final String NO_NUMBER =
      "FILTER(?p NOT IN (void:triples, void:entities, void:distinctSubjects,"
          + " void:distinctObjects))";

  private Counts() {}

  /** Every stated number is the counted one, and nothing that can be counted is left out. */
  public static void assertTrueOf(DatasetGraph dataset) {
    whole(dataset, "triples", "(COUNT(*) AS ?n) { ?s ?p ?o }");
    whole(dataset, "distinctSubjects", "(COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }");
    whole(dataset, "distinctObjects", "(COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }");
    whole(dataset, "properties", "(COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }");
    whole(dataset, "classes", "(COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }");
    whole(
        dataset,
        "entities",
        "(COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o . :it void:uriRegexPattern ?entity"
            + " FILTER(isIRI(?s) && REGEX(STR(?s), ?entity)) }");
    same(dataset, PARTITION_OF_CLASS, "SELECT DISTINCT ?c { ?s a ?c FILTER isIRI(?c) }");
    properties(dataset, "triples", "COUNT(*)");
    properties(dataset, "distinctSubjects", "COUNT(DISTINCT ?s)");
    properties(dataset, "distinctObjects", "COUNT(DISTINCT ?o)");
    same(
        dataset,
        "SELECT ?g ?stated ?counted { :it void:subset ?g . ?g void:triples ?stated"
            + " { SELECT ?g (COUNT(*) AS ?counted) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g } }",
        "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }");
  }

  private static void whole(DatasetGraph dataset, String property, String count) {
    same(
        dataset,
        "SELECT ?stated ?counted { :it void:"
            + property
            + " ?stated { SELECT "
            + count.replace("?n)", "?counted)")
            + " } }",
        "SELECT ?x { VALUES ?x { 1 } }");
  }

  private static void properties(DatasetGraph dataset, String stated, String count) {
    same(
        dataset,
        "SELECT ?term ?stated ?counted { :it void:propertyPartition ?part . "
            + ("?part void:property ?term ; void:" + stated + " ?stated { SELECT ?term (" + count)
            + " AS ?counted) { ?s ?term ?o } GROUP BY ?term } }",
        "SELECT DISTINCT ?p { ?s ?p ?o "
            + (stated.equals("distinctObjects") ? NO_NUMBER : "")
            + "}");
  }

  /** As many rows as there are things to count, and in each the two numbers are one. */
  private static void same(DatasetGraph dataset, String pairs, String things) {
    List<String> rows = rows(dataset, pairs);
    assertEquals(rows(dataset, things).size(), rows.size(), pairs);
    assertEquals(
        List.of(),
        rows(dataset, pairs.replaceFirst("\\}$", " FILTER(!sameTerm(?stated, ?counted)) }")),
        pairs);
    assertTrue(rows.size() > 0, pairs);
  }

  private static List<String> rows(DatasetGraph dataset, String query) {
    List<String> rows = new ArrayList<>();
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(dataset)).query(PREFIXES + query).build()) {
      execution.execSelect().forEachRemaining(row -> rows.add(row.toString()));
    }
    return rows;
  }
}
