package org.zhuzhoukg.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Which classes and properties the data use, how often, and what they connect: what the data are,
 * not what an ontology says that they should be. Every number is what {@code COUNT} says of the
 * default graph.
 */
public final class GraphSchema {

  private static final PerVersion<GraphSchema> KNOWN =
      new PerVersion<>(data -> new GraphSchema(data.dataset().getDefaultGraph()));

  private final Map<Node, Set<String>> types = new HashMap<>();
  private final Map<String, Long> classes = new HashMap<>();
  private final Map<String, Property> properties = new HashMap<>();

  /**
   * A class or datatype, and how often it occurs.
   *
   * @param iri what it is
   * @param count how many things are of it; of a property, how many of its triples have one
   */
  public record Use(String iri, long count) {

    private static final Comparator<Use> MOST_FIRST =
        Comparator.comparingLong((Use use) -> -use.count()).thenComparing(Use::iri);
  }

  /** A property, and how often it is used. */
  public static final class Property {

    private final String iri;
    private final Map<String, Long> domains = new HashMap<>();
    private final Map<String, Long> ranges = new HashMap<>();
    private long count;

    private Property(String iri) {
      this.iri = iri;
    }

    /** What it is. */
    public String iri() {
      return iri;
    }

    /** How many triples have it. */
    public long count() {
      return count;
    }

    /** The classes of its subjects, the most frequent first. */
    public List<Use> domains() {
      return uses(domains);
    }

    /** The classes and datatypes of its objects, the most frequent first. */
    public List<Use> ranges() {
      return uses(ranges);
    }

    /** How many of its triples have a subject of this class. */
    public long count(String subjectType) {
      return domains.getOrDefault(subjectType, 0L);
    }
  }

  /**
   * Counts whole sets of classes first: there are few, and nearly all triples have one at an end.
   */
  private GraphSchema(Graph graph) {
    types(graph);
    Map<String, Ends> ends = new HashMap<>();
    graph
        .find()
        .forEachRemaining(
            triple ->
                ends.computeIfAbsent(triple.getPredicate().getURI(), k -> new Ends())
                    .count(types(triple.getSubject()), triple.getObject(), this));
    ends.forEach((iri, counted) -> properties.put(iri, counted.property(iri)));
  }

  /** Things of the same classes share the set. */
  private void types(Graph graph) {
    graph
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(triple -> triple.getObject().isURI())
        .forEachRemaining(
            triple -> {
              String type = triple.getObject().getURI();
              classes.merge(type, 1L, Long::sum);
              types.computeIfAbsent(triple.getSubject(), k -> new HashSet<>()).add(type);
            });
    Map<Set<String>, Set<String>> shared = new HashMap<>();
    types.replaceAll((thing, all) -> shared.computeIfAbsent(all, Set::copyOf));
  }

  /** The triples of a property, by what their ends are. */
  private static final class Ends {

    private final IdentityHashMap<Set<String>, int[]> subjects = new IdentityHashMap<>();
    private final IdentityHashMap<Set<String>, int[]> objects = new IdentityHashMap<>();
    private final Map<String, Long> datatypes = new HashMap<>();
    private long count;

    private void count(Set<String> subject, Node object, GraphSchema schema) {
      count++;
      subjects.computeIfAbsent(subject, k -> new int[1])[0]++;
      if (object.isLiteral()) {
        datatypes.merge(object.getLiteralDatatypeURI(), 1L, Long::sum);
      } else {
        objects.computeIfAbsent(schema.types(object), k -> new int[1])[0]++;
      }
    }

    private Property property(String iri) {
      Property property = new Property(iri);
      property.count = count;
      property.ranges.putAll(datatypes);
      spread(subjects, property.domains);
      spread(objects, property.ranges);
      return property;
    }

    private static void spread(
        IdentityHashMap<Set<String>, int[]> counts, Map<String, Long> types) {
      counts.forEach(
          (all, count) -> all.forEach(type -> types.merge(type, (long) count[0], Long::sum)));
    }
  }

  /** The schema of these data; counted once for each version of them. */
  public static GraphSchema of(Snapshot snapshot) {
    return KNOWN.of(snapshot);
  }

  private Set<String> types(Node thing) {
    return types.getOrDefault(thing, Set.of());
  }

  /** The classes that have members, the largest first. */
  public List<Use> classes() {
    return uses(classes);
  }

  /** How many things are of a class. */
  public long count(String type) {
    return classes.getOrDefault(type, 0L);
  }

  /** The properties, the most frequent first. */
  public List<Property> properties() {
    return properties.values().stream()
        .sorted(Comparator.comparingLong((Property p) -> -p.count()).thenComparing(Property::iri))
        .toList();
  }

  /** A property; empty if no triple has it. */
  public Optional<Property> property(String iri) {
    return Optional.ofNullable(properties.get(iri));
  }

  /**
   * The class in a namespace that most subjects of a property are of, of several the smallest;
   * empty if there is none.
   */
  public Optional<String> subjectsOf(String property, String namespace) {
    return property(property).stream()
        .flatMap(p -> p.domains().stream())
        .filter(use -> use.iri().startsWith(namespace))
        .min(
            Comparator.comparingLong((Use use) -> -use.count())
                .thenComparingLong(use -> count(use.iri()))
                .thenComparing(Use::iri))
        .map(Use::iri);
  }

  /** The classes that a thing is of. */
  public Set<String> types(String iri) {
    return types(NodeFactory.createURI(iri));
  }

  /**
   * The class that says most about a thing: the smallest of those in a namespace, or else of all;
   * empty if it is of none.
   */
  public Optional<String> type(String iri, String namespace) {
    Set<String> all = types(iri);
    Comparator<String> best =
        Comparator.comparing((String type) -> !type.startsWith(namespace))
            .thenComparingLong(this::count)
            .thenComparing(type -> type);
    return all.stream().min(best);
  }

  private static List<Use> uses(Map<String, Long> counts) {
    Map<String, Long> copy = new LinkedHashMap<>(counts);
    return copy.entrySet().stream()
        .map(entry -> new Use(entry.getKey(), entry.getValue()))
        .sorted(Use.MOST_FIRST)
        .toList();
  }
}
