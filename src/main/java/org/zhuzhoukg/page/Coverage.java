package org.zhuzhoukg.page;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuzhoukg.text.Numeral;
import org.zhuzhoukg.text.NumeralScanner;
import org.zhuzhoukg.text.SourceText;

/**
 * How much of a document its facts rest on.
 *
 * @param characters code points of the document
 * @param covered those that evidence covers
 * @param places how many ranges evidence names
 * @param numbers empty where the text is not at hand
 */
record Coverage(int characters, int covered, int places, Optional<Numbers> numbers) {

  /** Numbers that stand in a text, and those of them that evidence covers. */
  record Numbers(int all, int inFacts) {

    int percent() {
      return all == 0 ? 100 : 100 * inFacts / all;
    }
  }

  /** The ranges of all documents, by the documents' IRIs. */
  static Map<String, Ranges> ranges(View view) {
    Map<String, Ranges> ranges = new LinkedHashMap<>();
    for (Row row : view.data().ask(PageQuery.of("quality-coverage"))) {
      ranges
          .computeIfAbsent(row.text("document"), k -> new Ranges())
          .add(row.count("start"), row.count("end"));
    }
    return ranges;
  }

  /** What evidence covers of a document. */
  static final class Ranges {

    private final BitSet covered = new BitSet();
    private int places;

    private void add(int start, int end) {
      covered.set(start, end);
      places++;
    }

    Coverage of(int characters, Optional<SourceText> text) {
      return new Coverage(characters, covered.cardinality(), places, text.map(this::numbers));
    }

    private Numbers numbers(SourceText text) {
      List<Numeral> all = NumeralScanner.scan(text);
      long inFacts =
          all.stream().filter(number -> text.visible(number.span()).allMatch(covered::get)).count();
      return new Numbers(all.size(), (int) inFacts);
    }
  }

  int percent() {
    return characters == 0 ? 0 : (int) (100L * covered / characters);
  }
}
