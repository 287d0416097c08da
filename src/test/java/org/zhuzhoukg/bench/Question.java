package org.zhuzhoukg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A query that is asked of every peer.
 *
 * @param isHeavy whether it is one of those that touch much, not one of the library
 */
record Question(String name, String text, boolean isHeavy) {

  private static final Path LIBRARY = Path.of("queries");
  private static final Path HEAVY = Path.of("src/test/resources/bench/queries");
  private static final Pattern NAMED_GRAPHS = Pattern.compile("\\bGRAPH\\s+\\S+\\s*\\{");
  private static final Pattern FULL_TEXT = Pattern.compile("\\btext:query\\b");
  private static final Pattern ORDERED = Pattern.compile("ORDER BY[^{}]*$");

  /** The library's, then the heavy ones. */
  static List<Question> all() throws IOException {
    List<Question> all = new ArrayList<>(read(LIBRARY, false));
    all.addAll(read(HEAVY, true));
    return all;
  }

  private static List<Question> read(Path folder, boolean isHeavy) throws IOException {
    List<Question> questions = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".rq", "");
        questions.add(new Question(name, Files.readString(file), isHeavy));
      }
    }
    return questions;
  }

  /** Whether a peer has what it asks for; full text is no part of SPARQL. */
  boolean suits(Peer peer) {
    return (peer.hasNamedGraphs() || !NAMED_GRAPHS.matcher(text).find())
        && (peer.name().startsWith(Peers.OURS) || !FULL_TEXT.matcher(text).find());
  }

  boolean isOrdered() {
    return ORDERED.matcher(text).find();
  }
}
