package org.zhuzhoukg.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final int OF_A_WORD = 2;

  /** Between words, which are written apart or in different scripts. */
  private static final Pattern WORDS =
      Pattern.compile(
          "\\s+|(?<=\\p{IsHan})(?=[\\p{IsLatin}\\d])|(?<=[\\p{IsLatin}\\d])(?=\\p{IsHan})");

  /**
   * Things with names like a text that is no name: each of its words finds something, a letter is
   * wrong, or a part is a name.
   */
  List<Term> nearest(String asked) {
    String text = asked.substring(0, Math.min(asked.length(), COMPARED));
    Set<Term> near = new LinkedHashSet<>();
    for (String word : WORDS.split(text.strip(), -1)) {
      if (word.length() >= SHORTEST && !word.equals(asked)) {
        data.find(word).matches().stream()
            .limit(OF_A_WORD)
            .forEach(match -> near.add(term(match.named().iri())));
      }
    }
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
