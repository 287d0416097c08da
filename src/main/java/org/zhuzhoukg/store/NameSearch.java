package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The entities of the graph that a person looks for, by name and, after those, by the words of the
 * facts about them; terms, periods, damage and the like are none.
 *
 * @param text what is typed; empty for everything
 * @param kind the kind of things that are wanted, as {@code enterprise}; empty for all
 * @param offset how many of the best to pass over
 * @param limit how many to give at most
 */
public record NameSearch(String text, String kind, int offset, int limit) {

  /**
   * What was found.
   *
   * @param total how many are of the kind that was wanted
   * @param facets how many there are of each kind, also of those that were not wanted; the most
   *     frequent first
   * @param matches the best of those wanted
   */
  public record Found(int total, List<Facet> facets, List<Match> matches) {

    /** Copies the lists. */
    public Found {
      facets = List.copyOf(facets);
      matches = List.copyOf(matches);
    }
  }

  /**
   * A kind of things.
   *
   * @param kind the kind
   * @param type the smallest class that all things of the kind are of
   * @param count how many were found
   */
  public record Facet(String kind, String type, int count) {}

  /** Searches; runs within a budget. */
  public Found in(Snapshot snapshot, Budget budget) {
    if (snapshot.isRemote()) {
      return RemoteNames.find(this, snapshot, budget);
    }
    NameIndex index = NameIndex.of(snapshot);
    List<Match> all = new ArrayList<>(index.find(text, named -> !named.isTerm(), budget));
    Set<String> names = new HashSet<>();
    all.forEach(match -> names.add(match.named().iri()));
    all.addAll(index.findByWords(text, names, budget));
    all.removeIf(match -> !index.isThing(match.named()));
    List<Match> wanted =
        all.stream().filter(match -> kind.isEmpty() || match.named().kind().equals(kind)).toList();
    return new Found(
        wanted.size(), facets(all, index), wanted.stream().skip(offset).limit(limit).toList());
  }

  private static List<Facet> facets(List<Match> matches, NameIndex index) {
    Map<String, Integer> counts = new TreeMap<>();
    matches.forEach(match -> counts.merge(match.named().kind(), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .map(entry -> new Facet(entry.getKey(), index.type(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparingInt((Facet f) -> -f.count()).thenComparing(Facet::kind))
        .toList();
  }
}
