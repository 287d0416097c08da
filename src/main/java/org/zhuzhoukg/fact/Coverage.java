package org.zhuzhoukg.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.Numeral;
import org.zhuzhoukg.text.NumeralScanner;
import org.zhuzhoukg.text.Sentences;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;
import org.zhuzhoukg.text.WordFinder;

/**
 * How much of a document its facts account for.
 *
 * @param document the document's id
 * @param numbers numbers that stand in the text
 * @param inFacts numbers that a fact's evidence covers
 * @param setAside the other numbers that were set aside, counted by reason
 * @param uncovered the rest
 * @param characters visible characters of the text
 * @param coveredCharacters those that evidence covers
 * @param namingSentences sentences that name an enterprise, park, cluster or policy
 * @param bareSentences those of them that carry no fact and are not set aside
 */
public record Coverage(
    String document,
    int numbers,
    int inFacts,
    Map<String, Integer> setAside,
    List<Numeral> uncovered,
    int characters,
    int coveredCharacters,
    int namingSentences,
    List<Span> bareSentences) {

  private static final Set<String> NAMING = Set.of("enterprise", "park", "cluster", "policy");

  /** Copies the collections. */
  public Coverage {
    setAside = Map.copyOf(setAside);
    uncovered = List.copyOf(uncovered);
    bareSentences = List.copyOf(bareSentences);
  }

  /** Measures the facts of a document against its text. */
  public static Coverage of(
      Document document, SourceText text, FactFile facts, Collection<Entity> entities) {
    return new Measurement(document, text, facts).measure(entities);
  }

  /** The marks that one measurement makes on a text. */
  private static final class Measurement {

    private final Document document;
    private final SourceText text;
    private final FactFile facts;
    private final WordFinder finder;
    private final BitSet covered = new BitSet();
    private final Map<Integer, String> aside = new LinkedHashMap<>();

    Measurement(Document document, SourceText text, FactFile facts) {
      this.document = document;
      this.text = text;
      this.facts = facts;
      this.finder = new WordFinder(text);
    }

    Coverage measure(Collection<Entity> entities) {
      Stream.concat(facts.observations().stream(), facts.statements().stream())
          .flatMap(fact -> fact.evidence().stream())
          .forEach(place -> covered.set(place.span().start(), place.span().end()));
      facts.setAside().forEach(this::setAside);
      int inFacts = 0;
      Map<String, Integer> reasons = new LinkedHashMap<>();
      List<Numeral> uncovered = new ArrayList<>();
      List<Numeral> numbers = NumeralScanner.scan(text);
      for (Numeral number : numbers) {
        if (visible(number.span()).stream().allMatch(covered::get)) {
          inFacts++;
        } else if (visible(number.span()).stream().allMatch(this::accounted)) {
          reasons.merge(reason(number.span()), 1, Integer::sum);
        } else {
          uncovered.add(number);
        }
      }
      List<Span> naming = naming(entities);
      List<Span> bare = naming.stream().filter(this::isBare).toList();
      List<Integer> all = visible(new Span(0, text.length()));
      int coveredCharacters = (int) all.stream().filter(covered::get).count();
      return new Coverage(
          document.id(),
          numbers.size(),
          inFacts,
          reasons,
          uncovered,
          all.size(),
          coveredCharacters,
          naming.size(),
          bare);
    }

    private boolean accounted(int position) {
      return covered.get(position) || aside.containsKey(position);
    }

    private String reason(Span span) {
      return visible(span).stream()
          .filter(aside::containsKey)
          .map(aside::get)
          .findFirst()
          .orElseThrow();
    }

    private void setAside(SetAside place) {
      if (!place.sentence()) {
        Stream.concat(
                place.span().stream(), place.words().stream().flatMap(w -> finder.find(w).stream()))
            .flatMap(span -> visible(span).stream())
            .forEach(position -> aside.put(position, place.reason()));
      }
    }

    private List<Integer> visible(Span span) {
      return text.visible(span).boxed().toList();
    }

    private List<Span> naming(Collection<Entity> entities) {
      BitSet named = new BitSet();
      entities.stream()
          .filter(entity -> NAMING.contains(entity.kind()))
          .flatMap(entity -> entity.names().stream())
          .filter(name -> name.documents().contains(document.id()) && name.name().length() > 1)
          .flatMap(name -> finder.find(name.name()).stream())
          .forEach(span -> named.set(span.start(), span.end()));
      return Sentences.of(text).stream().filter(s -> hasAny(named, s)).toList();
    }

    private boolean isBare(Span sentence) {
      return !hasAny(covered, sentence)
          && facts.setAside().stream()
              .filter(SetAside::sentence)
              .flatMap(place -> place.span().stream())
              .noneMatch(sentence::overlaps);
    }

    private static boolean hasAny(BitSet marks, Span span) {
      int next = marks.nextSetBit(span.start());
      return next >= 0 && next < span.end();
    }
  }
}
