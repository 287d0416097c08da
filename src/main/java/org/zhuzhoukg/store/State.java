package org.zhuzhoukg.store;

import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The data of a moment, and what is known of them.
 *
 * @param dataset the named graphs, their union as default graph
 * @param figures version and size
 * @param origin what the data directory gave
 */
record State(DatasetGraph dataset, Figures figures, Origin origin) {}
