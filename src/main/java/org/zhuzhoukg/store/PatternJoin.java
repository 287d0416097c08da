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
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * The rows of triple patterns joined in the order given, by backtracking: a row is made where all
 * of them have matched, not for each that has. ARQ makes one for each, and looks a variable up
 * through all of those.
 */
final class PatternJoin extends QueryIter1 {

  private final Graph graph;
  private final List<Var> variables = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Node[] values;
  private final boolean[] isGiven;
  private Binding given;
  private Binding row;
  private int depth = -1;

  /**
   * Joins rows with patterns.
   *
   * @param patterns at least one; none with a variable inside a triple term
   */
  PatternJoin(QueryIterator input, List<Triple> patterns, ExecutionContext context) {
    super(input, context);
    this.graph = context.getActiveGraph();
    patterns.forEach(pattern -> steps.add(new Step(pattern)));
    this.values = new Node[variables.size()];
    this.isGiven = new boolean[variables.size()];
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
      } else if (depth == steps.size() - 1) {
        return row();
      } else {
        steps.get(++depth).open();
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
      values[i] = given.get(variables.get(i));
      isGiven[i] = values[i] != null;
    }
    depth = 0;
    steps.get(0).open();
    return true;
  }

  private Binding row() {
    BindingBuilder found = Binding.builder(given);
    for (int i = 0; i < values.length; i++) {
      if (!isGiven[i]) {
        found.add(variables.get(i), values[i]);
      }
    }
    return found.build();
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

    Term(Node node) {
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
    private ExtendedIterator<Triple> triples;

    Step(Triple pattern) {
      this.subject = new Term(pattern.getSubject());
      this.predicate = new Term(pattern.getPredicate());
      this.object = new Term(pattern.getObject());
    }

    void open() {
      triples = graph.find(subject.begin(), predicate.begin(), object.begin());
    }

    /** Takes the values of the next triple; none are left if there is no more. */
    boolean next() {
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

    /** It may not have begun: whoever was to find its triples may have been stopped. */
    void close() {
      if (triples != null) {
        triples.close();
      }
    }
  }
}
