package org.zhuzhoukg.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * {@code LANG(?label) = "zh"}, which queries ask of each label: looks at the tag, where ARQ makes
 * two values and compares them.
 */
final class IsInLanguage extends E_Equals {

  IsInLanguage(Expr left, Expr right) {
    super(left, right);
  }

  /** Whether two sides of an equation are such. */
  static boolean matches(Expr left, Expr right) {
    return left instanceof E_Lang lang
        && lang.getArg().isVariable()
        && right.isConstant()
        && right.getConstant().isString();
  }

  /** Null, which lets the equation be evaluated as any other, unless there is a literal. */
  @Override
  protected NodeValue evalSpecial(Binding binding, FunctionEnv env) {
    if (!matches(getArg1(), getArg2())) {
      return null;
    }
    Node label = binding.get(((E_Lang) getArg1()).getArg().asVar());
    return label == null || !label.isLiteral()
        ? null
        : NodeValue.booleanReturn(
            label.getLiteralLanguage().equals(getArg2().getConstant().getString()));
  }

  @Override
  public Expr copy(Expr left, Expr right) {
    return new IsInLanguage(left, right);
  }
}
