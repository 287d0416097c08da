package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * The rows of triple patterns joined in the order given, by backtracking: a row is made where all
 * of them have matched, not for each that has. ARQ makes one for each, and looks a variable up
 * through all of those; and it begins anew for each row that something is optional to.
 */
final class PatternJoin extends QueryIter1 {

  private final Graph graph;
  private final List<Step> steps = new ArrayList<>();
  private final Var[] variables;
  private final Node[] values;
  private final boolean[] isGiven;
  private final ExprList conditions;
  private final boolean isOptional;
  private Binding given;
  private boolean hasMatched;
  private Binding row;
  private int depth = -1;

  /**
   * Joins rows with patterns.
   *
   * @param patterns at least one; none with a variable inside a triple term
   * @param conditions what must hold of a row
   * @param isOptional whether a row that matches nothing stays as it is
   */
  PatternJoin(
      QueryIterator input,
      List<Triple> patterns,
      ExprList conditions,
      boolean isOptional,
      ExecutionContext context) {
    super(input, context);
    this.graph = context.getActiveGraph();
    this.conditions = conditions;
    this.isOptional = isOptional;
    List<Var> found = new ArrayList<>();
    patterns.forEach(pattern -> steps.add(new Step(pattern, found)));
    this.variables = found.toArray(Var[]::new);
    this.values = new Node[variables.length];
    this.isGiven = new boolean[variables.length];
  }

  @Override
  protected boolean hasNextBinding() {
    if (row == null) {
      row = seek();
    }
    return row != null;
  }

  @Override
  protected Binding moveToNextBinding() {
    Binding next = row;
    row = null;
    return next;
  }

  private Binding seek() {
    while (depth >= 0 || start()) {
      if (!steps.get(depth).next()) {
        depth--;
        if (depth < 0 && isOptional && !hasMatched) {
          return given;
        }
      } else if (depth < steps.size() - 1) {
        steps.get(++depth).open();
      } else {
        Binding found = row();
        if (conditions.isSatisfied(found, getExecContext())) {
          hasMatched = true;
          return found;
        }
      }
    }
    return null;
  }

  /** Takes the next of the rows to join with. */
  private boolean start() {
    if (!getInput().hasNext()) {
      return false;
    }
    given = getInput().next();
    for (int i = 0; i < values.length; i++) {
      values[i] = given.get(variables[i]);
      isGiven[i] = values[i] != null;
    }
    hasMatched = false;
    depth = 0;
    steps.get(0).open();
    return true;
  }

  private Binding row() {
    Node[] found = values.clone();
    for (int i = 0; i < found.length; i++) {
      if (isGiven[i]) {
        found[i] = null;
      }
    }
    return new JoinedRow(given, variables, found);
  }

  @Override
  protected void requestSubCancel() {}

  @Override
  protected void closeSubIterator() {
    for (; depth >= 0; depth--) {
      steps.get(depth).close();
    }
  }

  /** A term of a pattern, or the place of its variable. */
  private final class Term {

    private final Node constant;
    private final int place;

    /** Whether the variable had no value when the step began. */
    private boolean isOpen;

    Term(Node node, List<Var> variables) {
      if (Var.isVar(node)) {
        Var variable = Var.alloc(node);
        int known = variables.indexOf(variable);
        this.constant = null;
        this.place = known < 0 ? variables.size() : known;
        if (known < 0) {
          variables.add(variable);
        }
      } else {
        this.constant = node;
        this.place = -1;
      }
    }

    Node begin() {
      if (constant != null) {
        return constant;
      }
      isOpen = values[place] == null;
      return isOpen ? Node.ANY : values[place];
    }

    /** Takes a value; false if the same triple has given the variable another one. */
    boolean take(Node node) {
      if (!isOpen) {
        return true;
      }
      if (values[place] != null) {
        return values[place].equals(node);
      }
      values[place] = node;
      return true;
    }

    void forget() {
      if (isOpen) {
        values[place] = null;
      }
    }
  }

  /** One of the patterns, and where it is among the triples that match it. */
  private final class Step {

    private final Term subject;
    private final Term predicate;
    private final Term object;

    /** Null if everything is known, and there is nothing to find but whether it is so. */
    private ExtendedIterator<Triple> triples;

    private boolean isSo;

    Step(Triple pattern, List<Var> variables) {
      this.subject = new Term(pattern.getSubject(), variables);
      this.predicate = new Term(pattern.getPredicate(), variables);
      this.object = new Term(pattern.getObject(), variables);
    }

    void open() {
      Node from = subject.begin();
      Node by = predicate.begin();
      Node to = object.begin();
      if (subject.isOpen || predicate.isOpen || object.isOpen) {
        triples = graph.find(from, by, to);
      } else {
        triples = null;
        isSo = graph.contains(from, by, to);
      }
    }

    /** Takes the values of the next triple; none are left if there is no more. */
    boolean next() {
      if (triples == null) {
        boolean isLast = isSo;
        isSo = false;
        return isLast;
      }
      do {
        forget();
        if (!triples.hasNext()) {
          return false;
        }
      } while (!take(triples.next()));
      return true;
    }

    private boolean take(Triple triple) {
      return subject.take(triple.getSubject())
          && predicate.take(triple.getPredicate())
          && object.take(triple.getObject());
    }

    private void forget() {
      subject.forget();
      predicate.forget();
      object.forget();
    }

    /** There may be none: whoever was to find them may have been stopped. */
    void close() {
      if (triples != null) {
        triples.close();
      }
    }
  }
}
