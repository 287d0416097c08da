package org.zhuzhoukg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhuzhoukg.load.CandidateFiles;
import org.zhuzhoukg.load.DataFolder;
import org.zhuzhoukg.store.CandidateGraphs;
import org.zhuzhoukg.store.Ontology;
import picocli.CommandLine.Option;

/** The option of commands that take candidates which nobody has reviewed. */
final class CandidateOptions {

  @Option(
      names = "--candidates",
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "unreviewed candidates, as extract writes them, each document in a graph of its own;",
        "only queries that name it see it (default: none)"
      })
  private List<Path> files = new ArrayList<>();

  private boolean isClean = true;

  /** Whether candidates are asked for. */
  boolean isGiven() {
    return !files.isEmpty();
  }

  /** Whether every line was taken. */
  boolean isClean() {
    return isClean;
  }

  /** Reads the files; says which lines are bad, and what the graphs are called. */
  CandidateGraphs read(Console console, DataOptions options) throws IOException {
    if (!isGiven()) {
      return CandidateGraphs.NONE;
    }
    Ontology ontology = Ontology.read();
    CandidateFiles candidates =
        new CandidateFiles(
            new DataFolder(options.data()).catalogue(ontology, problem -> {}), ontology);
    for (Path file : files) {
      candidates.read(file);
    }
    console.errors(candidates.problems());
    isClean = candidates.problems().isEmpty();
    CandidateGraphs graphs = candidates.graphs();
    console
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "%,d unreviewed candidates in %s; %d lines rejected",
                candidates.count(),
                named(graphs),
                candidates.problems().size()));
    return graphs;
  }

  private static String named(CandidateGraphs graphs) {
    int size = graphs.graphs().size();
    return size == 1
        ? "GRAPH <" + graphs.graphs().keySet().iterator().next() + ">"
        : size + " graphs";
  }
}
