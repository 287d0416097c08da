package org.zhuzhoukg.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;
import org.zhuzhoukg.text.WordFinder;

/**
 * Finds the candidates that decisions were taken on, where the text or its reading has changed.
 *
 * <p>A key that is the same is the same candidate. The others are matched by kind, statistic or
 * property, and words. Those that are the only ones of theirs come first: they tell how far the
 * text around them has moved. Of the rest each goes to the nearest of its words.
 */
final class Anchoring {

  private final SourceText text;
  private final Map<String, Decision> matched = new LinkedHashMap<>();
  private final List<Item> regressions = new ArrayList<>();
  private final List<Decision> lost = new ArrayList<>();

  /** For each earlier text how far a place in it has moved, by the place. */
  private final Map<String, NavigableMap<Integer, Integer>> shifts = new HashMap<>();

  private final Map<Words, List<Proposal>> free = new HashMap<>();

  private Anchoring(SourceText text) {
    this.text = text;
  }

  /** Kind, statistic or property, and words without white space. */
  private record Words(Kind kind, String type, String quoted) {

    static Words of(Proposal proposal) {
      return new Words(proposal.kind(), proposal.type(), quote(proposal.words()));
    }

    static Words of(Decision decision) {
      Decision.Subject subject = decision.subject();
      return new Words(subject.kind(), subject.type(), quote(subject.quoted()));
    }

    private static String quote(String words) {
      return WordFinder.normalize(Review.quoted(words));
    }
  }

  static Anchoring of(SourceText text, List<Proposal> proposals, Collection<Decision> decisions) {
    Anchoring anchoring = new Anchoring(text);
    anchoring.match(proposals, decisions);
    return anchoring;
  }

  /** The decisions that hold, by the candidates' keys. */
  Optional<Decision> decision(Proposal proposal) {
    return Optional.ofNullable(matched.get(proposal.key()));
  }

  /** Facts that are no longer proposed, where their words stand now. */
  List<Item> regressions() {
    return regressions;
  }

  /** Decisions whose words are no longer in the text. */
  List<Decision> lost() {
    return lost;
  }

  private void match(List<Proposal> proposals, Collection<Decision> decisions) {
    Map<String, Decision> byKey = new LinkedHashMap<>();
    decisions.forEach(decision -> byKey.put(decision.key(), decision));
    for (Proposal proposal : proposals) {
      Decision same = byKey.remove(proposal.key());
      if (same != null) {
        matched.put(proposal.key(), same);
      } else {
        free.computeIfAbsent(Words.of(proposal), words -> new ArrayList<>()).add(proposal);
      }
    }
    Map<Words, List<Decision>> left = new LinkedHashMap<>();
    byKey
        .values()
        .forEach(d -> left.computeIfAbsent(Words.of(d), words -> new ArrayList<>()).add(d));
    left.forEach(this::learn);
    left.forEach(this::assign);
  }

  /** The only decision and the only candidate of their words tell how far the text has moved. */
  private void learn(Words words, List<Decision> decisions) {
    List<Proposal> candidates = free.getOrDefault(words, List.of());
    if (decisions.size() == 1 && candidates.size() == 1) {
      Decision.Subject was = decisions.get(0).subject();
      shifts
          .computeIfAbsent(was.document(), document -> new TreeMap<>())
          .put(was.at().start(), candidates.get(0).at().start() - was.at().start());
    }
  }

  /** Where a decision's words are expected now. */
  private int expected(Decision decision) {
    Decision.Subject was = decision.subject();
    int start = was.at().start();
    NavigableMap<Integer, Integer> moved = shifts.getOrDefault(was.document(), new TreeMap<>());
    if (was.document().equals(text.sha256())) {
      return start;
    }
    return Stream.of(moved.floorEntry(start), moved.ceilingEntry(start))
        .filter(entry -> entry != null)
        .min(Comparator.comparingInt(entry -> Math.abs(entry.getKey() - start)))
        .map(entry -> start + entry.getValue())
        .orElse(start);
  }

  /** Pairs what is nearest first; each candidate takes one decision. */
  private void assign(Words words, List<Decision> decisions) {
    List<Proposal> candidates = new ArrayList<>(free.getOrDefault(words, List.of()));
    List<Decision> waiting = new ArrayList<>(decisions);
    while (!candidates.isEmpty() && !waiting.isEmpty()) {
      Pair best =
          waiting.stream()
              .flatMap(d -> candidates.stream().map(c -> new Pair(d, c, distance(d, c.at()))))
              .min(Comparator.comparingInt(Pair::distance))
              .orElseThrow();
      matched.put(best.proposal().key(), best.decision());
      candidates.remove(best.proposal());
      waiting.remove(best.decision());
    }
    waiting.forEach(this::orphan);
  }

  private record Pair(Decision decision, Proposal proposal, int distance) {}

  private int distance(Decision decision, Span place) {
    return Math.abs(place.start() - expected(decision));
  }

  private void orphan(Decision decision) {
    Optional<Span> place =
        new WordFinder(text)
            .find(decision.subject().quoted()).stream()
                .min(Comparator.comparingInt(span -> distance(decision, span)));
    if (place.isEmpty()) {
      lost.add(decision);
    } else if (decision.isPositive()) {
      regressions.add(regression(decision, place.get()));
    }
  }

  private static Item regression(Decision decision, Span place) {
    Decision.Subject was = decision.subject();
    Proposal proposal =
        new Proposal(
            decision.key(),
            was.kind(),
            place,
            was.quoted(),
            decision.fields(),
            new Proposal.Reason(0, "", List.of(), List.of()));
    return new Item(proposal, Optional.of(decision), State.REGRESSION);
  }
}
