package org.zhuzhoukg.spark;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.zhuzhoukg.load.CandidateLines;
import scala.Tuple2;

/**
 * Reads one document into lines. It is copied first, for it is read more than once, and what comes
 * of it is kept in files, so that its size does not matter.
 *
 * @param document the document
 * @param folder where its files are made
 */
record DocumentLines(Document document, Path folder) {

  /**
   * All lines, each with where it belongs; to be closed.
   *
   * @throws IOException if the document cannot be copied; that it is no text is a line
   */
  @SuppressWarnings("StreamResourceLeak") // who asked closes it
  Stream<Tuple2<Output, String>> read(Knowledge.Made knowledge, Configuration hadoop)
      throws IOException {
    Path text = folder.resolve("text");
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(document.path());
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      Files.copy(in, text);
    }
    Path candidates = folder.resolve("candidates");
    Path quads = folder.resolve("quads");
    List<String> rejected = new ArrayList<>();
    extract(knowledge, text, candidates, rejected);
    map(knowledge, candidates, quads, rejected);
    return Stream.concat(
        Stream.concat(
            lines(Output.CANDIDATES, Files.lines(candidates)),
            lines(Output.NQUADS, Files.lines(quads))),
        lines(Output.REJECTED, rejected.stream()));
  }

  /** As {@code extract} does: what a document gave before it turned out bad is kept. */
  private void extract(Knowledge.Made knowledge, Path text, Path candidates, List<String> rejected)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(candidates))) {
      knowledge.extraction().write(document.name(), text, out);
    } catch (IOException | RuntimeException e) {
      String why = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
      rejected.add(document.name() + ": " + why.strip().replaceAll("\\R", " "));
    }
  }

  /** As {@code load --candidates} does. */
  private void map(Knowledge.Made knowledge, Path candidates, Path quads, List<String> rejected)
      throws IOException {
    try (BufferedReader in = Files.newBufferedReader(candidates);
        Writer out = Files.newBufferedWriter(quads)) {
      NQuadsWriter writer = new NQuadsWriter(out);
      CandidateLines lines =
          new CandidateLines(
              knowledge.catalogue(), knowledge.ontology(), name -> document.graph(), writer);
      writer.startRDF();
      lines.read(document.name(), in);
      writer.endRDF();
      lines.problems().forEach(problem -> rejected.add(problem.toString()));
    }
  }

  private static Stream<Tuple2<Output, String>> lines(Output output, Stream<String> lines) {
    return lines.map(line -> new Tuple2<>(output, line));
  }
}
