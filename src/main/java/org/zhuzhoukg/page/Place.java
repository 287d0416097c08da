package org.zhuzhoukg.page;

import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.text.Span;

/**
 * A range of a document, and the facts that stand there.
 *
 * @param words as they are written
 * @param entries one for each fact
 */
record Place(Span span, String words, List<Entry> entries) {

  /**
   * A fact at a place: a figure or a relation.
   *
   * @param others the other places of the fact in the same document
   */
  record Entry(Optional<Figure> figure, Optional<Relation> relation, List<Evidence> others) {

    Fact fact() {
      return figure.map(Figure::fact).orElseGet(() -> relation.map(Relation::fact).orElseThrow());
    }

    /** The fact in a line of plain text. */
    String line(Language language) {
      return figure
          .map(f -> line(f, language))
          .orElseGet(() -> relation.map(Entry::line).orElseThrow());
    }

    private static String line(Figure figure, Language language) {
      String industry = figure.subject().industry().map(term -> " · " + term.text()).orElse("");
      return figure.subject().about().text()
          + industry
          + " · "
          + figure.measure().indicator().text()
          + " · "
          + figure.when().period().text()
          + language.pick("：", ": ")
          + figure.amount().text(language);
    }

    private static String line(Relation relation) {
      return relation.subject().text()
          + " · "
          + relation.predicate().text()
          + " · "
          + relation.object().text();
    }
  }

  /** The fragment that evidence links to. */
  String anchor() {
    return anchor(span);
  }

  /** The fragment that evidence at a range links to. */
  static String anchor(Span span) {
    return "char=" + span.start() + "," + span.end();
  }

  /** The fragment of the words in the text. */
  String inText() {
    return inText(span);
  }

  /** The fragment of a range in the text. */
  static String inText(Span span) {
    return "at=" + span.start() + "," + span.end();
  }

  /** All its facts in lines of plain text. */
  String lines(Language language) {
    return String.join("\n", entries.stream().map(entry -> entry.line(language)).toList());
  }

  /** What is damaged here. */
  List<Term> damage() {
    return entries.stream()
        .flatMap(entry -> entry.fact().evidence().stream())
        .filter(place -> place.start() == span.start() && place.end() == span.end())
        .flatMap(place -> place.damage().stream())
        .distinct()
        .toList();
  }
}
