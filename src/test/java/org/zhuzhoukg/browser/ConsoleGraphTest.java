package org.zhuzhoukg.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console's drawing of nodes and edges. */
@Tag("slow")
@ExtendWith(Chromium.class)
class ConsoleGraphTest {

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
}
