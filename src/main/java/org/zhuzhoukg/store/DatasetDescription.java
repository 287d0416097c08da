package org.zhuzhoukg.store;

import java.util.Map;
import org.apache.jena.graph.Graph;
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

  /** The description of some graphs; it does not count itself. */
  Graph describe(Map<String, Graph> graphs) {
    Graph out = KnowledgeGraph.newGraph();
    Node dataset = NodeFactory.createURI(iris.graph("dataset") + "#it");
    out.add(dataset, RDF.type.asNode(), VOID.Dataset.asNode());
    out.add(dataset, RDF.type.asNode(), DCAT.Dataset.asNode());
    bilingual(out, dataset, RDFS.label.asNode(), "株洲知识图谱", "Zhuzhou knowledge graph");
    bilingual(out, dataset, DCTerms.title.asNode(), "株洲知识图谱", "Zhuzhou knowledge graph");
    bilingual(
        out,
        dataset,
        DCTerms.description.asNode(),
        "文献关于一座工业城市所说的每一项事实，附其出处的字句。",
        "What documents say of an industrial city, each fact with the words that carry it.");
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

  private static void bilingual(Graph out, Node subject, Node predicate, String zh, String en) {
    out.add(subject, predicate, NodeFactory.createLiteralLang(zh, "zh"));
    out.add(subject, predicate, NodeFactory.createLiteralLang(en, "en"));
  }
}
