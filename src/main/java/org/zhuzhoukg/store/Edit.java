package org.zhuzhoukg.store;

import org.apache.jena.sparql.core.DatasetGraph;

/** A change that somebody wants: a SPARQL update, an uploaded graph. */
@FunctionalInterface
public interface Edit {

  /**
   * Makes the change.
   *
   * @param dataset reads as the data with the change so far; what is written to it is kept apart
   */
  void apply(DatasetGraph dataset);
}
