package org.zhuzhoukg.store;

import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;

/**
 * A row that {@link PatternJoin} has found: the row that it went on from, and values of its own,
 * beside the variables that all its rows share. ARQ's own rows of more than four variables have a
 * hash table each.
 */
final class JoinedRow extends BindingBase {

  private final Var[] variables;
  private final Node[] values;

  /**
   * @param values one for each variable; null where the other row has it
   */
  JoinedRow(Binding given, Var[] variables, Node[] values) {
    super(given);
    this.variables = variables;
    this.values = values;
  }

  @Override
  protected Iterator<Var> vars1() {
    return IntStream.range(0, values.length)
        .filter(i -> values[i] != null)
        .mapToObj(i -> variables[i])
        .iterator();
  }

  @Override
  protected void forEach1(BiConsumer<Var, Node> action) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        action.accept(variables[i], values[i]);
      }
    }
  }

  @Override
  protected int size1() {
    int size = 0;
    for (Node value : values) {
      size += value == null ? 0 : 1;
    }
    return size;
  }

  @Override
  protected boolean isEmpty1() {
    return size1() == 0;
  }

  @Override
  protected boolean contains1(Var variable) {
    return get1(variable) != null;
  }

  @Override
  protected Node get1(Var variable) {
    for (int i = 0; i < values.length; i++) {
      if (variables[i].equals(variable)) {
        return values[i];
      }
    }
    return null;
  }

  @Override
  protected Binding detachWithNewParent(Binding given) {
    return new JoinedRow(given, variables, values);
  }
}
