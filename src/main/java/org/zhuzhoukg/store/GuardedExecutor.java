package org.zhuzhoukg.store;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.ExprList;

/** Executes operators so that each of them stops when the budget is spent. */
final class GuardedExecutor extends OpExecutor {

  private static final Binding NONE = BindingFactory.empty();

  private final Budget budget;

  GuardedExecutor(ExecutionContext context) {
    super(context);
    this.budget = Budget.of(context.getContext());
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    budget.check();
    QueryIterator rows = super.exec(op, input);
    return rows instanceof GuardedIterator || rows == input
        ? rows
        : new GuardedIterator(rows, budget);
  }

  /** The first row tells what is bound when the sequence begins. */
  @Override
  protected QueryIterator execute(OpSequence sequence, QueryIterator input) {
    if (!JoinOrder.matters(sequence.getElements())) {
      return super.execute(sequence, input);
    }
    QueryIterPeek rows = QueryIterPeek.create(input, execCxt);
    Binding first = rows.peek();
    QueryIterator joined = rows;
    for (Op step : JoinOrder.of(sequence.getElements(), first == null ? NONE : first)) {
      joined = exec(step, joined);
    }
    return joined;
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    return filter.getSubOp() instanceof OpBGP patterns && JoinOrder.isPlain(patterns.getPattern())
        ? JoinOrder.join(patterns.getPattern(), input, filter.getExprs(), false, execCxt)
        : super.execute(filter, input);
  }

  /** An {@code OPTIONAL} of triple patterns and conditions is one join, not one for each row. */
  @Override
  protected QueryIterator execute(OpConditional optional, QueryIterator input) {
    Op right = optional.getRight();
    Op inner = right instanceof OpFilter filter ? filter.getSubOp() : right;
    if (!(inner instanceof OpBGP patterns) || !JoinOrder.isPlain(patterns.getPattern())) {
      return super.execute(optional, input);
    }
    ExprList conditions =
        right instanceof OpFilter filter ? filter.getExprs() : JoinOrder.NO_CONDITION;
    QueryIterator rows = exec(optional.getLeft(), input);
    return JoinOrder.join(patterns.getPattern(), rows, conditions, true, execCxt);
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    return sorted(order.getSubOp(), order.getConditions(), Query.NOLIMIT, input);
  }

  @Override
  protected QueryIterator execute(OpTopN top, QueryIterator input) {
    return top.getLimit() <= 0
        ? super.execute(top, input)
        : sorted(top.getSubOp(), top.getConditions(), top.getLimit(), input);
  }

  private QueryIterator sorted(
      Op op, List<SortCondition> conditions, long limit, QueryIterator input) {
    return new SortedRows(exec(op, input), conditions, limit, budget, execCxt);
  }
}
