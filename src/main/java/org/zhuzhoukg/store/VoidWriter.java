package org.zhuzhoukg.store;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.zhuzhoukg.vocab.Formats;
import org.zhuzhoukg.vocab.Iris;

/** Writes statistics in <a href="https://www.w3.org/TR/void/">VoID</a>. */
final class VoidWriter {

  private static final Pattern SPECIAL = Pattern.compile("[.+*?()\\[\\]{}|^$\\\\]");
  private static final Pattern NAMESPACE = Pattern.compile("[^/#]*$");

  /** What these say is an object that their own counts of objects would have to count. */
  private static final Set<Node> NUMBERS =
      Set.of(
          VOID.triples.asNode(),
          VOID.entities.asNode(),
          VOID.distinctSubjects.asNode(),
          VOID.distinctObjects.asNode());

  private final Iris iris;
  private final Node dataset;
  private final Map<String, Long> sizes = new TreeMap<>();
  private final boolean objects;

  /** Writes of named graphs of these sizes; of an old description among them it is not told. */
  VoidWriter(Iris iris, Map<String, Long> sizes) {
    this(iris, true);
    this.sizes.putAll(sizes);
  }

  private VoidWriter(Iris iris, boolean objects) {
    this.iris = iris;
    this.dataset = NodeFactory.createURI(iris.dataset());
    this.objects = objects;
  }

  /** One that does not count the distinct objects of the whole. */
  VoidWriter withoutObjects() {
    VoidWriter without = new VoidWriter(iris, false);
    without.sizes.putAll(sizes);
    return without;
  }

  /**
   * Writes what the statistics say.
   *
   * @param own how many triples the description has
   */
  void write(Graph out, Statistics statistics, long own) {
    access(out);
    tally(out, dataset, statistics.all(), objects);
    number(out, dataset, VOID.entities, statistics.entities());
    number(out, dataset, VOID.classes, statistics.classes().size());
    number(out, dataset, VOID.properties, statistics.properties().size());
    statistics.properties().forEach((property, tally) -> property(out, property, tally));
    statistics.classes().forEach((type, instances) -> type(out, type, instances));
    Stream.concat(statistics.properties().keySet().stream(), statistics.classes().keySet().stream())
        .filter(Node::isURI)
        .map(term -> NAMESPACE.matcher(term.getURI()).replaceFirst(""))
        .distinct()
        .forEach(namespace -> link(out, dataset, VOID.vocabulary, namespace));
    Map<String, Long> all = new TreeMap<>(sizes);
    all.put(iris.graph("dataset"), own);
    all.forEach((name, triples) -> subset(out, name, triples));
  }

  private void access(Graph out) {
    String pattern = "^" + SPECIAL.matcher(iris.base()).replaceAll("\\\\$0");
    link(out, dataset, RDF.type, VOID.Dataset.getURI());
    out.add(dataset, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(iris.base()));
    out.add(dataset, VOID.uriRegexPattern.asNode(), NodeFactory.createLiteralString(pattern));
    link(out, dataset, VOID.sparqlEndpoint, iris.sparql());
    Formats.GRAPHS.forEach(format -> link(out, dataset, VOID.feature, format));
  }

  private void property(Graph out, Node property, Statistics.Tally tally) {
    Node partition = partition("property", property);
    out.add(dataset, VOID.propertyPartition.asNode(), partition);
    out.add(partition, VOID.property.asNode(), property);
    tally(out, partition, tally, !NUMBERS.contains(property));
  }

  private void type(Graph out, Node type, long instances) {
    if (type.isURI()) {
      Node partition = partition("class", type);
      out.add(dataset, VOID.classPartition.asNode(), partition);
      out.add(partition, VOID._class.asNode(), type);
      number(out, partition, VOID.entities, instances);
    }
  }

  private void subset(Graph out, String name, long triples) {
    Node graph = NodeFactory.createURI(name);
    String folder = iris.graph("");
    String label = name.startsWith(folder) ? name.substring(folder.length()) : name;
    out.add(dataset, VOID.subset.asNode(), graph);
    link(out, graph, RDF.type, VOID.Dataset.getURI());
    out.add(graph, RDFS.label.asNode(), NodeFactory.createLiteralLang(label, "en"));
    number(out, graph, VOID.triples, triples);
  }

  private void tally(Graph out, Node of, Statistics.Tally tally, boolean objects) {
    number(out, of, VOID.triples, tally.triples());
    number(out, of, VOID.distinctSubjects, tally.distinctSubjects());
    if (objects) {
      number(out, of, VOID.distinctObjects, tally.distinctObjects());
    }
  }

  /**
   * A name for the part of one term: the term's IRI in the fragment, where {@code #} may not be.
   */
  private Node partition(String kind, Node term) {
    return NodeFactory.createURI(
        iris.graph("dataset") + "#" + kind + "=" + Iris.inFragment(term.getURI()));
  }

  private static void number(Graph out, Node of, Property property, long number) {
    out.add(of, property.asNode(), NodeFactoryExtra.intToNode(number));
  }

  private static void link(Graph out, Node of, Property property, String to) {
    out.add(of, property.asNode(), NodeFactory.createURI(to));
  }
}
