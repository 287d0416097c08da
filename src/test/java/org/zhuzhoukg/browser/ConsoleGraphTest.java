package org.zhuzhoukg.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console's drawing of nodes and edges. */
@ExtendWith(Chromium.class)
class ConsoleGraphTest {

  /** Each element takes a slice of time of its own, and the reader may leave in the middle. */
  @Test
  @Tag("slow")
  void drawsInPiecesBetweenWhichThePageAnswers(Reader reader) {
    Bench bench = withALargeGraph(reader);
    bench
        .page()
        .evaluate(
            """
            () => {
              let now = performance.now();
              performance.now = () => now += 1000;
              const later = setTimeout;
              window.pauses = 0;
              window.setTimeout = (act, wait, ...rest) => {
                if (wait === undefined) pauses++;
                return later(act, wait, ...rest);
              };
            }
            """);
    bench.at("#tab-graph").click();
    bench.sheet().await("() => pauses > 5");
    bench.at("#tab-raw").click();
    bench.at("#tab-graph").click();
    bench.sheet().await("() => pauses > 300");
    bench.sheet().await("() => document.querySelector('.drawing')._cyreg.cy.edges().length > 200");
  }

  /** As if there were no end to arranging: the page answers, and the reader may stop it. */
  @Test
  void stopsArrangingAGraph(Reader reader) {
    Bench bench = withALargeGraph(reader);
    bench.page().evaluate("Worker.prototype.postMessage = () => {}");
    bench.at("#tab-graph").click();
    Locator stop = bench.at("#panel button:text('停止排布')");
    assertThat(stop).isVisible();
    assertThat(bench.at("#panel canvas")).isHidden();
    bench.at("#panel summary").click();
    assertThat(bench.at("#panel td")).isVisible();
    stop.click();
    assertThat(bench.at("#panel canvas")).isVisible();
    assertThat(stop).isHidden();
    assertThat(bench.at("#panel p[role=status]")).containsText("没有排布");
  }

  /** Its nodes have no places yet: the picture waits for them. */
  @Test
  void savesAGraphThatIsBeingArranged(Reader reader) throws IOException {
    Bench bench = withALargeGraph(reader);
    bench
        .page()
        .evaluate(
            """
            () => {
              const post = Worker.prototype.postMessage;
              Worker.prototype.postMessage = function (...all) {
                setTimeout(() => post.apply(this, all), 2000);
              };
            }
            """);
    bench.at("#tab-graph").click();
    assertThat(bench.at("#panel button:text('停止排布')")).isVisible();
    Pictures.assertPng(bench, "graph.png");
  }

  /** All of a data set's IRIs begin alike. */
  @Test
  void tellsIrisWithoutNamesByTheirEnds(Reader reader) {
    Bench bench =
        Bench.open(
            reader,
            Look.USUAL,
            "SELECT * { VALUES (?a ?b) { (<http://example.org/nowhere/left> <http://example.org/nowhere/right>) } }",
            "graph");
    assertThat(bench.at("#panel canvas")).isVisible();
    bench.sheet().await("() => document.querySelector('.drawing')._cyreg.cy.edges().length === 1");
    assertEquals(
        "…rg/nowhere/left …g/nowhere/right",
        bench
            .page()
            .evaluate(
                "document.querySelector('.drawing')._cyreg.cy.nodes().map(n => n.data('label')).join(' ')"));
  }

  @Test
  void saysThatAThingWasNotExpanded(Reader reader) {
    reader.expecting("ERR_CONNECTION_REFUSED");
    Bench bench =
        Bench.open(
            reader,
            Look.USUAL,
            Bench.PREFIXES + "CONSTRUCT WHERE { ?s zz:locatedIn ?o ; a zz:Park }",
            "graph");
    assertThat(bench.at("#panel canvas")).isVisible();
    bench.at("#panel summary").click();
    bench.page().route("**/sparql", route -> route.abort("connectionrefused"));
    bench.at("#panel td button").click();
    assertThat(bench.at("#panel .detail .problem")).containsText("没有展开");
  }

  /** Some hundred nodes, not drawn yet. */
  private static Bench withALargeGraph(Reader reader) {
    return Bench.open(
        reader, Look.USUAL, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 300", "raw");
  }
}
