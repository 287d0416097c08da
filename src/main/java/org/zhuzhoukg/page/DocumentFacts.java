package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.zhuzhoukg.text.Span;

/**
 * What a document says, in order of position.
 *
 * @param query the facts with their positions
 * @param places in order; each range once
 * @param count how many facts
 */
record DocumentFacts(PageQuery query, List<Place> places, int count) {

  /** Places one after another in the same article. */
  record Chapter(Optional<Contents.Article> article, boolean isFirst, List<Place> places) {

    int count() {
      return places.stream().mapToInt(place -> place.entries().size()).sum();
    }
  }

  static DocumentFacts of(View view, Node document) {
    PageQuery query = PageQuery.of("document-facts").with("this", List.of(document));
    Map<Span, Set<Node>> facts = new LinkedHashMap<>();
    for (Row row : view.data().ask(query)) {
      facts
          .computeIfAbsent(
              new Span(row.count("start"), row.count("end")), k -> new LinkedHashSet<>())
          .add(row.node("fact"));
    }
    Set<Node> all = new LinkedHashSet<>();
    facts.values().forEach(all::addAll);
    Reading reading = new Reading(view, document, all);
    List<Place> places =
        facts.entrySet().stream()
            .map(entry -> reading.place(entry.getKey(), entry.getValue()))
            .filter(place -> !place.entries().isEmpty())
            .toList();
    return new DocumentFacts(query, places, all.size());
  }

  /** The facts of a document while they are put in their places. */
  private static final class Reading {

    private final String document;
    private final Map<String, Figure> figures;
    private final Map<String, Relation> relations;

    Reading(View view, Node document, Set<Node> all) {
      this.document = document.getURI();
      Map<Boolean, List<Node>> split =
          all.stream()
              .collect(
                  Collectors.partitioningBy(n -> Links.kind(n.toString()).equals("observation")));
      figures =
          view.facts().figures(split.get(true)).stream()
              .collect(Collectors.toMap(f -> f.fact().term().iri(), Function.identity()));
      relations =
          view.facts().relations(split.get(false)).stream()
              .collect(Collectors.toMap(r -> r.fact().term().iri(), Function.identity()));
    }

    Place place(Span span, Set<Node> facts) {
      List<Place.Entry> entries = new ArrayList<>();
      Set<String> words = new LinkedHashSet<>();
      for (Node fact : facts) {
        Optional<Figure> figure = Optional.ofNullable(figures.get(fact.toString()));
        Optional<Relation> relation = Optional.ofNullable(relations.get(fact.toString()));
        if (figure.isPresent() || relation.isPresent()) {
          Place.Entry entry = entry(span, figure, relation, words);
          entries.add(entry);
        }
      }
      return new Place(span, String.join(" … ", words), entries);
    }

    private Place.Entry entry(
        Span span, Optional<Figure> figure, Optional<Relation> relation, Set<String> words) {
      Place.Entry bare = new Place.Entry(figure, relation, List.of());
      Map<Span, Evidence> others = new HashMap<>();
      for (Evidence place : bare.fact().evidence()) {
        if (place.document().iri().equals(document)) {
          Span other = new Span(place.start(), place.end());
          if (other.equals(span)) {
            words.add(place.words());
          } else {
            others.put(other, place);
          }
        }
      }
      List<Evidence> ordered =
          others.keySet().stream().sorted().map(others::get).filter(Objects::nonNull).toList();
      return new Place.Entry(figure, relation, ordered);
    }
  }

  /** The places that hold facts which a filter shows, by article. */
  List<Chapter> chapters(Contents contents, FactFilter filter) {
    List<Chapter> chapters = new ArrayList<>();
    Set<Optional<Contents.Article>> seen = new LinkedHashSet<>();
    for (Place place : places) {
      List<Place.Entry> shown = place.entries().stream().filter(filter::shows).toList();
      if (shown.isEmpty()) {
        continue;
      }
      Optional<Contents.Article> article = contents.at(place.span().start());
      Chapter last = chapters.isEmpty() ? null : chapters.get(chapters.size() - 1);
      if (last == null || !last.article().equals(article)) {
        last = new Chapter(article, seen.add(article), new ArrayList<>());
        chapters.add(last);
      }
      last.places().add(new Place(place.span(), place.words(), shown));
    }
    return chapters;
  }
}
