package org.zhuzhoukg.store;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;

/** {@code GROUP_CONCAT} whose text may not grow without end. */
final class GuardedGroupConcat extends AggGroupConcat {

  private final String between;
  private final boolean distinct;
  private final int longest;

  GuardedGroupConcat(Expr expr, String between, boolean distinct, int longest) {
    super(expr, between);
    this.between = between;
    this.distinct = distinct;
    this.longest = longest;
  }

  @Override
  public Aggregator copy(ExprList exprs) {
    return new GuardedGroupConcat(exprs.get(0), between, distinct, longest);
  }

  @Override
  public Accumulator createAccumulator() {
    return new Texts();
  }

  /** One group's text, while it grows. */
  private final class Texts implements Accumulator {

    private final StringBuilder text = new StringBuilder();
    private final Set<String> seen = distinct ? new HashSet<>() : null;
    private boolean started;
    private boolean failed;

    @Override
    public void accumulate(Binding binding, FunctionEnv environment) {
      NodeValue value = ExprLib.evalOrNull(getExpr(), binding, environment);
      if (value == null) {
        failed = true;
      } else if (seen == null || seen.add(value.asString())) {
        text.append(started ? between : "").append(value.asString());
        started = true;
        if (text.length() > longest) {
          throw new TooLargeException(
              "有一段文本超过" + longest + "个字符", "a text has more than " + longest + " characters");
        }
      }
    }

    @Override
    public NodeValue getValue() {
      return failed ? null : NodeValue.makeString(text.toString());
    }
  }
}
