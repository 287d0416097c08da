package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.zhuzhoukg.vocab.Iris;

/**
 * Finds what has a name: by label in any language, by other and former names, by the last part of
 * the IRI, in simplified and traditional characters, in full and half width, and in pinyin.
 *
 * <p>Facts have labels and are not in it; their words lead to what they are about.
 */
public final class NameIndex {

  private static final PerVersion<NameIndex> KNOWN = new PerVersion<>(NameIndex::new);
  private static final PerText<Named.Name> READ = new PerText<>(Named.Name::new);
  private static final Iris IRIS = Iris.DEFAULT;
  private static final String FACT = IRIS.term("Fact");
  private static final String ENTITY = IRIS.term("Entity");

  private final Map<String, Named> named = new HashMap<>();
  private final FactWords words;
  private final GraphSchema schema;
  private final Map<String, String> kinds;

  private NameIndex(Snapshot snapshot) {
    Graph graph = snapshot.dataset().getDefaultGraph();
    CompletableFuture<GraphSchema> counted = snapshot.begin(() -> GraphSchema.of(snapshot));
    CompletableFuture<Map<String, Long>> occurring = snapshot.begin(() -> occurrences(graph));
    CompletableFuture<FactWords> said = snapshot.begin(() -> new FactWords(graph));
    Labels labels = Labels.of(snapshot);
    Map<String, Set<String>> names = new HashMap<>();
    for (String iri : labels.iris()) {
      names.computeIfAbsent(iri, k -> new LinkedHashSet<>()).addAll(labels.inOrder(iri));
    }
    others(graph, names);
    schema = counted.join();
    schema.classes().forEach(use -> names.computeIfAbsent(use.iri(), k -> new LinkedHashSet<>()));
    schema.properties().forEach(p -> names.computeIfAbsent(p.iri(), k -> new LinkedHashSet<>()));
    names.keySet().removeIf(iri -> schema.types(iri).contains(FACT));
    names.forEach((iri, texts) -> texts.add(Labels.localName(iri)));
    Map<String, Named.Name> read =
        READ.of(names.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    Map<String, Long> counts = occurring.join();
    names.forEach(
        (iri, texts) ->
            named.put(
                iri,
                named(
                    iri,
                    schema,
                    counts.getOrDefault(iri, 0L),
                    texts.stream().map(read::get).toList())));
    words = said.join();
    kinds = kinds();
  }

  /** How often each thing is the object of a triple. */
  private static Map<String, Long> occurrences(Graph graph) {
    Map<String, Long> counts = new HashMap<>();
    graph
        .find()
        .filterKeep(triple -> triple.getObject().isURI())
        .forEachRemaining(t -> counts.merge(t.getObject().getURI(), 1L, Long::sum));
    return counts;
  }

  /** Of each kind of things the smallest class that all of them are of; the ontology's first. */
  private Map<String, String> kinds() {
    Map<String, Set<String>> shared = new HashMap<>();
    for (Named one : named.values()) {
      Set<String> types = schema.types(one.iri());
      if (isThing(one)) {
        shared.computeIfAbsent(one.kind(), k -> new HashSet<>(types)).retainAll(types);
      }
    }
    Map<String, String> smallest = new HashMap<>();
    shared.forEach(
        (kind, types) ->
            smallest.put(
                kind,
                types.stream()
                    .min(
                        Comparator.comparing((String type) -> !type.startsWith(IRIS.ontology()))
                            .thenComparingLong(schema::count)
                            .thenComparing(Comparator.naturalOrder()))
                    .orElse(ENTITY)));
    return smallest;
  }

  /** Whether it is an entity, or something foreign of which the ontology says nothing. */
  boolean isThing(Named one) {
    Set<String> types = schema.types(one.iri());
    return types.contains(ENTITY)
        || (!one.isTerm()
            && !one.iri().startsWith(IRIS.base())
            && types.stream().noneMatch(type -> type.startsWith(IRIS.ontology())));
  }

  /** The class of a kind of things. */
  String type(String kind) {
    return kinds.getOrDefault(kind, ENTITY);
  }

  /** The index of these data; built once for each version of them. */
  public static NameIndex of(Snapshot snapshot) {
    return KNOWN.of(snapshot);
  }

  private static Named named(String iri, GraphSchema schema, long occurs, List<Named.Name> names) {
    String type = schema.type(iri, IRIS.ontology()).orElse("");
    String kind = kind(iri, type);
    long count = occurs;
    if (schema.count(iri) > 0) {
      kind = Named.CLASS;
      count = schema.count(iri);
    } else if (schema.property(iri).isPresent()) {
      kind = Named.PROPERTY;
      count = schema.property(iri).get().count();
    } else if (isOfKind(schema.types(iri), "Class")) {
      kind = Named.CLASS;
      count = 0;
    } else if (isOfKind(schema.types(iri), "Property")) {
      kind = Named.PROPERTY;
      count = 0;
    }
    return new Named(iri, kind, type, count, names);
  }

  private static boolean isOfKind(Set<String> types, String ending) {
    return types.stream()
        .anyMatch(type -> type.startsWith("http://www.w3.org/") && type.endsWith(ending));
  }

  /** A thing's kind stands in its IRI; a code's is its class. */
  private static String kind(String iri, String type) {
    String space = IRIS.entity("");
    int end = iri.indexOf('/', space.length());
    if (iri.startsWith(space) && end > 0) {
      return iri.substring(space.length(), end);
    }
    return Labels.localName(type).toLowerCase(Locale.ROOT);
  }

  private static void others(Graph graph, Map<String, Set<String>> names) {
    graph
        .find(Node.ANY, SKOS.altLabel.asNode(), Node.ANY)
        .forEachRemaining(triple -> add(triple.getSubject(), triple.getObject(), names));
    Node form = NodeFactory.createURI("http://www.w3.org/2008/05/skos-xl#literalForm");
    graph
        .find(Node.ANY, NodeFactory.createURI(IRIS.term("hasName")), Node.ANY)
        .forEachRemaining(
            triple ->
                graph
                    .find(triple.getObject(), form, Node.ANY)
                    .forEachRemaining(t -> add(triple.getSubject(), t.getObject(), names)));
  }

  private static void add(Node thing, Node name, Map<String, Set<String>> names) {
    if (thing.isURI() && name.isLiteral()) {
      names
          .computeIfAbsent(thing.getURI(), k -> new LinkedHashSet<>())
          .add(name.getLiteralLexicalForm());
    }
  }

  /** All that have names. */
  public Collection<Named> all() {
    return Collections.unmodifiableCollection(named.values());
  }

  /** What has this IRI; empty if it has no name. */
  public Optional<Named> named(String iri) {
    return Optional.ofNullable(named.get(iri));
  }

  /**
   * Everything that a text finds, the best first: by tier, then by how often it occurs. An empty
   * text finds everything.
   *
   * @param among what may be found
   * @param budget ends the search
   */
  public List<Match> find(String text, Predicate<Named> among, Budget budget) {
    List<Match> found = new ArrayList<>();
    find(text, among, budget, found::add);
    found.sort(Match.BEST_FIRST);
    return found;
  }

  /** Hands over all that a text finds, in no order, until the budget ends the search. */
  void find(String text, Predicate<Named> among, Budget budget, Consumer<Match> found) {
    Sought sought = Sought.of(text);
    for (Named one : named.values()) {
      budget.check();
      if (among.test(one)) {
        Match match = one.match(sought);
        if (match.tier() != Match.Tier.NONE) {
          found.accept(match);
        }
      }
    }
  }

  /** What documents say in these words, and is not among those found already. */
  List<Match> findByWords(String text, Set<String> found, Budget budget) {
    Map<String, String> subjects = words.find(Sought.of(text), budget);
    return subjects.entrySet().stream()
        .filter(entry -> named.containsKey(entry.getKey()) && !found.contains(entry.getKey()))
        .map(
            entry -> {
              Named one = named.get(entry.getKey());
              return new Match(one, entry.getValue(), Match.Tier.WORDS, one.count());
            })
        .sorted(Match.BEST_FIRST)
        .toList();
  }
}
