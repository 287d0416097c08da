package org.zhuzhoukg.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.zhuzhoukg.store.Match;
import org.zhuzhoukg.text.Nearest;

/** Finds things of the catalogue for pages; terms, periods and the like are no things. */
record Found(PageData data) {

  private static final int SHOWN = 8;
  private static final int SHORTEST = 2;

  /** Fewer Latin letters than these are in half of all names. */
  private static final int SHORTEST_LATIN = 5;

  private static final int COMPARED = 30;

  /** Things with names like a text that is no name: a letter wrong, or a part that is one. */
  List<Term> nearest(String asked) {
    String text = asked.substring(0, Math.min(asked.length(), COMPARED));
    Set<Term> near = new LinkedHashSet<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (Match match : data.find("").matches()) {
      match.named().names().forEach(name -> names.putIfAbsent(name.text(), match.named().iri()));
    }
    Nearest.to(text, names.keySet()).ifPresent(name -> near.add(term(names.get(name))));
    for (int length = text.length() - 1; length >= SHORTEST && near.size() < SHOWN; length--) {
      for (int start = 0; start + length <= text.length() && near.size() < SHOWN; start++) {
        String part = text.substring(start, start + length);
        if (length < SHORTEST_LATIN && part.chars().allMatch(sign -> sign < 128)) {
          continue;
        }
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
