package org.zhuzhoukg.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Which of several patterns, each of a property and an object, matches the fewest triples: those of
 * all are counted at once, until one has no more.
 */
final class FewestMatches {

  /** So many of each are counted: to know better costs more than it wins. */
  private static final int MOST = 1000;

  private FewestMatches() {}

  /**
   * The pattern with the fewest matches in a row. If all whose object is known have very many, the
   * first of those whose object other patterns will tell, which are more likely to be telling.
   *
   * @param patterns at least one, whose subject the row does not have
   */
  static Triple of(List<Triple> patterns, Binding row, Graph graph) {
    if (patterns.size() == 1) {
      return patterns.get(0);
    }
    Map<Triple, ExtendedIterator<Triple>> matches = new LinkedHashMap<>();
    Triple unknown = null;
    for (Triple pattern : patterns) {
      Triple known = Substitute.substitute(pattern, row);
      if (!Var.isVar(known.getObject())) {
        matches.put(pattern, graph.find(Node.ANY, known.getPredicate(), known.getObject()));
      } else if (unknown == null) {
        unknown = pattern;
      }
    }
    return firstToEnd(matches).orElse(unknown == null ? patterns.get(0) : unknown);
  }

  private static Optional<Triple> firstToEnd(Map<Triple, ExtendedIterator<Triple>> matches) {
    try {
      for (int count = 0; count < MOST; count++) {
        for (Map.Entry<Triple, ExtendedIterator<Triple>> pattern : matches.entrySet()) {
          if (!pattern.getValue().hasNext()) {
            return Optional.of(pattern.getKey());
          }
          pattern.getValue().next();
        }
      }
      return Optional.empty();
    } finally {
      matches.values().forEach(ExtendedIterator::close);
    }
  }
}
