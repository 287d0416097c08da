package org.zhuzhoukg.web;

import org.zhuzhoukg.store.KnowledgeGraph;

/** Builds the graph anew from its data. */
@FunctionalInterface
public interface Reload {

  /**
   * The new graph, whole and valid.
   *
   * @throws ReloadException if the data are bad; the message and problems say why
   */
  KnowledgeGraph load() throws ReloadException;
}
