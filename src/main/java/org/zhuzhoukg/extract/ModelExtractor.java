package org.zhuzhoukg.extract;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.text.TextPieces;

/**
 * Asks a language model for candidates, a part of the text at a time. What it says counts only
 * where its words stand in the text and can mean its numbers.
 */
public final class ModelExtractor implements Extractor {

  /** How many chars of a text one request has at most. */
  static final int WINDOW = 1500;

  private final ChatEndpoint endpoint;
  private final ModelRequest request;
  private final CandidateReader reader;
  private final Vocabulary vocabulary;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger kept = new AtomicInteger();
  private final AtomicInteger unreadable = new AtomicInteger();
  private final Rejections rejections = new Rejections();

  /**
   * Asks an endpoint.
   *
   * @param catalogue has the things that names are linked to
   * @param classes the local names of the classes that mentions may have
   * @param properties the local names of the properties that statements may have
   */
  public ModelExtractor(
      ChatEndpoint endpoint, Catalogue catalogue, Set<String> classes, Set<String> properties) {
    this.endpoint = endpoint;
    this.request = new ModelRequest(catalogue);
    this.reader = new CandidateReader(catalogue, classes, properties);
    this.vocabulary = Vocabulary.of(catalogue);
  }

  /**
   * Reads a text.
   *
   * @throws UncheckedIOException if the model cannot be asked
   */
  @Override
  public void extract(String text, int firstCodePoint, Setting setting, Consumer<Candidate> found) {
    try (TextPieces windows = new TextPieces(new StringReader(text), WINDOW)) {
      for (Optional<String> w = windows.next(); w.isPresent(); w = windows.next()) {
        if (!w.get().isBlank()) {
          window(w.get(), firstCodePoint + windows.firstCodePoint(), setting, found);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void window(String text, int first, Setting setting, Consumer<Candidate> found)
      throws IOException {
    asked.incrementAndGet();
    String answer = endpoint.ask(request.of(text, setting));
    ModelAnswer read =
        new ModelAnswer(ViewReader.read(text, first), vocabulary, endpoint.model(), rejections);
    Optional<List<Candidate>> candidates = read.candidates(answer, reader);
    if (candidates.isEmpty()) {
      unreadable.incrementAndGet();
      return;
    }
    candidates.get().stream().sorted(Comparator.comparing(Candidate::at)).forEach(found);
    kept.addAndGet(candidates.get().size());
  }

  /** Whether every answer could be read. */
  public boolean isReadable() {
    return unreadable.get() == 0;
  }

  /** What became of the answers so far, in one line. */
  public String summary() {
    return asked
        + " requests to the model: "
        + kept
        + " candidates kept, "
        + rejections
        + ", "
        + unreadable
        + " answers not readable";
  }
}
