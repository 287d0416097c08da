package org.zhuzhoukg.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhuzhoukg.extract.Candidate;
import org.zhuzhoukg.extract.CandidateReader;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.JsonLines;
import org.zhuzhoukg.text.JsonObject;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.vocab.Iris;

/** The candidates of one text among those that a file holds. */
final class WrittenCandidates {

  private final Console console;
  private final CandidateReader reader;

  WrittenCandidates(Console console, Catalogue catalogue, Ontology ontology) {
    this.console = console;
    this.reader =
        new CandidateReader(
            catalogue, ontology.classes(Iris.DEFAULT), ontology.properties(Iris.DEFAULT));
  }

  /**
   * Reads those whose document has the text's file name. A line that is bad, or whose words do not
   * stand in the text, is told as an error and left out.
   *
   * @throws IOException if the file cannot be read, or holds none of the text
   */
  List<Candidate> of(Path file, SourceText text, Path lines) throws IOException {
    String name = file.getFileName().toString();
    List<Candidate> found = new ArrayList<>();
    Set<String> others = new TreeSet<>();
    try (BufferedReader in = Files.newBufferedReader(lines)) {
      JsonLines.read(
          lines.getFileName().toString(),
          in,
          json -> {
            CandidateReader.Line line = reader.read(json);
            String document = line.document().replaceFirst("^.*[/\\\\](?=.)", "");
            if (document.equals(name) || document.equals("-")) {
              found.add(standing(json, line.candidate(), text));
            } else {
              others.add(line.document());
            }
          },
          problem -> console.err().println("error: " + problem));
    }
    if (found.isEmpty()) {
      throw new IOException(
          "'"
              + lines
              + "' holds no candidate of '"
              + name
              + "'; "
              + (others.isEmpty() ? "it holds none at all" : "its documents: " + others));
    }
    return found;
  }

  private static Candidate standing(JsonObject json, Candidate candidate, SourceText text) {
    String there = text.at(candidate.at()).replaceAll("[\\s\\u3000]", "");
    if (!there.contains(candidate.asWritten().replaceAll("[\\s\\u3000]", ""))) {
      throw json.error(
          "'"
              + candidate.asWritten()
              + "' does not stand at "
              + candidate.at()
              + " of the text; extract it again");
    }
    return candidate;
  }
}
