package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * The rows of one operator in order (SPARQL 1.1 §15.1), or the first of them. A key is evaluated
 * once a row, where ARQ does so at each comparison.
 */
final class SortedRows extends QueryIter1 {

  private static final long ALL = Long.MAX_VALUE / 2;

  private final List<SortCondition> conditions;
  private final long limit;
  private final Budget budget;
  private Iterator<Keyed> sorted;
  private int comparisons;

  private record Keyed(Binding row, List<NodeValue> keys) {}

  /**
   * @param limit how many of the first rows are wanted, at least one; {@link Query#NOLIMIT} for all
   */
  SortedRows(
      QueryIterator rows,
      List<SortCondition> conditions,
      long limit,
      Budget budget,
      ExecutionContext context) {
    super(rows, context);
    this.conditions = conditions;
    this.limit = limit == Query.NOLIMIT ? ALL : limit;
    this.budget = budget;
  }

  @Override
  protected boolean hasNextBinding() {
    if (sorted == null) {
      sorted = sort().iterator();
    }
    return sorted.hasNext();
  }

  @Override
  protected Binding moveToNextBinding() {
    return sorted.next().row();
  }

  /** Sorts at the end, and whenever twice as many rows are there as are wanted. */
  private List<Keyed> sort() {
    long full = Math.max(1_000, limit * 2);
    List<Keyed> rows = new ArrayList<>();
    Keyed last = null;
    QueryIterator input = getInput();
    while (input.hasNext()) {
      Keyed row = keyed(input.next());
      if (last == null || compare(row, last) < 0) {
        rows.add(row);
      }
      if (rows.size() == full) {
        cut(rows);
        last = rows.get(rows.size() - 1);
      }
    }
    cut(rows);
    return rows;
  }

  private void cut(List<Keyed> rows) {
    rows.sort(this::compare);
    if (rows.size() > limit) {
      rows.subList((int) limit, rows.size()).clear();
    }
  }

  private Keyed keyed(Binding row) {
    List<NodeValue> keys = new ArrayList<>(conditions.size());
    for (SortCondition condition : conditions) {
      keys.add(evaluate(condition.getExpression(), row));
    }
    return new Keyed(row, keys);
  }

  /** A key that is an error is as one that is unbound: null. */
  private NodeValue evaluate(Expr key, Binding row) {
    try {
      return key.eval(row, getExecContext());
    } catch (ExprEvalException e) {
      return null;
    }
  }

  /** Rows of the same keys are in an order, too, so that pages of an answer fit together. */
  private int compare(Keyed a, Keyed b) {
    if (++comparisons % 1024 == 0) {
      budget.check();
    }
    for (int i = 0; i < conditions.size(); i++) {
      int order = BindingComparator.compareNodesRaw(a.keys().get(i), b.keys().get(i));
      if (order != 0) {
        return conditions.get(i).getDirection() == Query.ORDER_DESCENDING ? -order : order;
      }
    }
    return BindingComparator.compareBindingsSyntactic(a.row(), b.row());
  }

  @Override
  protected void closeSubIterator() {}

  @Override
  protected void requestSubCancel() {}
}
