package org.zhuzhoukg.store;

import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/**
 * Takes the triples of a load, one after the other, and makes of them a dataset: with the ontology,
 * what follows from all, and the description. In memory or on disk the same triples give the same
 * dataset, of the same version.
 */
public interface DatasetBuilder {

  /** Adds a triple to a named graph; not after {@link #complete}. */
  void add(String graph, Triple triple);

  /** Infers and describes: no triple comes after those that were added. */
  void complete();

  /** How many triples were asserted, in all named graphs but the ontology's. */
  long asserted();

  /** How many triples follow from those. */
  long inferred();

  /**
   * Reads the union of the graphs.
   *
   * @param reader may fork tasks that read it, too
   */
  <T> T read(Function<Graph, T> reader);
}
