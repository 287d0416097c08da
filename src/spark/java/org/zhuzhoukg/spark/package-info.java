/** Extraction as a Spark job: the stages of {@code extract} and {@code load}, on many machines. */
package org.zhuzhoukg.spark;
