package org.zhuzhoukg.web;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.zhuzhoukg.store.QueryFile;
import org.zhuzhoukg.vocab.Iris;

/**
 * What is known of a thing: the first page says what the graph says of it; each page, what links to
 * it, facts about it first, with their evidence. How the pages hang together is said in <a
 * href="https://www.hydra-cg.com/spec/latest/core/">Hydra's</a> terms.
 *
 * @param graph the page
 * @param number of the page, from 1
 * @param total how many things link to it
 */
record ThingData(Graph graph, long number, long total) {

  private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
  private static final Node TOPIC = NodeFactory.createURI("http://xmlns.com/foaf/0.1/primaryTopic");
  private static final Node LICENCE = NodeFactory.createURI(Iris.LICENCE);

  /** How many links are on a page; {@code links.rq} says so too. */
  private static final long SIZE = 100;

  /**
   * Reads a page.
   *
   * @throws ProblemException 404 if there is no such page
   */
  static ThingData read(OwnQueries queries, Thing thing, long page) {
    List<Binding> count = queries.rows(about("count", thing));
    long total = ((Number) count.get(0).get(Var.alloc("total")).getLiteralValue()).longValue();
    ThingData counted = new ThingData(Graph.emptyGraph, page, total);
    if (page > counted.pages()) {
      throw Problem.of(404, "只有" + counted.pages() + "页", "there are " + counted.pages() + " pages")
          .exception();
    }
    Graph graph = queries.graph(about("links", thing).from((page - 1) * SIZE));
    if (page == 1) {
      GraphUtil.addInto(graph, queries.graph(about("thing", thing)));
    }
    ThingData data = new ThingData(graph, page, total);
    data.describe(thing);
    return data;
  }

  /** A query of {@code queries/data/}, each of which is about an example, about another thing. */
  private static QueryFile about(String query, Thing thing) {
    return QueryFile.named("data/" + query).with("this", thing.iri());
  }

  /** How many pages there are. */
  long pages() {
    return Math.max(1, (total + SIZE - 1) / SIZE);
  }

  private void describe(Thing thing) {
    String address = Iris.DEFAULT.data(thing.path());
    Node whole = NodeFactory.createURI(address);
    Node page = page(address, number);
    graph.add(whole, TOPIC, NodeFactory.createURI(thing.iri()));
    graph.add(whole, DCTerms.license.asNode(), LICENCE);
    graph.add(whole, DCTerms.isPartOf.asNode(), NodeFactory.createURI(Iris.DEFAULT.dataset()));
    graph.add(whole, RDF.type.asNode(), hydra("Collection"));
    graph.add(whole, hydra("totalItems"), NodeFactoryExtra.intToNode(total));
    graph.add(whole, hydra("view"), page);
    graph.add(page, RDF.type.asNode(), hydra("PartialCollectionView"));
    graph.add(page, hydra("first"), page(address, 1));
    graph.add(page, hydra("last"), page(address, pages()));
    if (number > 1) {
      graph.add(page, hydra("previous"), page(address, number - 1));
    }
    if (number < pages()) {
      graph.add(page, hydra("next"), page(address, number + 1));
    }
  }

  private static Node page(String address, long number) {
    return NodeFactory.createURI(address + "?page=" + number);
  }

  private static Node hydra(String term) {
    return NodeFactory.createURI(HYDRA + term);
  }
}
