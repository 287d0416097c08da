/** The Spark job on a cluster of this machine: master, workers and executors are processes. */
package org.zhuzhoukg.spark;
