package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Iris;

@Tag("slow")
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

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysThatTheChecksAreUnderWayAndThenWhatTheySay(Language language) throws Exception {
    CountDownLatch free = new CountDownLatch(1);
    try (Background background = new Background(RealPages.STORE);
        Snapshot snapshot = RealPages.STORE.snapshot()) {
      background.run(data -> await(free));
      Site site = new Site(Assets.load(), Sources.none(), any -> List.of(), background);
      String early = checks(site, language, snapshot);
      assertTrue(early.contains(language.pick("正在校验", "being checked")), early);
      assertTrue(early.contains("href=\"/quality?kind=Contradiction#checks\""), early);
      free.countDown();
      CountDownLatch done = new CountDownLatch(1);
      background.run(data -> done.countDown());
      assertTrue(done.await(60, TimeUnit.SECONDS));
      String late = checks(site, language, snapshot);
      assertTrue(late.contains("SHACL"), late);
      assertFalse(late.contains(language.pick("正在校验", "being checked")), late);
    }
  }

  private static String checks(Site site, Language language, Snapshot snapshot) {
    String html =
        site.write(
                "/quality", Map.of("kind", "Contradiction"), language, snapshot, RealPages.budget())
            .text();
    Html.assertSound(html);
    String panel = html.substring(html.indexOf("<section class=\"panel\" id=\"checks\""));
    return panel.substring(0, panel.indexOf("</section>"));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void countsWhatTheChecksLookAt() {
    try (Snapshot snapshot = RealPages.STORE.snapshot()) {
      Checks checks =
          Checks.of(snapshot.version(), snapshot.dataset().getDefaultGraph(), RealPages.budget());
      assertEquals(List.of(), checks.violations());
      assertTrue(checks.nodes() > 1000, "nodes");
      assertTrue(checks.focusNodes().size() > 20, "shapes");
      assertTrue(checks.constraints().size() > 5, "constraints");
    }
  }

  /** Over another engine each look would be a request. */
  @Test
  void checksReadTheDataOnce() {
    AtomicInteger looks = new AtomicInteger();
    try (Snapshot snapshot = RealPages.STORE.snapshot()) {
      Graph counted =
          new WrappedGraph(snapshot.dataset().getDefaultGraph()) {
            @Override
            public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
              looks.incrementAndGet();
              return super.find(s, p, o);
            }

            @Override
            public ExtendedIterator<Triple> find(Triple pattern) {
              looks.incrementAndGet();
              return super.find(pattern);
            }

            @Override
            public boolean contains(Node s, Node p, Node o) {
              looks.incrementAndGet();
              return super.contains(s, p, o);
            }
          };
      Checks.of(snapshot.version(), counted, RealPages.budget());
    }
    assertEquals(1, looks.get());
  }

  @Test
  void checksAVersionOnce() throws Exception {
    try (Background background = new Background(RealPages.STORE);
        Snapshot snapshot = RealPages.STORE.snapshot()) {
      LatestChecks checks = new LatestChecks(background);
      assertTrue(checks.of(snapshot.version()).isEmpty(), "being made");
      CountDownLatch done = new CountDownLatch(1);
      background.run(data -> done.countDown());
      assertTrue(done.await(60, TimeUnit.SECONDS));
      assertSame(
          checks.of(snapshot.version()).orElseThrow(), checks.of(snapshot.version()).orElseThrow());
      assertTrue(checks.of("another").isEmpty(), "never those of another version");
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
    Checks checks = Checks.of("v", graph, RealPages.budget());
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
