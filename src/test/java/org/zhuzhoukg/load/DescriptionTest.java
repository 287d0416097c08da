package org.zhuzhoukg.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.store.Counts;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.vocab.Iris;

/** What the description of the project's own data says. */
class DescriptionTest {

  private final KnowledgeGraph graph = RealGraph.get().graph();

  @Tag("slow")
  @Test
  void statesNoNumberThatCountDoesNotSay() {
    Counts.assertTrueOf(graph.dataset());
  }

  @Test
  void knowsWhichCityTheDataAreAbout() {
    assertEquals(Set.of(Iris.DEFAULT.entity("city/zhuzhou")), objects(DCTerms.spatial.asNode()));
    assertEquals(2, objects(DCTerms.title.asNode()).size());
  }

  private Set<String> objects(Node property) {
    Graph description = graph.graph(Iris.DEFAULT.graph("dataset"));
    return description
        .find(NodeFactory.createURI(Iris.DEFAULT.dataset()), property, Node.ANY)
        .mapWith(t -> t.getObject().toString())
        .toList()
        .stream()
        .collect(Collectors.toSet());
  }
}
