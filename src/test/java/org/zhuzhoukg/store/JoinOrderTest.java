package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternTriple;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderFixed;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the order, the answer stays; the steps that match few triples come first. */
class JoinOrderTest {

  private static final String[] NODES = {":a", ":b", ":c", "?v", "?w", "?x", "?y", "?z"};
  private static final String[] PROPERTIES = {
    "a", ":p", ":q", ":p|:q", "^:p", "^:p|:q", ":p+", ":q*", ":p/:q", "!:p", "?r", ":p?"
  };

  private static List<String> order(String pattern, String bound) {
    Query query = QueryFactory.create("PREFIX : <urn:> SELECT * { " + pattern + " }");
    List<Op> steps = new ArrayList<>();
    OpWalker.walk(
        Algebra.optimize(Algebra.compile(query)),
        new OpVisitorBase() {
          @Override
          public void visit(OpSequence sequence) {
            steps.addAll(sequence.getElements());
          }
        });
    Binding row =
        bound == null
            ? BindingFactory.empty()
            : BindingFactory.binding(Var.alloc(bound), Stores.NAMES.description());
    return JoinOrder.of(steps, row).stream().map(JoinOrderTest::name).toList();
  }

  /** The object of the first triple of a step; what is no pattern by its kind. */
  private static String name(Op step) {
    if (step instanceof OpBGP pattern) {
      return pattern.getPattern().get(0).getObject().toString();
    }
    return step instanceof OpPath path
        ? path.getTriplePath().getObject().toString()
        : step.getName();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // A class has more members than a thing has statements.
        "?s a :C . ?s :p|:q ?x            ; x ; [?x, urn:C]",
        "?s a :C . ?s :p|:q ?x            ;   ; [urn:C, ?x]",
        "?s a :C . ?s :p|:q :d            ;   ; [urn:d, urn:C]",
        // From what is bound to what it leads to.
        "?t a :C . ?i :p* ?t . ?f :p|:q ?x . ?f :q|:r ?i ; ; [urn:C, ?t, ?i, ?x]",
        // One step costs no more than one property, wherever it begins.
        "?f :p|:q ?x . ?f :r ?e           ;   ; [?x, ?e]",
        // How far a walk leads nobody knows.
        "?x :p+ ?y . ?x :p|:q ?z          ; x ; [?y, ?z]",
        // Nothing passes what is no pattern.
        "?s :p+ ?x . { ?s :p ?o } UNION { ?s :q ?o } ?s :p|:q :d ; ; [?x, union, urn:d]",
      })
  void takesFirstWhatMatchesFew(String pattern, String bound, String expected) {
    assertEquals(expected, order(pattern, bound).toString());
  }

  @Test
  void weighsAsTheEngineDoesButForClasses() {
    ReorderFixed engine = new ReorderFixed();
    Node variable = Var.alloc("v");
    Node term = NodeFactory.createURI("urn:a");
    for (Node subject : List.of(variable, term)) {
      for (Node predicate : List.of(variable, term, RDF.Nodes.type)) {
        for (Node object : List.of(variable, term)) {
          Triple pattern = Triple.create(subject, predicate, object);
          boolean isClass = pattern.equals(Triple.create(variable, RDF.Nodes.type, term));
          assertEquals(
              isClass ? 25 : engine.weight(new PatternTriple(subject, predicate, object)),
              JoinOrder.weight(pattern, node -> !node.equals(variable)),
              pattern.toString());
        }
      }
    }
  }

  @Test
  void changesNoAnswer() {
    DatasetGraph data =
        DatasetGraphFactory.wrap(
            RDFParser.fromString(
                    "PREFIX : <urn:> :a :p :b . :b :p :c . :c :p :a . :a :q :c . :b :q :b . :a a :c ."
                        + " :b a :c . :c :q 1",
                    Lang.TURTLE)
                .toGraph());
    Random random = new Random(11);
    for (int time = 0; time < 400; time++) {
      StringBuilder pattern = new StringBuilder();
      for (int left = 2 + random.nextInt(3); left > 0; left--) {
        pattern.append(NODES[random.nextInt(NODES.length)]).append(' ');
        pattern.append(PROPERTIES[random.nextInt(PROPERTIES.length)]).append(' ');
        pattern.append(NODES[random.nextInt(NODES.length)]).append(" . ");
        if (random.nextInt(6) == 0) {
          pattern.append("OPTIONAL { ?x :q ?o } ");
        }
        if (random.nextInt(6) == 0) {
          pattern.append(
              "OPTIONAL { ?y :p ?v . ?v :p|:q ?x } OPTIONAL { ?v :q ?u FILTER(?u != ?y) } ");
        }
        if (random.nextInt(6) == 0) {
          pattern.append("{ ?y :p ?z } UNION { ?y :q ?w . ?w :p|:q ?z } ");
        }
      }
      Query query = QueryFactory.create("PREFIX : <urn:> SELECT * { " + pattern + " }");
      Budget budget = new Budget(Duration.ofMinutes(1));
      try (QueryExec ours = GuardedExecution.query(query, data, budget);
          QueryExec theirs = QueryExec.dataset(data).query(query).build()) {
        assertEquals(rows(theirs), rows(ours), query.toString());
      }
    }
  }

  private static Map<Binding, Integer> rows(QueryExec execution) {
    Map<Binding, Integer> rows = new HashMap<>();
    execution.select().forEachRemaining(row -> rows.merge(row, 1, Integer::sum));
    return rows;
  }
}
