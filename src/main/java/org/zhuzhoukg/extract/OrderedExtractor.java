package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.zhuzhoukg.text.ReadingOrder;
import org.zhuzhoukg.text.Span;

/**
 * Has a whole text read in another order than it stands in. The candidates' places are those of the
 * text as it stands.
 *
 * @param extractor reads
 * @param order of the text
 */
public record OrderedExtractor(Extractor extractor, ReadingOrder order) implements Extractor {

  /** An extractor that reads a text by its order, if it has one. */
  public static Extractor of(Extractor extractor, List<Span> order, String text) {
    return order.isEmpty()
        ? extractor
        : new OrderedExtractor(
            extractor, new ReadingOrder(order, text.codePointCount(0, text.length())));
  }

  @Override
  public void extract(String text, int firstCodePoint, Setting setting, Consumer<Candidate> found) {
    List<Candidate> candidates = new ArrayList<>();
    extractor.extract(order.read(text), 0, setting, candidates::add);
    candidates.stream()
        .map(candidate -> candidate.movedTo(moved(candidate.at(), firstCodePoint)))
        .sorted(Comparator.comparing(Candidate::at))
        .forEach(found);
  }

  private Span moved(Span at, int firstCodePoint) {
    Span origin = order.origin(at);
    return new Span(origin.start() + firstCodePoint, origin.end() + firstCodePoint);
  }
}
