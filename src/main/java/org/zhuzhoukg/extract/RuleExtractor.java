package org.zhuzhoukg.extract;

import java.util.List;
import java.util.function.Consumer;
import org.zhuzhoukg.fact.Catalogue;

/** Finds candidates by the vocabulary and the rules. */
public final class RuleExtractor implements Extractor {

  private final Vocabulary vocabulary;
  private final List<Rule> rules;
  private final Priors priors = Priors.read();

  /** Reads the rules, and the names of a catalogue. */
  public RuleExtractor(Catalogue catalogue) {
    vocabulary = Vocabulary.of(catalogue);
    rules = RuleBook.read();
  }

  /** The rules, in their order. */
  List<Rule> rules() {
    return rules;
  }

  @Override
  public void extract(String text, int firstCodePoint, Setting setting, Consumer<Candidate> found) {
    View view = ViewReader.read(text, firstCodePoint);
    Consumer<Candidate> sure = candidate -> found.accept(priors.applied(candidate));
    new DocumentReader(view, vocabulary, rules, setting, sure).read();
  }
}
