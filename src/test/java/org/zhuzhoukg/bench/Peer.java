package org.zhuzhoukg.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A SPARQL engine that {@link QueryBenchmark} asks: how it is filled and started. */
interface Peer {

  /** What it is called in the results. */
  String name();

  /** Why it cannot be measured here; empty if it can. */
  default Optional<String> missing() {
    return Optional.empty();
  }

  /** Whether it tells the default graph from the union of the named ones, and holds both. */
  default boolean hasNamedGraphs() {
    return true;
  }

  /** Whether its data are in its folder once they are loaded. */
  default boolean isOnDisk() {
    return false;
  }

  /** Fills its folder with the data; nothing to do for who reads them when it starts. */
  default void load(Workload data, Path folder) throws IOException, InterruptedException {}

  /** What starts it. */
  List<String> command(Workload data, Path folder, int port) throws IOException;

  /** The path of its SPARQL endpoint. */
  default String path() {
    return "/sparql";
  }
}
