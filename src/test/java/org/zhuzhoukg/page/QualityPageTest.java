package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Iris;

class QualityPageTest {

  @Test
  void hasAPlaceForEveryDiscrepancy() {
    String html = RealPages.page("/quality", Language.EN).text();
    Html.assertSound(html);
    List<String> ids = Html.ids(html);
    try (Snapshot snapshot = RealPages.STORE.snapshot()) {
      PageData data = new PageData(snapshot, RealPages.budget(), Language.EN);
      List<String> slugs =
          data.ask(PageQuery.of("quality-discrepancies")).stream()
              .map(row -> row.local("discrepancy"))
              .distinct()
              .toList();
      assertTrue(slugs.size() > 100, "all");
      slugs.forEach(slug -> assertTrue(ids.contains(slug), slug));
      assertEquals(slugs.size(), Html.count("<article class=\"discrepancy\"", html));
    }
  }

  @Test
  void setsBothReadingsSideBySide() {
    String html =
        RealPages.page("/quality", Map.of("kind", "SameFigureTwoPeriods"), Language.ZH).text();
    int count = Html.count("<article class=\"discrepancy\"", html);
    assertTrue(count > 0 && count < 10, () -> "" + count);
    String first = html.substring(html.indexOf("<article"), html.indexOf("</article>"));
    assertTrue(Html.count("<li>", first) >= 4, "two readings, each with its words");
    assertTrue(first.contains("href=\"/documents/"), "where they stand");
  }

  @Test
  void filtersByDocument() {
    int all = discrepancies(Map.of());
    int some = discrepancies(Map.of("document", "e-commerce-2015"));
    assertTrue(some > 0 && some < all, () -> some + " of " + all);
    assertEquals(0, discrepancies(Map.of("document", "\"><script>")));
  }

  private static int discrepancies(Map<String, String> parameters) {
    String html = RealPages.page("/quality", parameters, Language.EN).text();
    assertFalse(html.contains("\"><script>"), "escaped");
    return Html.count("<article class=\"discrepancy\"", html);
  }

  @Test
  void countsWhatTheChecksLookAt() {
    try (Snapshot snapshot = RealPages.STORE.snapshot()) {
      PageData data = new PageData(snapshot, RealPages.budget(), Language.EN);
      Checks checks = Checks.of(data).orElseThrow();
      assertEquals(List.of(), checks.violations());
      assertTrue(checks.nodes() > 1000, "nodes");
      assertTrue(checks.focusNodes().size() > 20, "shapes");
      assertTrue(checks.constraints().size() > 5, "constraints");
      assertSame(checks, Checks.of(data).orElseThrow(), "checked once");
    }
  }

  @Test
  void findsWhatBreaksAShape() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(
        Triple.create(
            NodeFactory.createURI(Iris.DEFAULT.entity("city/nowhere")),
            RDF.type.asNode(),
            NodeFactory.createURI(Iris.DEFAULT.term("City"))));
    Checks checks = Checks.of("v", graph);
    assertTrue(checks.shapeViolations() > 0, "a city without a name");
    assertEquals(0, checks.cubeViolations());
  }

  @Test
  void leavesYearsWithoutFiguresEmpty() {
    List<Matrix.Column> columns = Matrix.columns(new TreeSet<>(List.of(1954, 2010, 2013)));
    assertEquals(
        List.of("2013", "2012", "2011", "2010", "…", "1954"),
        columns.stream().map(Matrix.Column::text).toList());
    assertEquals(new Matrix.Column(1955, 2009), columns.get(4));
  }

  @Test
  void countsEveryFigureOfAnIndicator() {
    try (Snapshot snapshot = RealPages.STORE.snapshot()) {
      PageData data = new PageData(snapshot, RealPages.budget(), Language.EN);
      View view = new View("/quality", Map.of(), Language.EN, data, Sources.none(), null, "test");
      Matrix all = Matrix.of(view, "", "");
      assertTrue(all.rows().size() > 20, "rows");
      all.rows().forEach(row -> assertTrue(row.count() >= 2, row.indicator().text()));
      Matrix one = Matrix.of(view, "e-commerce-2015", "");
      assertTrue(one.rows().size() < all.rows().size(), "filtered");
      assertEquals(all.documents(), one.documents());
    }
  }
}
