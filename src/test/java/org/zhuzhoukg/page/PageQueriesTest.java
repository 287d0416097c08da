package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Iris;

/** Every query of a page runs as it stands, finds something, and is named in both languages. */
class PageQueriesTest {

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries", "pages"))) {
      return files.map(f -> f.getFileName().toString().replace(".rq", "")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void runsAsItStands(String name) {
    PageQuery query = PageQuery.of(name);
    assertNotEquals(name, query.title(Language.ZH), "title-zh");
    assertNotEquals(name, query.title(Language.EN), "title-en");
    try (Snapshot snapshot = RealPages.STORE.snapshot()) {
      PageData data = new PageData(snapshot, RealPages.budget(), Language.ZH);
      assertFalse(data.ask(query).isEmpty(), "no rows");
    }
  }

  /** What is inferred says the status of a fact again, in the words of SDMX. */
  @Test
  void countsOnceWhatUsesACode() {
    try (Snapshot snapshot = RealPages.STORE.snapshot()) {
      PageData data = new PageData(snapshot, RealPages.budget(), Language.ZH);
      Node status = NodeFactory.createURI(Iris.DEFAULT.term("status"));
      Node target = NodeFactory.createURI(Iris.DEFAULT.term("Target"));
      int facts =
          snapshot.dataset().getDefaultGraph().find(Node.ANY, status, target).toList().size();
      assertEquals(
          List.of(facts),
          data.ask(PageQuery.of("ontology-codes")).stream()
              .filter(row -> row.node("term").equals(target))
              .map(row -> row.count("count"))
              .toList());
    }
  }

  /**
   * A rank among others that is of a share, too, had two rows: engines disagree which comes last.
   */
  @Test
  void hasOneRowForEachFigure() {
    try (Snapshot snapshot = RealPages.STORE.snapshot()) {
      PageData data = new PageData(snapshot, RealPages.budget(), Language.ZH);
      Node type = NodeFactory.createURI(Iris.DEFAULT.term("Observation"));
      List<Node> figures =
          snapshot
              .dataset()
              .getDefaultGraph()
              .find(Node.ANY, RDF.type.asNode(), type)
              .mapWith(Triple::getSubject)
              .toList();
      List<Node> rows =
          data.ask(PageQuery.of("figures").with("fact", figures)).stream()
              .map(row -> row.node("fact"))
              .toList();
      assertEquals(Set.copyOf(figures), Set.copyOf(rows));
      assertEquals(figures.size(), rows.size());
    }
  }

  /** Jena makes a search of each of the values of {@code IN}, times the alternatives inside. */
  @ParameterizedTest
  @MethodSource("names")
  void doesNotFallIntoManySearches(String name) {
    Op plan = Algebra.optimize(Algebra.compile(PageQuery.of(name).parsed()));
    int searches = plan.toString().split("\\(bgp", -1).length - 1;
    assertTrue(searches <= 30, searches + " searches");
  }
}
