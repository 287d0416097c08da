package org.zhuzhoukg.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.Problem;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;
import org.zhuzhoukg.text.WordFinder;

/** Checks what the data quote of a document against its text. */
public final class PointerVerifier {

  private final Document document;
  private final SourceText text;
  private final WordFinder finder;
  private final List<Problem> problems = new ArrayList<>();

  /** Prepares to check. */
  public PointerVerifier(Document document, SourceText text) {
    this.document = document;
    this.text = text;
    this.finder = new WordFinder(text);
    if (text.length() != document.codePoints()) {
      problem(
          document.id(),
          "has " + text.length() + " code points, documents.json says " + document.codePoints());
    }
  }

  /** Checks that a fact's words stand at their ranges, and its period's words in the text. */
  public void verify(Fact fact) {
    fact.evidence().forEach(place -> verify(fact.id(), place));
    timing(fact)
        .flatMap(timing -> timing.asWritten().stream())
        .filter(words -> finder.find(words).isEmpty())
        .forEach(words -> problem(fact.id(), "'" + words + "' does not stand in the document"));
  }

  private static Stream<Timing> timing(Fact fact) {
    return fact instanceof Observation observation
        ? Stream.of(observation.timing())
        : ((Statement) fact).timing().stream();
  }

  /** Checks that the words of an evidence stand at its range. */
  public void verify(String fact, Evidence place) {
    String there = WordFinder.normalize(text.at(place.span()));
    if (!there.contains(WordFinder.normalize(place.words()))) {
      problem(
          fact, "'" + place.words() + "' does not stand at " + place.span() + hint(place.words()));
    }
  }

  private String hint(String words) {
    List<Span> found = finder.find(words);
    return found.isEmpty() ? ", nor elsewhere in the document" : "; it stands at " + found;
  }

  /** Checks that the document uses the names that the catalogue says it uses. */
  public void verifyNames(Collection<Entity> entities) {
    for (Entity entity : entities) {
      for (Entity.Name name : entity.names()) {
        if (name.documents().contains(document.id()) && finder.find(name.name()).isEmpty()) {
          problem(entity.reference(), "the document does not use the name '" + name.name() + "'");
        }
      }
    }
  }

  /** What was found wrong so far. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private void problem(String thing, String message) {
    problems.add(new Problem(document.id(), 0, 0, thing, message));
  }
}
