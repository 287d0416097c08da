package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class FewestMatchesTest {

  private static final Node P = NodeFactory.createURI("urn:p");
  private static final Var S = Var.alloc("s");
  private static final Triple FEW = pattern(node("few"));
  private static final Triple SOME = pattern(node("some"));
  private static final Triple MANY = pattern(node("many"));
  private static final Triple TOLD = pattern(Var.alloc("told"));

  private final Graph graph = GraphFactory.createDefaultGraph();

  FewestMatchesTest() {
    add("few", 2);
    add("some", 5);
    add("many", 1100);
  }

  private void add(String object, int times) {
    for (int i = 0; i < times; i++) {
      graph.add(NodeFactory.createURI("urn:s" + i), P, node(object));
    }
  }

  private static Node node(String name) {
    return NodeFactory.createURI("urn:" + name);
  }

  private static Triple pattern(Node object) {
    return Triple.create(S, P, object);
  }

  private Triple of(Triple... patterns) {
    return of(BindingFactory.empty(), patterns);
  }

  private Triple of(Binding row, Triple... patterns) {
    return FewestMatches.of(List.of(patterns), row, graph);
  }

  @Test
  void takesTheFewest() {
    assertEquals(FEW, of(SOME, FEW, MANY));
    assertEquals(SOME, of(MANY, SOME));
    assertEquals(pattern(node("none")), of(FEW, pattern(node("none"))));
  }

  @Test
  void knowsWhatTheRowHas() {
    assertEquals(TOLD, of(BindingFactory.binding(Var.alloc("told"), node("few")), SOME, TOLD));
    assertEquals(SOME, of(BindingFactory.binding(Var.alloc("told"), node("many")), SOME, TOLD));
  }

  @Test
  void prefersWhatOthersTellToVeryMany() {
    assertEquals(TOLD, of(MANY, TOLD));
    assertEquals(SOME, of(MANY, TOLD, SOME));
    assertEquals(MANY, of(MANY, MANY));
    assertEquals(TOLD, of(TOLD));
  }
}
