package org.zhuzhoukg.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.StreamRDFCounting;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.zhuzhoukg.load.LoadOutcome;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.Replacement;
import org.zhuzhoukg.vocab.Iris;

/** One thing to measure, in a virtual machine of its own; prints figures as {@code @name value}. */
public final class Child {

  private Child() {}

  /** Runs the task that the first argument names. */
  public static void main(String[] args) throws IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(Child::total));
    String[] rest = Arrays.copyOfRange(args, 1, args.length);
    switch (args[0]) {
      case "command" -> org.zhuzhoukg.cli.Main.main(rest);
      case "stages" ->
          stages(Path.of(rest[0]), Arrays.stream(rest).skip(1).map(Path::of).findFirst());
      case "quads" -> quads(Path.of(rest[0]), Path.of(rest[1]), Path.of(rest[2]));
      case "dataset" -> dataset(Path.of(rest[0]), Path.of(rest[1]), Path.of(rest[2]));
      case "parse" -> parse(rest[0], StreamRDFLib.sinkNull());
      case "graphs" -> parse(rest[0], new Graphs());
      case "fuseki" -> fuseki(rest[0]);
      default -> throw new IllegalArgumentException("no task '" + args[0] + "'");
    }
  }

  static void print(String name, double value) {
    System.out.println("@" + name + " " + value);
  }

  /** Processor seconds, and the most memory that was resident, in MiB, where the system tells. */
  private static void total() {
    ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .ifPresent(spent -> print("cpu", spent.toMillis() / 1e3));
    Path status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      try (Stream<String> lines = Files.lines(status)) {
        lines
            .filter(line -> line.startsWith("VmHWM:"))
            .forEach(line -> print("peak", Long.parseLong(line.replaceAll("\\D", "")) / 1024.0));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void stages(Path data, Optional<Path> store) throws IOException {
    JenaSystem.init();
    Stopwatch stopwatch = new Stopwatch();
    Loader loader = new Loader(data, stopwatch);
    if (store.isEmpty()) {
      loader.load();
    } else {
      try (Replacement next = Replacement.begin(store.get())) {
        next.write(loader.ontology(), loader::load);
      }
    }
    stopwatch.stage("end");
  }

  /** Says how long each stage of a load takes. */
  private static final class Stopwatch implements Progress {

    private String stage = "ontology";
    private long start = System.nanoTime();

    @Override
    public void file(LoadOutcome outcome, int done, int of) {}

    @Override
    public void stage(String name) {
      long now = System.nanoTime();
      print("stage " + stage, (now - start) / 1e9);
      stage = name;
      start = now;
    }
  }

  /**
   * Writes N-Quads, graph by graph and subject by subject: what was asserted, and what a load makes
   * of it, that is, what is inferred, too.
   */
  private static void quads(Path data, Path asserted, Path loaded) throws IOException {
    JenaSystem.init();
    KnowledgeGraph graph = new Loader(data, Progress.SILENT).load().graph();
    String inferred = Iris.DEFAULT.graph("inferred");
    quads(graph, asserted, name -> !name.getURI().equals(inferred));
    quads(graph, loaded, name -> true);
  }

  private static void quads(KnowledgeGraph graph, Path file, Predicate<Node> wanted)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
      writer.start();
      for (Node name : Iter.toList(graph.dataset().listGraphNodes())) {
        if (wanted.test(name)) {
          graph.graph(name.getURI()).stream()
              .sorted(Comparator.comparing((Triple t) -> t.getSubject().toString()))
              .forEach(triple -> writer.quad(Quad.create(name, triple)));
        }
      }
      writer.finish();
    }
  }

  /**
   * Writes all that is served, what is inferred too: the union as N-Triples, and all as N-Quads.
   */
  private static void dataset(Path data, Path union, Path quads) throws IOException {
    JenaSystem.init();
    DatasetGraph dataset = new Loader(data, Progress.SILENT).load().graph().dataset();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(union))) {
      RDFDataMgr.write(out, dataset.getDefaultGraph(), Lang.NTRIPLES);
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(quads))) {
      RDFDataMgr.write(out, dataset, Lang.NQUADS);
    }
  }

  private static void parse(String file, StreamRDF to) {
    StreamRDFCounting counting = StreamRDFLib.count(to);
    RDFParser.source(file).lang(Lang.NQUADS).parse(counting);
    print("quads", (double) counting.count());
  }

  /** Keeps quads in graphs of the kind that the program uses. */
  private static final class Graphs extends StreamRDFBase {

    private final Map<Node, Graph> graphs = new TreeMap<>(Comparator.comparing(Node::getURI));

    @Override
    public void quad(Quad quad) {
      graphs
          .computeIfAbsent(quad.getGraph(), name -> KnowledgeGraph.newGraph())
          .add(quad.asTriple());
    }
  }

  private static void fuseki(String file) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    dataset.executeWrite(() -> RDFParser.source(file).lang(Lang.NQUADS).parse(dataset));
    FusekiServer server = FusekiServer.create().port(0).add("/sparql", dataset).build().start();
    System.out.println("SPARQL at " + server.serverURL() + "sparql");
    server.join();
  }
}
