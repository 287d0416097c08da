package org.zhuzhoukg.store;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.algebra.optimize.TransformFilterDisjunction;
import org.apache.jena.sparql.algebra.optimize.TransformFilterEquality;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.Context;

/**
 * ARQ's optimizer without what makes some queries answer wrongly: where a filter says what a
 * variable is equal to, ARQ 5.6 writes that term for the variable, but not in the condition of an
 * {@code OPTIONAL}, which then sees the variable unbound and never holds. Such filters stay as they
 * are.
 */
final class SoundOptimizer extends OptimizerStd {

  SoundOptimizer(Context context) {
    super(context);
  }

  @Override
  protected Op transformFilterDisjunction(Op op) {
    return apply("Filter Disjunction", new Disjunctions(), op);
  }

  @Override
  protected Op transformFilterEquality(Op op) {
    return apply("Filter Equality", new Equalities(), op);
  }

  private static final class Disjunctions extends TransformFilterDisjunction {

    @Override
    public Op transform(OpFilter filter, Op sub) {
      return isCondition(filter, sub) ? filter.copy(sub) : super.transform(filter, sub);
    }
  }

  private static final class Equalities extends TransformFilterEquality {

    @Override
    public Op transform(OpFilter filter, Op sub) {
      return isCondition(filter, sub) ? filter.copy(sub) : super.transform(filter, sub);
    }
  }

  /** Whether an OPTIONAL below a filter has a condition on a variable of that filter. */
  private static boolean isCondition(OpFilter filter, Op sub) {
    Conditions conditions = new Conditions();
    OpWalker.walk(sub, conditions);
    return !Collections.disjoint(conditions.variables, filter.getExprs().getVarsMentioned());
  }

  private static final class Conditions extends OpVisitorBase {

    private final Set<Var> variables = new HashSet<>();

    @Override
    public void visit(OpLeftJoin optional) {
      if (optional.getExprs() != null) {
        variables.addAll(optional.getExprs().getVarsMentioned());
      }
    }
  }
}
