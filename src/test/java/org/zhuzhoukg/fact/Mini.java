package org.zhuzhoukg.fact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.Documents;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.vocab.Iris;

/**
 * A small city for tests: two documents written for it, with a supplementary-plane character,
 * full-width digits, nested quotes and damage.
 */
public final class Mini {

  /** The data directory. */
  public static final Path DATA = Path.of("src", "test", "resources", "mini");

  /** The source texts. */
  public static final Path TEXTS = DATA.resolve("texts");

  /** A page of a newspaper. */
  public static final String NEWS = "harbour-daily-2021";

  /** A paper with a damaged place. */
  public static final String PAPER = "river-study-2019";

  /** The ontology's classes. */
  public static final Set<String> CLASSES = Ontology.read().classes(Iris.DEFAULT);

  private static final Set<String> PREDICATES =
      Set.of("locatedIn", "holdsPost", "builtBy", "startDate", "cooperatesWith", "foundedBy");

  private Mini() {}

  /** What is known of the documents. */
  public static List<Document> documents() {
    return Documents.read(DATA.resolve("documents.json")).all();
  }

  /** What is known of one document. */
  public static Document document(String id) {
    return documents().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  /** The text of a document. */
  public static SourceText text(String id) throws IOException {
    return SourceText.read(TEXTS.resolve(id + ".txt"));
  }

  /** The catalogue. */
  public static Catalogue catalogue() throws IOException {
    return new CatalogueReader(CLASSES).read(DATA.resolve("catalogue"));
  }

  /** A reader of fact files that knows the catalogue, the documents and a few properties. */
  static FactFileReader factFileReader() throws IOException {
    return new FactFileReader(catalogue(), documents(), PREDICATES);
  }

  /** The fact file of a document. */
  public static Path factFile(String id) {
    return DATA.resolve("facts").resolve(id + ".json");
  }

  /** The facts of the newspaper page. */
  public static FactFile news() throws IOException {
    return factFileReader().read(factFile(NEWS));
  }

  /** Copies the data directory, so that a test may damage it. */
  public static Path copyTo(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(DATA)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = directory.resolve(DATA.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return directory;
  }

  /** Replaces the first occurrence of words in a file; fails if there is none. */
  public static void replace(Path file, String words, String others) throws IOException {
    String text = Files.readString(file);
    int place = text.indexOf(words);
    if (place < 0) {
      throw new IllegalArgumentException("'" + words + "' does not stand in " + file);
    }
    Files.writeString(
        file, text.substring(0, place) + others + text.substring(place + words.length()));
  }
}
