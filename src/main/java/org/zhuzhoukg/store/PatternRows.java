package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/** Evaluates parts of a query's pattern, over the graphs that the query names. */
final class PatternRows {

  /** More rows than these are not counted. */
  static final int MOST = 20_000;

  private final Query query;
  private final Snapshot snapshot;
  private final Budget budget;

  PatternRows(Query query, Snapshot snapshot, Budget budget) {
    this.query = query;
    this.snapshot = snapshot;
    this.budget = budget;
  }

  Query query() {
    return query;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  Budget budget() {
    return budget;
  }

  /** The default graph of the data; what the query names by FROM is not looked at. */
  Graph graph() {
    return snapshot.dataset().getDefaultGraph();
  }

  /**
   * Where parts stand: inside something, after others.
   *
   * @param wrap makes of the parts what they stand in
   */
  record Inside(UnaryOperator<Element> wrap) {

    static final Inside NOTHING = new Inside(element -> element);

    Element with(List<Object> parts) {
      return wrap.apply(group(parts));
    }

    /** Inside something that comes after these parts. */
    Inside in(List<Object> parts, UnaryOperator<Element> inner) {
      return new Inside(element -> with(append(parts, inner.apply(element))));
    }
  }

  static List<Object> append(List<Object> parts, Object part) {
    List<Object> more = new ArrayList<>(parts);
    more.add(part);
    return more;
  }

  /** A group of elements and triples. */
  static ElementGroup group(List<?> parts) {
    ElementGroup group = new ElementGroup();
    ElementPathBlock block = null;
    for (Object part : parts) {
      if (part instanceof TriplePath triple) {
        if (block == null) {
          block = new ElementPathBlock();
          group.addElement(block);
        }
        block.addTriplePath(triple);
      } else {
        block = null;
        group.addElement((Element) part);
      }
    }
    return group;
  }

  /** How many rows a pattern has, but one more than the most if there are more. */
  long count(Element pattern) {
    try (QueryExec execution = execute(pattern, MOST + 1)) {
      RowSet rows = execution.select();
      long count = 0;
      for (; rows.hasNext(); rows.next()) {
        count++;
      }
      return count;
    }
  }

  boolean has(Element pattern) {
    try (QueryExec execution = execute(pattern, 1)) {
      return execution.select().hasNext();
    }
  }

  /** Whether there is the graph that {@code GRAPH} names; a variable may be any. */
  boolean hasGraph(ElementNamedGraph named) {
    Node name = named.getGraphNameNode();
    return !name.isURI() || snapshot.dataset().containsGraph(name);
  }

  /** Some different values of a variable. */
  List<Node> values(Element pattern, Var variable) {
    List<Node> values = new ArrayList<>();
    try (QueryExec execution = execute(pattern, MOST)) {
      RowSet rows = execution.select();
      Set<Node> seen = new HashSet<>();
      while (rows.hasNext() && values.size() < MOST) {
        Binding row = rows.next();
        Node value = row.get(variable);
        if (value != null && seen.add(value)) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private QueryExec execute(Element pattern, long limit) {
    Query part = new Query();
    part.setQuerySelectType();
    part.setQueryResultStar(true);
    part.setQueryPattern(pattern instanceof ElementGroup ? pattern : group(List.of(pattern)));
    query.getGraphURIs().forEach(part::addGraphURI);
    query.getNamedGraphURIs().forEach(part::addNamedGraphURI);
    part.setLimit(limit);
    part.resetResultVars();
    return GuardedExecution.query(part, snapshot.dataset(), budget);
  }
}
