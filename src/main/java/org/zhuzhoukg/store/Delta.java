package org.zhuzhoukg.store;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * From one state of the data to the next.
 *
 * @param added quads that were not there
 * @param removed quads that were
 */
record Delta(Set<Quad> added, Set<Quad> removed) {

  Delta {
    added = Set.copyOf(added);
    removed = Set.copyOf(removed);
  }

  /** The triples that some graph gained or lost. */
  Set<Triple> triples() {
    return Stream.concat(added.stream(), removed.stream())
        .map(Quad::asTriple)
        .collect(Collectors.toSet());
  }

  boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty();
  }
}
