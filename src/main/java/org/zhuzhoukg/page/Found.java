package org.zhuzhoukg.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.zhuzhoukg.store.Match;
import org.zhuzhoukg.text.Nearest;
import org.zhuzhoukg.vocab.Iris;

/** Finds things of the catalogue for pages; terms, periods and the like are no things. */
record Found(PageData data) {

  private static final int SHOWN = 8;
  private static final int SHORTEST = 2;
  private static final int COMPARED = 30;

  /** All things that a text finds, the best first; everything if it is empty. */
  List<Match> matches(String text) {
    var type = RDF.type.asNode();
    var entity = NodeFactory.createURI(Iris.DEFAULT.term("Entity"));
    return data.find(text).stream()
        .filter(
            match ->
                data.graph().contains(NodeFactory.createURI(match.named().iri()), type, entity))
        .toList();
  }

  /** How many there are of each kind, the most frequent first. */
  static Map<String, Long> kinds(List<Match> matches) {
    return matches.stream()
        .collect(Collectors.groupingBy(match -> match.named().kind(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }

  /** Things with names like a text that is no name: a letter wrong, or a part that is one. */
  List<Term> nearest(String asked) {
    String text = asked.substring(0, Math.min(asked.length(), COMPARED));
    Set<Term> near = new LinkedHashSet<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (Match match : matches("")) {
      match.named().names().forEach(name -> names.putIfAbsent(name.text(), match.named().iri()));
    }
    Nearest.to(text, names.keySet()).ifPresent(name -> near.add(term(names.get(name))));
    for (int length = text.length() - 1; length >= SHORTEST && near.size() < SHOWN; length--) {
      for (int start = 0; start + length <= text.length() && near.size() < SHOWN; start++) {
        String part = text.substring(start, start + length);
        names.entrySet().stream()
            .filter(entry -> entry.getKey().contains(part))
            .limit(SHOWN)
            .forEach(entry -> near.add(term(entry.getValue())));
      }
    }
    return near.stream().limit(SHOWN).toList();
  }

  private Term term(String iri) {
    return data.term(NodeFactory.createURI(iri));
  }
}
