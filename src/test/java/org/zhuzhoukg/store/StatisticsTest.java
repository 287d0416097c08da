package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  private static final String SPACE = "https://example.org/";
  private static final int GRAPHS = 500;

  @Test
  void countsWhatThereIs() {
    Graph graph = KnowledgeGraph.newGraph();
    graph.add(node("a"), RDF.type.asNode(), node("T"));
    graph.add(node("b"), RDF.type.asNode(), node("T"));
    graph.add(NodeFactory.createURI("urn:c"), node("p"), node("b"));
    Statistics counted = Statistics.of(graph, SPACE);
    assertEquals(new Statistics.Tally(3, 3, 2), counted.all());
    assertEquals(2, counted.entities());
    assertEquals(new Statistics.Tally(2, 2, 1), counted.properties().get(RDF.type.asNode()));
    assertEquals(2L, counted.classes().get(node("T")));
  }

  /** A walk of chance: whatever came and went, what was counted on is what is counted anew. */
  @Test
  void countsAChangeAsIfAllWereCounted() {
    Random chance = new Random(11);
    Graph before = KnowledgeGraph.newGraph();
    Statistics counted = Statistics.of(before, SPACE);
    for (int i = 0; i < GRAPHS; i++) {
      Graph after = KnowledgeGraph.newGraph();
      GraphUtil.addInto(after, before);
      List<Triple> changed = new ArrayList<>();
      for (int change = chance.nextInt(12); change > 0; change--) {
        Triple triple = triple(chance);
        changed.add(triple);
        if (chance.nextBoolean()) {
          after.add(triple);
        } else {
          after.delete(triple);
        }
      }
      counted = counted.after(before, after, changed);
      assertSame(Statistics.of(after, SPACE), counted);
      before = after;
    }
  }

  private static void assertSame(Statistics expected, Statistics counted) {
    assertEquals(expected.all(), counted.all());
    assertEquals(expected.entities(), counted.entities());
    assertEquals(expected.properties(), counted.properties());
    assertEquals(expected.classes(), counted.classes());
  }

  private static Triple triple(Random chance) {
    Node subject =
        chance.nextInt(4) == 0
            ? NodeFactory.createURI("urn:" + chance.nextInt(3))
            : node("s" + chance.nextInt(4));
    Node property = chance.nextInt(3) == 0 ? RDF.type.asNode() : node("p" + chance.nextInt(3));
    return Triple.create(subject, property, node("o" + chance.nextInt(5)));
  }

  private static Node node(String name) {
    return NodeFactory.createURI(SPACE + name);
  }
}
