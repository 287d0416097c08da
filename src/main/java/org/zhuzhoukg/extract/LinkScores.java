package org.zhuzhoukg.extract;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compares the relations found in a text with those that its reader found. */
final class LinkScores {

  /** Those of which the ontology says that they hold in both directions. */
  static final Set<String> SYMMETRIC =
      Set.of("comparableTo", "cooperatesWith", "nearTo", "relatedTo", "signedWith");

  private LinkScores() {}

  /** The scores by property. What is said twice, also of a thing's other name, counts once. */
  static Map<String, Score> of(Gold text, List<Relation> found) {
    Map<String, Score> scores = new TreeMap<>();
    Set<Gold.Link> wanted = new LinkedHashSet<>(text.links());
    Set<Object> counted = new HashSet<>();
    for (Gold.Link link : wanted) {
      scores.merge(link.predicate(), new Score(0, 0, 1), Score::plus);
    }
    for (Relation relation : found) {
      Optional<Gold.Link> hit = wanted.stream().filter(link -> same(link, relation)).findFirst();
      boolean isAsked = isAsked(text, relation);
      if (isAsked && counted.add(hit.<Object>map(link -> link).orElseGet(() -> said(relation)))) {
        scores.merge(relation.predicate(), new Score(hit.isPresent() ? 1 : 0, 1, 0), Score::plus);
      }
    }
    return scores;
  }

  /** Whether the reader of a text looked for such relations. */
  static boolean isAsked(Gold text, Relation relation) {
    return text.predicates().isEmpty() || text.predicates().contains(relation.predicate());
  }

  /** Whether a relation says what a reader found. */
  static boolean same(Gold.Link link, Relation relation) {
    boolean isForward =
        Alike.things(link.subject(), relation.subject())
            && Alike.things(link.object(), relation.object());
    boolean isBackward =
        SYMMETRIC.contains(link.predicate())
            && Alike.things(link.subject(), relation.object())
            && Alike.things(link.object(), relation.subject());
    return link.predicate().equals(relation.predicate()) && (isForward || isBackward);
  }

  private static List<String> said(Relation relation) {
    return List.of(relation.subject().label(), relation.predicate(), relation.object().label());
  }
}
