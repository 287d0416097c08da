package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.zhuzhoukg.vocab.Iris;

/**
 * What somebody who writes a query may mean by the text that stands there: only what the data have,
 * what fits the place first.
 *
 * @param text what is typed; empty for everything
 * @param kind which sort of things is wanted
 * @param subjectType the class of the pattern's subject; empty if it is not known
 * @param subject the pattern's subject; empty if it is no IRI
 * @param predicate the pattern's property; of a property that is wanted, the one that leads to its
 *     subject, as before {@code [} or {@code /}; empty if it is not known
 */
public record Completion(
    String text, Kind kind, String subjectType, String subject, String predicate) {

  /** What may be wanted. */
  public enum Kind {
    /** Classes that have members. */
    CLASS,
    /** Properties that some triple has. */
    PROPERTY,
    /** Things that have a name. */
    ENTITY,
    /** All of them. */
    ANY;

    private boolean has(Named named) {
      return switch (this) {
        case CLASS -> named.kind().equals(Named.CLASS) && named.count() > 0;
        case PROPERTY -> named.kind().equals(Named.PROPERTY) && named.count() > 0;
        case ENTITY -> !named.isTerm();
        case ANY -> !named.isTerm() || named.count() > 0;
      };
    }
  }

  /** Checks that nothing is null. */
  public Completion {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(kind, "kind");
  }

  /**
   * What is proposed.
   *
   * @param matches the best first
   * @param isPartial whether there was no time to look at everything
   */
  public record Proposals(List<Match> matches, boolean isPartial) {}

  /**
   * The proposals: what was found when the budget ended, for who types does not wait. A version of
   * the data that is new is read first, which takes its own time.
   */
  public Proposals in(Snapshot snapshot, Budget budget) {
    NameIndex names = NameIndex.of(snapshot);
    List<Match> found = new ArrayList<>();
    Map<String, Long> fitting = new HashMap<>();
    boolean isPartial = false;
    try {
      names.find(text, kind::has, budget, found::add);
      fit(snapshot, budget, fitting);
    } catch (QueryCancelledException e) {
      isPartial = true;
    }
    List<Match> first = new ArrayList<>();
    List<Match> rest = new ArrayList<>();
    for (Match match : found) {
      Long count = fitting.get(match.named().iri());
      if (count == null) {
        rest.add(match);
      } else {
        first.add(new Match(match.named(), match.matched(), match.tier(), count));
      }
    }
    first.sort(Match.BEST_FIRST);
    rest.sort(Match.BEST_FIRST);
    first.addAll(rest);
    return new Proposals(first, isPartial);
  }

  /** Notes what fits the place, with how often it occurs there. */
  private void fit(Snapshot snapshot, Budget budget, Map<String, Long> fitting) {
    GraphSchema schema = GraphSchema.of(snapshot);
    boolean isInside = kind == Kind.PROPERTY && !predicate.isEmpty();
    String type = isInside ? reached(schema) : subjectType(schema);
    if (!type.isEmpty() && (predicate.isEmpty() || isInside)) {
      schema.properties().stream()
          .filter(property -> property.count(type) > 0)
          .forEach(property -> fitting.put(property.iri(), property.count(type)));
    }
    if (!predicate.isEmpty() && !isInside) {
      snapshot
          .dataset()
          .getDefaultGraph()
          .find(Node.ANY, NodeFactory.createURI(predicate), Node.ANY)
          .forEachRemaining(
              triple -> {
                budget.check();
                if (triple.getObject().isURI()) {
                  fitting.merge(triple.getObject().getURI(), 1L, Long::sum);
                }
              });
    }
  }

  private String subjectType(GraphSchema schema) {
    return subjectType.isEmpty() && !subject.isEmpty()
        ? schema.type(subject, Iris.DEFAULT.ontology()).orElse("")
        : subjectType;
  }

  /** The class of most of the things that the property leads to; empty if none is known. */
  private String reached(GraphSchema schema) {
    return schema.property(predicate).stream()
        .flatMap(property -> property.ranges().stream())
        .map(GraphSchema.Use::iri)
        .filter(iri -> iri.startsWith(Iris.DEFAULT.ontology()))
        .findFirst()
        .orElse("");
  }
}
