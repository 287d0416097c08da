package org.zhuzhoukg.web;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.vocab.Formats;
import org.zhuzhoukg.vocab.Iris;

/**
 * Describes the service in the <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL
 * 1.1 Service Description</a> vocabulary: what it understands, what it answers in, and which graphs
 * it holds.
 *
 * <p>The graphs are named as the description of the dataset names them, so that its counts,
 * partitions and licence are a link away.
 */
public final class ServiceDescription {

  /** The vocabulary's namespace. */
  public static final String NS = "http://www.w3.org/ns/sparql-service-description#";

  private static final String TEXT_QUERY = "http://jena.apache.org/text#query";

  private final Iris iris;
  private final Abilities abilities;

  /** Describes services of these abilities. */
  public ServiceDescription(Iris iris, Abilities abilities) {
    this.iris = iris;
    this.abilities = abilities;
  }

  /**
   * What a service can do beyond what every one can.
   *
   * @param update the address of SPARQL Update as clients use it; empty if writes are off
   * @param federates whether {@code SERVICE} may reach at least one other service
   * @param text whether {@code text:query} finds words
   * @param functions IRIs of the functions that may be called beyond those of SPARQL
   */
  public record Abilities(String update, boolean federates, boolean text, Set<String> functions) {

    /** Keeps a copy of the functions. */
    public Abilities {
      functions = Set.copyOf(functions);
    }
  }

  /**
   * The description of the service at an address.
   *
   * @param endpoint the address that the request came by; all nodes are named under it
   * @param dataset what is served, in a transaction if it needs one
   * @param beside graphs that a query may name, though they are no part of what is served
   */
  public Graph describe(String endpoint, DatasetGraph dataset, List<Node> beside) {
    Graph out = KnowledgeGraph.newGraph();
    Node service = iri(endpoint + "#service");
    Node served = iri(endpoint + "#dataset");
    service(out, service, endpoint, "SPARQL11Query");
    Formats.RESULTS.forEach(format -> out.add(service, sd("resultFormat"), iri(format)));
    Formats.GRAPHS.forEach(format -> out.add(service, sd("resultFormat"), iri(format)));
    abilities(out, service);
    out.add(service, sd("defaultDataset"), served);
    if (!abilities.update().isEmpty()) {
      Node update = iri(abilities.update() + "#service");
      service(out, update, abilities.update(), "SPARQL11Update");
      out.add(update, sd("defaultDataset"), served);
    }
    dataset(out, served, endpoint, dataset);
    if (!beside.isEmpty()) {
      available(out, service, served, beside);
    }
    return out;
  }

  private static void service(Graph out, Node service, String address, String language) {
    out.add(service, RDF.type.asNode(), sd("Service"));
    out.add(service, sd("endpoint"), iri(address));
    out.add(service, sd("supportedLanguage"), sd(language));
    out.add(service, sd("feature"), sd("UnionDefaultGraph"));
  }

  private void abilities(Graph out, Node service) {
    out.add(service, RDF.type.asNode(), DCAT.DataService.asNode());
    out.add(service, DCAT.endpointURL.asNode(), iri(service.getURI().replaceFirst("#.*", "")));
    out.add(service, DCAT.servesDataset.asNode(), iri(iris.dataset()));
    if (abilities.federates()) {
      out.add(service, sd("feature"), sd("BasicFederatedQuery"));
    }
    if (abilities.text()) {
      out.add(service, sd("propertyFeature"), iri(TEXT_QUERY));
      out.add(iri(TEXT_QUERY), RDF.type.asNode(), sd("Feature"));
    }
    for (String function : abilities.functions()) {
      out.add(service, sd("extensionFunction"), iri(function));
      out.add(iri(function), RDF.type.asNode(), sd("Function"));
    }
  }

  private void dataset(Graph out, Node served, String endpoint, DatasetGraph dataset) {
    Node whole = iri(iris.dataset());
    Graph counts = dataset.getGraph(iri(iris.graph("dataset")));
    out.add(served, RDF.type.asNode(), sd("Dataset"));
    out.add(served, RDFS.seeAlso.asNode(), iri(iris.graph("dataset")));
    out.add(served, sd("defaultGraph"), whole);
    graph(out, whole, counts, dataset.getDefaultGraph());
    for (Iterator<Node> names = dataset.listGraphNodes(); names.hasNext(); ) {
      Node name = names.next();
      if (name.isURI()) {
        Node named = iri(endpoint + "#graph=" + Iris.inFragment(name.getURI()));
        out.add(served, sd("namedGraph"), named);
        out.add(named, RDF.type.asNode(), sd("NamedGraph"));
        out.add(named, sd("name"), name);
        out.add(named, sd("graph"), name);
        graph(out, name, counts, dataset.getGraph(name));
      }
    }
  }

  private static void available(Graph out, Node service, Node served, List<Node> beside) {
    String endpoint = service.getURI().replaceFirst("#.*", "");
    Node available = iri(endpoint + "#available");
    out.add(service, sd("availableGraphs"), available);
    out.add(available, RDF.type.asNode(), sd("GraphCollection"));
    out.find(served, sd("namedGraph"), Node.ANY)
        .toList()
        .forEach(triple -> out.add(available, sd("namedGraph"), triple.getObject()));
    for (Node name : beside) {
      Node named = iri(endpoint + "#graph=" + Iris.inFragment(name.getURI()));
      out.add(available, sd("namedGraph"), named);
      out.add(named, RDF.type.asNode(), sd("NamedGraph"));
      out.add(named, sd("name"), name);
    }
  }

  /** A graph and its count: as the description of the dataset has it, else by counting. */
  private static void graph(Graph out, Node node, Graph counts, Graph graph) {
    Node triples =
        counts
            .find(node, VOID.triples.asNode(), Node.ANY)
            .nextOptional()
            .map(triple -> triple.getObject())
            .orElseGet(() -> NodeFactoryExtra.intToNode(graph.size()));
    out.add(node, RDF.type.asNode(), sd("Graph"));
    out.add(node, RDF.type.asNode(), VOID.Dataset.asNode());
    out.add(node, VOID.triples.asNode(), triples);
  }

  private static Node sd(String term) {
    return iri(NS + term);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
