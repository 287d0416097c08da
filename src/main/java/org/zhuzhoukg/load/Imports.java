package org.zhuzhoukg.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;
import org.zhuzhoukg.text.DataException;
import org.zhuzhoukg.text.Problem;
import org.zhuzhoukg.vocab.Iris;

/** Foreign RDF in a data directory: {@code imports/NAME.nq}, each a graph of its own. */
public final class Imports {

  private final Iris iris = Iris.DEFAULT;
  private final Path directory;

  /** The imports of a data directory. */
  public Imports(Path data) {
    this.directory = data.resolve("imports");
  }

  /**
   * Takes a file in. It is read whole before anything is kept, so that a bad file changes nothing.
   *
   * @return the number of statements
   * @throws DataException if it is not RDF, with line and column, or names a graph
   * @throws IOException if it cannot be read, or not be written
   */
  public long add(Path file, String name) throws IOException {
    Files.createDirectories(directory);
    Path aside = Files.createTempFile(directory, name, ".part");
    try {
      long count;
      try (OutputStream out = Files.newOutputStream(aside)) {
        RDFWriter writer = Rio.createWriter(RDFFormat.NQUADS, out);
        count = read(file, name, writer);
      }
      Files.move(aside, file(name), StandardCopyOption.REPLACE_EXISTING);
      return count;
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Where an import is kept. */
  public Path file(String name) {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "'" + name + "' is no name; it has a-z, 0-9 and single hyphens");
    }
    return directory.resolve(name + ".nq");
  }

  /** The graph of an import. */
  public String graph(String name) {
    return iris.graph("import/" + name);
  }

  /**
   * Hands on all imports. Each is read twice, so that nothing of a bad one is handed on.
   *
   * @return what is wrong
   * @throws IOException if they cannot be listed or read
   */
  List<Problem> load(RDFHandler handler) throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (Path file : files()) {
      String name = file.getFileName().toString().replaceFirst("\\.nq$", "");
      try {
        read(file, name, new AbstractRDFHandler() {});
        read(file, name, handler);
      } catch (DataException e) {
        problems.add(e.problem());
      }
    }
    return problems;
  }

  List<Path> files() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> listed = Files.list(directory)) {
      return listed.filter(f -> f.toString().endsWith(".nq")).sorted().toList();
    }
  }

  /** Reads a file's statements into its graph; returns how many. */
  private long read(Path file, String name, RDFHandler handler) throws IOException {
    String title = file.getFileName().toString();
    RDFFormat format =
        Rio.getParserFormatForFileName(title.toLowerCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    problem(
                        title,
                        0,
                        0,
                        "no RDF format has this ending; use .ttl .trig .nt .nq .rdf .jsonld"));
    IntoGraph into = new IntoGraph(handler, graph(name), title);
    RDFParser parser = Rio.createParser(format);
    parser.setRDFHandler(into);
    // Those of a file that was taken in are unique; foreign ones become so now.
    parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, file.startsWith(directory));
    long[] reached = {0, 0};
    parser.setParseLocationListener(
        (line, column) -> {
          reached[0] = line;
          reached[1] = column;
        });
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      parser.parse(in, graph(name));
    } catch (RDFParseException e) {
      throw problem(
          title,
          place(e.getLineNumber() < 0 ? reached[0] : e.getLineNumber()),
          place(e.getColumnNumber() < 0 ? reached[1] : e.getColumnNumber()),
          "is not " + format.getName() + ": " + e.getMessage());
    }
    return into.count;
  }

  private static int place(long number) {
    return (int) Math.max(0, number);
  }

  private static DataException problem(String file, int line, int column, String message) {
    return new DataException(new Problem(file, line, column, "", message));
  }

  /** Puts every statement into one graph, and refuses those that name another. */
  private static final class IntoGraph extends RDFHandlerWrapper {

    private final String graph;
    private final String file;
    private long count;

    IntoGraph(RDFHandler handler, String graph, String file) {
      super(handler);
      this.graph = graph;
      this.file = file;
    }

    @Override
    public void handleStatement(Statement statement) {
      Resource context = statement.getContext();
      if (context != null && !context.stringValue().equals(graph)) {
        throw problem(
            file,
            0,
            0,
            "names the graph <"
                + context.stringValue()
                + ">; an import is one graph, <"
                + graph
                + ">");
      }
      count++;
      super.handleStatement(
          SimpleValueFactory.getInstance()
              .createStatement(
                  statement.getSubject(),
                  statement.getPredicate(),
                  statement.getObject(),
                  SimpleValueFactory.getInstance().createIRI(graph)));
    }
  }
}
