package org.zhuzhoukg.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Tdb2Store;
import org.zhuzhoukg.vocab.Iris;

/**
 * Writes until it is killed: numbered writes of many quads, each acknowledged by a line once it is
 * kept. A write also takes back the one that lies {@link #KEPT} before it.
 */
final class CrashWriter {

  /** How many writes are in the store at a time. */
  static final int KEPT = 5;

  static final Node GRAPH = iri("graph/crash");
  static final Node PART = iri("ontology#part");
  static final Node NEAR = iri("ontology#nearTo");

  private static final int FEW = 20;
  private static final int MANY = 2000;

  private CrashWriter() {}

  /** Writes to the store in a folder. */
  public static void main(String[] args) throws IOException {
    try (Tdb2Store store = new Tdb2Store(Path.of(args[0]))) {
      if (store.isEmpty()) {
        store.replace(new Loader(Mini.DATA, Progress.SILENT).load().graph());
      }
      long next = last(store) + 1;
      System.out.println("ready");
      while (true) {
        long number = next++;
        store.write(dataset -> write(dataset, number));
        System.out.println("kept " + number);
      }
    }
  }

  static long last(Tdb2Store store) {
    try (Snapshot now = store.snapshot()) {
      return now.dataset().getGraph(GRAPH).stream(Node.ANY, NEAR, Node.ANY)
          .mapToLong(triple -> number(triple.getSubject()))
          .max()
          .orElse(0);
    }
  }

  static void write(DatasetGraph dataset, long number) {
    dataset.deleteAny(GRAPH, subject(number - KEPT), Node.ANY, Node.ANY);
    for (int i = 0; i < size(number); i++) {
      Node word = NodeFactory.createLiteralString("part " + i + " of " + number);
      dataset.add(Quad.create(GRAPH, subject(number), PART, word));
    }
    dataset.add(Quad.create(GRAPH, subject(number), NEAR, subject(number + 1)));
  }

  /** The same write as an update. */
  static String update(long number) {
    StringBuilder text = new StringBuilder();
    text.append("DELETE WHERE { GRAPH <").append(GRAPH).append("> { <");
    text.append(subject(number - KEPT)).append("> ?p ?o } } ;\n");
    text.append("INSERT DATA { GRAPH <").append(GRAPH).append("> { <").append(subject(number));
    text.append("> <").append(NEAR).append("> <").append(subject(number + 1)).append("> ;\n");
    String of = " of " + number + "\"";
    for (int i = 0; i < size(number); i++) {
      text.append(i == 0 ? " <" + PART + "> " : " , ").append("\"part ").append(i).append(of);
    }
    return text.append(" . } }").toString();
  }

  /** How many parts a write has. */
  static int size(long number) {
    return number % 10 == 0 ? MANY : FEW;
  }

  static Node subject(long number) {
    return iri("id/crash/write-" + number);
  }

  static long number(Node subject) {
    return Long.parseLong(subject.getURI().replaceFirst(".*-", ""));
  }

  private static Node iri(String local) {
    return NodeFactory.createURI(Iris.DEFAULT.base() + local);
  }
}
