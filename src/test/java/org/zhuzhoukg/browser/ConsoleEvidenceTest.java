package org.zhuzhoukg.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console: from a row to the words that it is of. */
@ExtendWith(Chromium.class)
class ConsoleEvidenceTest {

  private static final String MEMBER =
      "SELECT ?member ?group { ?member zz:memberOf ?group } LIMIT 3";

  private static Bench table(Reader reader, Look look, String query) {
    return Bench.open(reader, look, Bench.PREFIXES + query, "table");
  }

  /** Queries of the library show names, and none of the facts that they are of. */
  @Test
  void findsTheFactOfARowOfNames(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL);
    bench.at("#library-search").fill("foreign-trade-and-capital");
    bench.at("#library button").click();
    bench.done();
    bench.at("#panel tbody button").click();
    assertThat(bench.page().locator("#evidence mark")).hasCount(1);
    bench.sheet().assertAccessible();
  }

  @Test
  void isSeenBesideRowsThatAreWiderThanTheWindow(Reader reader) {
    String wide = "SELECT ?i " + "?v ?w ?x ?y ?z".replace("?", "?long_name_of_a_column_") + " { ";
    String query = wide + "?o zz:indicator ?i ; zz:value ?long_name_of_a_column_v } LIMIT 2";
    for (Look look : new Look[] {Look.USUAL, Look.USUAL.narrow().dark()}) {
      Bench bench = table(reader, look, query);
      double end =
          bench.at("#panel .scroll").boundingBox().x
              + bench.at("#panel .scroll").boundingBox().width;
      BoundingBox button = bench.at("#panel tbody button").boundingBox();
      assertTrue(button.x + button.width <= end, () -> button.x + " beyond " + end);
      bench.sheet().assertAccessible();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (SUM(?v) AS ?sum) { ?fact zz:indicator ?i ; zz:value ?v } GROUP BY ?i",
        "SELECT ?v { { SELECT ?v ?i { ?fact zz:indicator ?i ; zz:value ?v } } } LIMIT 1",
        "SELECT ?v ?i { [] zz:indicator ?i ; zz:value ?v } LIMIT 1",
        "SELECT ?v { ?fact zz:indicator ?i ; zz:value ?v # }\n } LIMIT 1 VALUES ?i { UNDEF }",
      })
  void findsWhatAValueIsOf(String query, Reader reader) {
    Bench bench = table(reader, Look.USUAL, query);
    bench.at("#panel tbody button").click();
    assertThat(bench.at("#evidence mark")).isVisible();
  }

  @Test
  void findsTheStatementOfARelation(Reader reader) {
    String triples = "CONSTRUCT { ?group zz:hasMember ?m } WHERE { ?m zz:memberOf ?group }";
    for (String query : new String[] {MEMBER, triples}) {
      Bench bench = table(reader, Look.USUAL, query);
      bench.at("#panel tbody button").click();
      assertThat(bench.at("#evidence .card a[href^='/page/statement/']"))
          .hasText(Pattern.compile(".+ · 成员属于 · .+"));
    }
  }

  @Test
  void saysThatNoWordsSayWhatWasCounted(Reader reader) {
    Bench bench =
        table(reader, Look.USUAL.english(), "SELECT (COUNT(*) AS ?n) { ?document zz:sha256 ?sum }");
    bench.at("#panel tbody button").click();
    assertThat(bench.at("#evidence-body")).containsText("No words were found");
  }

  /** What a query makes up is no figure of a thing, even where both are as large. */
  @Test
  void takesNoNumberForAFigure(Reader reader) {
    Bench bench =
        table(
            reader,
            Look.USUAL,
            "SELECT * { VALUES (?city ?n) { (<https://w3id.org/zhuzhou-kg/id/city/zhuzhou> 120000000000.0) } }");
    assertThat(bench.at("#panel tbody a")).isVisible();
    assertThat(bench.page().locator("#panel tbody button")).hasCount(0);
  }

  /** What was asked for a row that is left must not tell of another. */
  @Test
  void forgetsTheRowThatWasLeft(Reader reader) {
    Bench bench = table(reader, Look.USUAL, MEMBER);
    bench
        .page()
        .evaluate(
            "() => { window.asked = window.fetch; window.fetch = async (...all) => {"
                + " const late = !window.second; window.second = true;"
                + " if (late) await new Promise(done => setTimeout(done, 1500)); return window.asked(...all); } }");
    bench.at("#panel tbody tr:nth-child(1) button").click();
    bench.page().keyboard().press("Escape");
    bench.at("#panel tbody tr:nth-child(2) button").click();
    assertThat(bench.at("#evidence .card")).isVisible();
    String second = bench.at("#evidence-body").textContent();
    bench.page().waitForTimeout(2000);
    assertThat(bench.at("#evidence-body")).hasText(second);
  }
}
