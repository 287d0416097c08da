package org.zhuzhoukg.store;

import java.util.List;
import java.util.Objects;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * Puts functions in the place of others that watch no budget, or are slower. To be done before the
 * optimizer, which computes constant expressions.
 */
final class GuardedAlgebra extends TransformCopy {

  private static final int LONGEST_TEXT = 1_000_000;

  private GuardedAlgebra() {}

  static Op guard(Op op) {
    return Transformer.transform(new GuardedAlgebra(), new Expressions(), op);
  }

  @Override
  public Op transform(OpGroup group, Op subOp) {
    List<ExprAggregator> aggregators =
        group.getAggregators().stream()
            .map(agg -> new ExprAggregator(agg.getVar(), guarded(agg.getAggregator())))
            .toList();
    return OpGroup.create(subOp, group.getGroupVars(), aggregators);
  }

  private static Aggregator guarded(Aggregator aggregator) {
    Expr first = aggregator.getExprList() == null ? null : aggregator.getExprList().get(0);
    if (aggregator instanceof AggGroupConcatDistinct concat) {
      return new GuardedGroupConcat(first, separator(concat.getSeparator()), true, LONGEST_TEXT);
    }
    if (aggregator instanceof AggGroupConcat concat) {
      return new GuardedGroupConcat(first, separator(concat.getSeparator()), false, LONGEST_TEXT);
    }
    return aggregator;
  }

  private static String separator(String given) {
    return Objects.requireNonNullElse(given, " ");
  }

  private static Expr guarded(GuardedFunction.Kind kind, ExprList args) {
    return new GuardedFunction(kind, args, LONGEST_TEXT);
  }

  private static Expr number(Expr expr) {
    return guarded(GuardedFunction.Kind.NUMBER, ExprList.create(List.of(expr)));
  }

  /** The functions inside the operators. */
  private static final class Expressions extends ExprTransformCopy {

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
      if (function instanceof E_Regex) {
        return guarded(GuardedFunction.Kind.REGEX, args);
      }
      if (function instanceof E_StrReplace) {
        return guarded(GuardedFunction.Kind.REPLACE, args);
      }
      if (function instanceof E_StrConcat) {
        return guarded(GuardedFunction.Kind.CONCAT, args);
      }
      if (function instanceof E_Function && !function.getFunctionIRI().endsWith("#string")) {
        return function.copy(
            ExprList.create(args.getList().stream().map(GuardedAlgebra::number).toList()));
      }
      return super.transform(function, args);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr arg) {
      return function instanceof E_StrEncodeForURI
          ? guarded(GuardedFunction.Kind.ENCODE_FOR_URI, ExprList.create(List.of(arg)))
          : super.transform(function, arg);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
      GuardedFunction.Kind seeking = seeking(function);
      if (seeking != null) {
        return guarded(seeking, ExprList.create(List.of(left, right)));
      }
      if (function instanceof E_Equals && IsInLanguage.matches(left, right)) {
        return new IsInLanguage(left, right);
      }
      if (function instanceof E_Multiply) {
        return function.copy(number(left), number(right));
      }
      return function instanceof E_StrDatatype
          ? function.copy(number(left), right)
          : super.transform(function, left, right);
    }

    private GuardedFunction.Kind seeking(ExprFunction2 function) {
      if (function instanceof E_StrContains) {
        return GuardedFunction.Kind.CONTAINS;
      }
      if (function instanceof E_StrBefore) {
        return GuardedFunction.Kind.STRBEFORE;
      }
      return function instanceof E_StrAfter ? GuardedFunction.Kind.STRAFTER : null;
    }
  }
}
