/** The dataset: graphs, validation, inference, quality, queries. */
package org.zhuzhoukg.store;
