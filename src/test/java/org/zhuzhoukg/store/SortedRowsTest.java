package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The order is ARQ's, whatever is sorted; keys are evaluated once. */
class SortedRowsTest {

  private static final String[] TERMS = {
    "1",
    "2.0",
    "-3e1",
    "'1'",
    "'b'",
    "'株洲'",
    "'b'@en",
    "'b'@zh",
    "<urn:a>",
    "<urn:b>",
    "true",
    "'2024-01-01'^^<http://www.w3.org/2001/XMLSchema#date>",
    "'x'^^<urn:type>",
    null
  };
  private static final String[] KEYS = {
    "?a", "DESC(?b)", "STR(?a)", "DESC(STRLEN(?b))", "(?a + ?b)", "(?c / 0)", "COALESCE(?c, ?a)"
  };
  private static final ExecutionContext CONTEXT =
      ExecutionContext.create(DatasetGraphFactory.empty());

  private static Binding row(Random random) {
    BindingBuilder row = Binding.builder();
    for (String variable : List.of("a", "b", "c")) {
      String term = TERMS[random.nextInt(TERMS.length)];
      if (term != null) {
        row.add(Var.alloc(variable), NodeFactoryExtra.parseNode(term));
      }
    }
    return row.build();
  }

  private static List<Binding> rows(int count, Random random) {
    List<Binding> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(random));
    }
    return rows;
  }

  private static List<SortCondition> conditions(Random random) {
    StringBuilder keys = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      keys.append(' ').append(KEYS[random.nextInt(KEYS.length)]);
    }
    return QueryFactory.create("SELECT * { ?a ?b ?c } ORDER BY" + keys).getOrderBy();
  }

  private static List<Binding> sorted(
      List<Binding> rows, List<SortCondition> conditions, long limit) {
    List<Binding> sorted = new ArrayList<>();
    new SortedRows(
            QueryIterPlainWrapper.create(rows.iterator()),
            conditions,
            limit,
            new Budget(Duration.ofMinutes(1)),
            CONTEXT)
        .forEachRemaining(sorted::add);
    return sorted;
  }

  @RepeatedTest(50)
  void hasTheOrderOfTheEngine(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Binding> rows = rows(random.nextInt(3_000), random);
    List<SortCondition> conditions = conditions(random);
    List<Binding> expected = new ArrayList<>(rows);
    expected.sort(new BindingComparator(conditions, CONTEXT));
    assertEquals(expected, sorted(rows, conditions, Query.NOLIMIT), conditions::toString);
    int limit = 1 + random.nextInt(1_000);
    assertEquals(
        expected.subList(0, Math.min(limit, expected.size())),
        sorted(rows, conditions, limit),
        conditions::toString);
  }

  @Test
  void evaluatesAKeyOnceARow() {
    int[] evaluated = {0};
    ExprVar key =
        new ExprVar("a") {
          @Override
          public NodeValue eval(Binding row, FunctionEnv env) {
            evaluated[0]++;
            return super.eval(row, env);
          }
        };
    List<Binding> rows = rows(500, new Random(1));
    sorted(rows, List.of(new SortCondition(key, Query.ORDER_DEFAULT)), Query.NOLIMIT);
    assertEquals(500, evaluated[0]);
  }
}
