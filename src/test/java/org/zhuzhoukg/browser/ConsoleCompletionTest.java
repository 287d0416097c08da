package org.zhuzhoukg.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Completion, at the place where it is asked for. */
@ExtendWith(Chromium.class)
class ConsoleCompletionTest {

  private static final String ZZ = "PREFIX zz: <https://w3id.org/zhuzhou-kg/ontology#>\n";
  private static final String CITY = "PREFIX city: <https://w3id.org/zhuzhou-kg/id/city/>\n";
  private static final String OPTIONS = ".cm-tooltip-autocomplete li";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT ?x { VALUES ?x { | 株洲市",
        "SELECT ?x { ?x ?p ?o FILTER(?x = | 株洲市",
        "SELECT ?x { { { OPTIONAL { ?x zz:locatedIn | 株洲市",
        "SELECT ?x { ?x ?p | 全市",
      })
  void insertsAThingAndItsPrefixInOneStep(String before, String name, Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type(before + " ");
    accept(bench, name);
    assertEquals(CITY + before + " city:zhuzhou", bench.text());
    assertEquals(before + " " + name, undone(bench));
  }

  @ParameterizedTest
  @CsvSource({
    "'PREFIX zz: <https://w3id.org/zhuzhou-kg/ontology#> ', '\n', SELECT ?x { ?x zz:locatedIn",
    "'# PREFIX city: <https://w3id.org/zhuzhou-kg/id/city/>\n', '', SELECT ?x { ?x ?p",
  })
  void declaresBeforeTheQueryAndWhatIsNotDeclared(
      String head, String gap, String rest, Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type(head + rest + " ");
    accept(bench, "株洲市");
    assertEquals(head + gap + CITY + rest + " city:zhuzhou", bench.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?x a zz:Enterprise . ?x ",
        "?x a zz:Enterprise. ?x ",
        "?x a zz:Enterprise ; ",
        "?x a zz:Enterprise ;\n  ",
        "?x zz:hasName ?n ; a zz:Enterprise ; ",
        "?n zz:usedBy ?d . ?x zz:hasName ?n ; a zz:Enterprise . ?x ",
      })
  void offersThePropertiesThatEnterprisesHaveFirst(String pattern, Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL);
    bench.type(ZZ + "SELECT ?x { " + pattern);
    bench.page().keyboard().press("Control+Space");
    Locator offered = bench.page().locator(OPTIONS + " .cm-completionDetail");
    assertThat(offered.first()).containsText("location");
    assertThat(offered.nth(10)).isAttached();
    Set<String> had = enterpriseProperties(reader, bench);
    List<String> names =
        offered.allTextContents().stream().map(detail -> local(detail.split(" · ", 2)[0])).toList();
    assertTrue(names.size() > 10, names::toString);
    assertTrue(had.containsAll(names.subList(0, 10)), () -> names + " of " + had);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?o zz:indicator ?i . ?o ", "?o zz:indicator ?i ; "})
  void offersThePropertiesOfWhatHasAPropertyFirst(String pattern, Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type(ZZ + "SELECT ?o { " + pattern);
    bench.page().keyboard().press("Control+Space");
    Locator offered = bench.page().locator(OPTIONS + " .cm-completionDetail");
    assertThat(offered.nth(12)).isAttached();
    List<String> names =
        offered.allTextContents().stream().map(detail -> local(detail.split(" · ", 2)[0])).toList();
    assertTrue(names.subList(0, 12).contains("refPeriod"), names::toString);
  }

  /** What stands before the bracket or the slash is no subject of what comes after it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "?x a zz:Observation ; zz:period [ ",
        "?x a zz:Observation ; zz:period/",
        "?x a zz:Observation ; zz:period [ a zz:Period ; ",
        "?x a zz:Observation OPTIONAL { ?x zz:period/",
        "?x zz:period ?p . ?p ",
      })
  void offersThePropertiesOfWhatAPropertyLeadsTo(String pattern, Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type(ZZ + "SELECT ?x { " + pattern);
    bench.page().keyboard().press("Control+Space");
    Locator offered = bench.page().locator(OPTIONS + " .cm-completionDetail");
    assertThat(offered.nth(10)).isAttached();
    List<String> names =
        offered.allTextContents().stream().map(detail -> local(detail.split(" · ", 2)[0])).toList();
    assertTrue(names.subList(0, 10).contains("start"), names::toString);
  }

  @Test
  void offersVariablesOfThatBeginning(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type("SELECT ?place ?other { ?place ?p ?oth");
    bench.page().keyboard().press("Control+Space");
    Locator options = bench.page().locator(OPTIONS);
    assertThat(options).hasCount(1);
    options.click();
    assertEquals("SELECT ?place ?other { ?place ?p ?other", bench.text());
  }

  /** The Soviet Union is among what the letters of UNION are found in. */
  @Test
  void leavesKeywordsAsTheyAreWritten(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type("SELECT ?x { ?x ?p ?o } ");
    bench.page().keyboard().type("UNIO");
    assertThat(bench.at(OPTIONS)).hasText("UNION");
    bench.page().keyboard().type("N");
    assertThat(bench.at(OPTIONS)).isHidden();
    bench.page().waitForTimeout(500);
    bench.page().keyboard().press("Enter");
    assertThat(bench.editor()).containsText("UNION");
  }

  /** Asked of the data by another way than completion. */
  private static Set<String> enterpriseProperties(Reader reader, Bench bench) {
    String query = ZZ + "SELECT DISTINCT ?p { ?x a zz:Enterprise ; ?p ?o }";
    String lines =
        bench
            .page()
            .request()
            .post(
                reader.origin() + "/sparql",
                RequestOptions.create()
                    .setHeader("Content-Type", "application/sparql-query")
                    .setHeader("Accept", "text/csv")
                    .setData(query))
            .text();
    return lines.lines().map(ConsoleCompletionTest::local).collect(Collectors.toSet());
  }

  private static String local(String name) {
    return name.replaceFirst("^.*[:/#]", "");
  }

  @Test
  void worksAboveASyntaxError(Reader reader) {
    String rest = "\n} }} LIMIT LIMIT (";
    Bench bench = Bench.open(reader, Look.USUAL).type("SELECT ?x {\n  ?x ?p " + rest);
    bench.page().keyboard().press("Control+Home");
    bench.page().keyboard().press("ArrowDown");
    bench.page().keyboard().press("End");
    accept(bench, "株洲市");
    assertEquals(CITY + "SELECT ?x {\n  ?x ?p city:zhuzhou" + rest, bench.text());
  }

  @Test
  void writesTheWholeIriWhereThePrefixMeansSomethingElse(Reader reader) {
    String before = "PREFIX city: <http://example.org/>\nSELECT ?x { ?x ?p ";
    Bench bench = Bench.open(reader, Look.USUAL).type(before);
    accept(bench, "株洲市");
    assertEquals(before + "<https://w3id.org/zhuzhou-kg/id/city/zhuzhou>", bench.text());
  }

  @Test
  void saysWhyNothingCouldBeLookedUp(Reader reader) {
    reader.expecting("status of 503");
    Route.FulfillOptions refusal =
        new Route.FulfillOptions()
            .setStatus(503)
            .setContentType("application/problem+json")
            .setBody("{\"detail\":\"too many wait\"}");
    assertThat(statusAfter(reader, refusal)).hasText("too many wait");
  }

  @Test
  void doesNotSayThatNothingIsThereWhereNotAllWasLookedThrough(Reader reader) {
    Route.FulfillOptions partial =
        new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody("{\"items\":[],\"partial\":true}");
    assertThat(statusAfter(reader, partial)).containsText("未能在一秒内查全");
  }

  /** What the finder says when the server answers so. */
  private static Locator statusAfter(Reader reader, Route.FulfillOptions answer) {
    Bench bench = Bench.open(reader, Look.USUAL);
    bench.page().route("**/api/complete?*", route -> route.fulfill(answer));
    bench.page().locator("#finder").fill("x");
    return bench.page().locator("#finder-status");
  }

  /** Types a name and takes what is offered first. */
  private static void accept(Bench bench, String name) {
    bench.page().keyboard().insertText(name);
    assertThat(bench.at(OPTIONS)).containsText("株洲市");
    bench.page().waitForTimeout(150);
    bench.page().keyboard().press("Enter");
    assertThat(bench.at(OPTIONS)).isHidden();
  }

  private static String undone(Bench bench) {
    bench.page().keyboard().press("Control+z");
    return bench.text();
  }
}
