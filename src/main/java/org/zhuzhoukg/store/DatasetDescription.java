package org.zhuzhoukg.store;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.zhuzhoukg.vocab.Iris;

/**
 * Describes the dataset in <a href="https://www.w3.org/TR/void/">VoID</a> and <a
 * href="https://www.w3.org/TR/vocab-dcat-3/">DCAT</a>: what it is, its licence, and how many
 * triples each named graph holds.
 */
final class DatasetDescription {

  private static final Node LICENCE =
      NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");

  private final Iris iris;

  DatasetDescription(Iris iris) {
    this.iris = iris;
  }

  /**
   * The description of some graphs; it does not count itself.
   *
   * @param given what the data say of the whole: its title
   */
  Graph describe(Graph given, Map<String, Graph> graphs) {
    Graph out = KnowledgeGraph.newGraph();
    GraphUtil.addInto(out, given);
    Node dataset = NodeFactory.createURI(iris.dataset());
    out.add(dataset, RDF.type.asNode(), VOID.Dataset.asNode());
    out.add(dataset, RDF.type.asNode(), DCAT.Dataset.asNode());
    out.add(dataset, DCTerms.license.asNode(), LICENCE);
    out.add(dataset, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(iris.base()));
    graphs.forEach((name, graph) -> subset(out, dataset, name, graph.size()));
    return out;
  }

  private void subset(Graph out, Node dataset, String name, long triples) {
    Node graph = NodeFactory.createURI(name);
    out.add(dataset, VOID.subset.asNode(), graph);
    out.add(graph, RDF.type.asNode(), VOID.Dataset.asNode());
    out.add(
        graph,
        RDFS.label.asNode(),
        NodeFactory.createLiteralLang(name.substring(iris.graph("").length()), "en"));
    out.add(graph, VOID.triples.asNode(), NodeFactoryExtra.intToNode(triples));
  }
}
