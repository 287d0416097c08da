package org.zhuzhoukg.store;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A graph that is read as long as the budget lasts. */
final class GuardedGraph extends WrappedGraph {

  private final Budget budget;

  GuardedGraph(Graph base, Budget budget) {
    super(base);
    this.budget = budget;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return guard(base.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
    return guard(base.find(s, p, o));
  }

  @Override
  public boolean contains(Node s, Node p, Node o) {
    budget.check();
    return base.contains(s, p, o);
  }

  @Override
  public void performAdd(Triple triple) {
    budget.check();
    base.add(triple);
  }

  /** What an iterator gives, with a look at the budget now and then. */
  static <T> ExtendedIterator<T> guard(Iterator<T> items, Budget budget) {
    budget.check();
    return new Checked<>(items, budget);
  }

  /** The same, but few are given as they are. */
  private ExtendedIterator<Triple> guard(ExtendedIterator<Triple> triples) {
    if (!(triples instanceof StarStore.Matches)) {
      return guard(triples, budget);
    }
    budget.check();
    return triples;
  }

  /** Looks at the budget at each 64th item. */
  private static final class Checked<T> extends WrappedIterator<T> {

    private final Budget budget;
    private int given;

    Checked(Iterator<T> items, Budget budget) {
      super(items);
      this.budget = budget;
    }

    @Override
    public T next() {
      if ((++given & 63) == 0) {
        budget.check();
      }
      return super.next();
    }
  }
}
