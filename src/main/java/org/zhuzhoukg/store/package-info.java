/** The dataset: graphs, stores, validation, inference, quality, queries and what they may spend. */
package org.zhuzhoukg.store;
