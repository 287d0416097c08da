package org.zhuzhoukg.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console: asking. */
@ExtendWith(Chromium.class)
class ConsoleTest {

  private static final String PARKS =
      Bench.PREFIXES + "SELECT ?park WHERE { ?park a zz:Park } ORDER BY ?park";
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?c != ?f && ?i != ?a) }";

  @Test
  void runsAQueryAndShowsLabelsThatLeadToPages(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type(PARKS).run();
    assertThat(bench.at("#status")).hasText(Pattern.compile("\\d+ 行"));
    assertThat(bench.at("#time")).hasText(Pattern.compile("[0-9.]+ s"));
    assertThat(bench.at("#panel tbody a"))
        .hasAttribute("href", Pattern.compile("/page/park/[a-z0-9-]+"));
    assertTrue(bench.cell(1, 1).matches(".*\\p{IsHan}.*"), bench.cell(1, 1));
    bench.at(".choice select").selectOption("iri");
    assertThat(bench.at("#panel tbody a")).hasText(Pattern.compile("park:.*"));
    bench.at(".choice select").selectOption("en");
    assertThat(bench.at("#panel tbody a"))
        .hasText(Pattern.compile("[\\p{IsLatin}\\p{Punct} 0-9]+"));
  }

  @Test
  void completesAChineseNameWithItsPrefix(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type("SELECT ?p WHERE { ?p ?q ");
    bench.page().keyboard().insertText("株洲市");
    assertThat(bench.at(".cm-tooltip-autocomplete li")).containsText("株洲市");
    bench.page().waitForTimeout(150);
    bench.page().keyboard().press("Enter");
    assertEquals(
        "PREFIX city: <https://w3id.org/zhuzhou-kg/id/city/>\nSELECT ?p WHERE { ?p ?q city:zhuzhou",
        bench.text());
  }

  @Test
  void understandsAnInputMethod(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type("# ");
    InputMethod.of(bench.page()).compose("zhu zhou").commit("株洲𡈼");
    assertEquals("# 株洲𡈼", bench.text());
  }

  @Test
  void completionLeavesAnInputMethodItsKeys(Reader reader) {
    String start = "SELECT ?p WHERE { ?p ?q ";
    Bench bench = Bench.open(reader, Look.USUAL).type(start);
    InputMethod method = InputMethod.of(bench.page()).compose("zhuzhoushi");
    bench.page().waitForTimeout(400);
    assertEquals(0, bench.page().locator(".cm-tooltip-autocomplete").count());
    method.commit("株洲市");
    assertThat(bench.at(".cm-tooltip-autocomplete li")).containsText("株洲市");
    assertEquals(start + "株洲市", bench.text(), "Enter was the input method's");
  }

  /** What SPARQL 1.2 adds to 1.1 is told apart by colour too. */
  @Test
  void coloursSparqlOfBothVersions(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL);
    bench.type(
        "VERSION \"1.2\"\nSELECT ?x { ?x zz:p \"a\"@ar--rtl FILTER(ISTRIPLE(?x) && 7 > LANGDIR(?x)) <urn:x> a <<( ?x zz:p 8 )>> } # end");
    assertEquals(colour(bench, "VERSION"), colour(bench, "SELECT"));
    assertEquals(colour(bench, "ISTRIPLE"), colour(bench, "LANGDIR"));
    assertEquals(colour(bench, "7"), colour(bench, "8"));
    List<String> kinds =
        List.of("VERSION", "ISTRIPLE", "?x", "zz:p", "<urn:x>", "\"a\"", "7", "# end");
    assertEquals(kinds.size(), kinds.stream().map(text -> colour(bench, text)).distinct().count());
    assertEquals(colour(bench, "# end"), colour(bench, "@ar--rtl"));
  }

  private static Object colour(Bench bench, String text) {
    Pattern whole = Pattern.compile("^" + text.replaceAll("([?()])", "\\\\$1") + "$");
    return bench
        .page()
        .locator("#editor .cm-line span")
        .filter(new Locator.FilterOptions().setHasText(whole))
        .first()
        .evaluate("e => getComputedStyle(e).color");
  }

  @Test
  void marksAnErrorAtItsLineAndMendsIt(Reader reader) {
    Bench bench =
        Bench.open(reader, Look.USUAL).type("SELECT ?x WHERE {\n  ?x a zz:Enterprize \n}");
    assertThat(bench.at("#check")).containsText("第 2 行");
    assertThat(bench.at(".cm-lintRange")).isVisible();
    bench.at("#check .fix").click();
    assertThat(bench.at("#check")).containsText("zz:Enterprize");
    assertThat(bench.at("#check .fix")).hasText("改为 zz:Enterprise");
    bench.at("#check .fix").click();
    assertThat(bench.at("#check")).isEmpty();
    assertTrue(bench.text().contains("zz:Enterprise "), bench.text());
    bench.sheet().assertAccessible();
  }

  @Test
  void saysHowManyMoreTermsAreUnknown(Reader reader) {
    String list = "zz:Aa1 , zz:Aa2 , zz:Aa3 , zz:Aa4 , zz:Aa5";
    Bench bench =
        Bench.open(reader, Look.USUAL).type(Bench.PREFIXES + "SELECT * { ?x a " + list + " }");
    assertThat(bench.page().locator("#check p")).hasCount(4);
    assertThat(bench.page().locator("#check p").last()).containsText("另有 2 个");
    assertThat(bench.page().locator(".cm-lintRange")).hasCount(5);
  }

  /** The browser would do so with style attributes, which the security policy refuses. */
  @Test
  void writesOverLines(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type("SELECT *\n{ ?s ?p ?o }");
    bench.page().keyboard().press("Control+a");
    bench.page().keyboard().press("(");
    assertEquals("(SELECT *\n{ ?s ?p ?o })", bench.text());
    bench.page().keyboard().press("x");
    assertEquals("(x)", bench.text());
    bench.page().keyboard().press("Control+z");
    assertThat(bench.editor()).containsText("SELECT");
  }

  /** Not where they stand in other words, in comments or in strings. */
  @Test
  void mendsTermsWhereTheyAreWholeWords(Reader reader) {
    String query =
        Bench.PREFIXES
            + "# zz:Enterpriz\nSELECT ?x { ?x a %s ; rdfs:label ?y . FILTER(?y != 'zz:Enterpriz') ?x a zz:Enterprizes }";
    Bench bench = Bench.open(reader, Look.USUAL).type(query.formatted("zz:Enterpriz"));
    bench.at("#check p:has-text('没有 zz:Enterpriz 改为') .fix").click();
    assertEquals(query.formatted("zz:Enterprise"), bench.text());
    bench.type(query.formatted("zz:Enterpriz")).run();
    bench.at("#panel li button").click();
    assertThat(bench.editor()).containsText("a zz:Enterprise ;");
    assertEquals(query.formatted("zz:Enterprise"), bench.text());
  }

  @Test
  void stopsOnTheServerToo(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL);
    double before = gone(reader, bench);
    bench.type(SLOW);
    bench.page().keyboard().press("Control+Enter");
    bench.page().waitForTimeout(1500);
    assertThat(bench.at("#stop")).isEnabled();
    bench.at("#stop").click();
    assertThat(bench.at("#status")).hasText("已停止");
    for (int i = 0; i < 50 && gone(reader, bench) == before; i++) {
      bench.page().waitForTimeout(200);
    }
    assertEquals(before + 1, gone(reader, bench));
  }

  /** How many queries the server stopped because their client was gone. */
  private static double gone(Reader reader, Bench bench) {
    String metrics = bench.page().request().get(reader.origin() + "/metrics").text();
    return Pattern.compile("zzkg_queries_cancelled_total\\{reason=\"gone\"} ([0-9.]+)")
        .matcher(metrics)
        .results()
        .mapToDouble(match -> Double.parseDouble(match.group(1)))
        .sum();
  }

  @Test
  void explainsAnEmptyResult(Reader reader) {
    Bench bench =
        Bench.open(
            reader,
            Look.USUAL,
            Bench.PREFIXES + "SELECT ?x WHERE { ?x zz:locatedIn ?y ; a zz:Enterprize }",
            "");
    assertThat(bench.at("#panel pre")).containsText("zz:Enterprize");
    bench.sheet().assertAccessible();
    bench.sheet().shoot("console-empty");
    bench.at("#panel li button").click();
    bench.done();
    assertThat(bench.at("#status")).hasText(Pattern.compile("[1-9]\\d* 行"));
    bench.type(Bench.PREFIXES + "ASK { ?x a zz:Citty }").run();
    assertThat(bench.at("#results .verdict")).hasText("否");
    assertThat(bench.at("#results li button")).hasText("改为 zz:City");
  }

  @Test
  void explainsACountOfNothing(Reader reader) {
    Bench bench =
        Bench.open(
            reader,
            Look.USUAL,
            Bench.PREFIXES + "SELECT (COUNT(*) AS ?n) WHERE { ?x a zz:Enterprize }",
            "");
    assertThat(bench.at("#panel td .digits")).hasText("0");
    assertThat(bench.at("#panel h2")).hasText("什么也没有数到");
    assertThat(bench.at("#panel pre")).containsText("zz:Enterprize");
    bench.sheet().assertAccessible();
    bench.type(Bench.PREFIXES + "SELECT (MIN(?n) AS ?m) { VALUES ?n { 0 1 } }").run();
    assertThat(bench.at("#panel td .digits")).hasText("0");
    assertThat(bench.at("#panel h2")).hasCount(0);
  }

  @Test
  void mendsATextHoweverItIsQuoted(Reader reader) {
    Bench bench =
        Bench.open(reader, Look.USUAL, Bench.PREFIXES + "SELECT ?x { ?x rdfs:label '株州市'@zh }", "");
    bench.at("#panel li button:text('改为 \"株洲市\"@zh')").click();
    bench.done();
    assertThat(bench.at("#status")).hasText(Pattern.compile("[1-9]\\d* 行"));
  }

  @Test
  void saysWhatIsWrongWithAQuery(Reader reader) {
    reader.expecting("status of 400");
    Bench bench = Bench.open(reader, Look.USUAL, "SELECT ?x {\n ?x ?y }} ", "");
    assertThat(bench.at("#results .problem")).containsText("第2行第8列不应出现");
    assertThat(bench.at("#results .problem p")).hasAttribute("lang", "zh-CN");
    bench.at("#results .problem button").click();
    assertThat(bench.editor()).isFocused();
    bench.sheet().assertAccessible();
  }

  @Test
  void keepsHistoryAndNamedQueries(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type(PARKS).run();
    bench.at("#save").click();
    bench.at("#name").fill("园区");
    bench.page().keyboard().press("Enter");
    assertThat(bench.at("#saved")).containsText("园区");
    bench.page().reload();
    bench.at("summary:has-text('历史')").click();
    assertThat(bench.at("#history")).containsText("SELECT ?park");
    bench.type("ASK { }").run();
    assertThat(bench.at("#results .verdict")).hasText("是");
    bench.at("#saved button").click();
    assertThat(bench.at("#panel tbody a")).isVisible();
    assertEquals(PARKS, bench.text());
  }

  @Test
  void replacesNoNamedQueryUnsaid(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL);
    for (String said : new String[] {"已保存", "已保存，替换了同名的查询"}) {
      bench.at("#save").click();
      assertThat(bench.at("#name")).hasValue("");
      bench.at("#name").fill("园区");
      bench.page().keyboard().press("Enter");
      assertThat(bench.at("#status")).hasText(said);
    }
  }

  @Test
  void opensANamedQueryAsItWasLookedAt(Reader reader) {
    String query = "SELECT ?n ?m WHERE { VALUES (?n ?m) { (1 2) (2 4) } }";
    Bench bench = Bench.open(reader, Look.USUAL, query, "chart&x=m&y=n&chart=scatter");
    bench.at("#save").click();
    bench.at("#name").fill("散点");
    bench.page().keyboard().press("Enter");
    bench.type("ASK { }").run();
    bench.at("#saved button").click();
    assertThat(bench.at(".choice:has-text('图形') select")).hasValue("scatter");
    assertThat(bench.at(".choice:has-text('横轴') select")).hasValue("m");
  }

  /** Not in the browser's, where the reader chose another for the page. */
  @Test
  void tellsTheTimeInThePagesLanguage(Reader reader) {
    Bench bench = new Bench(reader.open(Look.USUAL, "/console?lang=en#q=ASK%7B%7D")).done();
    assertThat(bench.page().locator("#history p").first()).containsText(Pattern.compile("[AP]M"));
  }

  @Test
  void worksWhereNothingCanBeKept(Reader reader) {
    Sheet sheet = reader.blank(Look.USUAL);
    sheet.page().addInitScript("Storage.prototype.setItem = () => { throw new Error('quota'); }");
    sheet.page().navigate(reader.origin() + "/console");
    Bench bench = new Bench(sheet);
    bench.type(PARKS).run();
    assertThat(bench.at("#history")).containsText("SELECT ?park");
  }

  @Test
  void restoresALinkWithItsView(Reader reader) {
    Bench bench =
        Bench.open(
            reader,
            Look.USUAL,
            "SELECT ?n ?m WHERE { VALUES (?n ?m) { (1 2) (2 4) } }",
            "chart&x=n&y=m&chart=scatter");
    assertThat(bench.at("[role=tab][aria-selected=true]")).hasText("图表");
    assertThat(bench.at(".choice:has-text('图形') select")).hasValue("scatter");
    assertThat(bench.at("#panel svg")).isVisible();
    assertTrue(bench.page().url().contains("chart=scatter"), bench.page().url());
  }

  /** The link in the address is of what was run. */
  @Test
  void keepsWhatWasWrittenAfterTheLastRun(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL.english(), "SELECT * { VALUES ?n { 1 } }", "");
    assertThat(bench.at("#status")).hasText("1 row");
    bench.type("SELECT * { VALUES ?n { 2 3 } }");
    bench.sheet().await("() => history.state !== null");
    bench.page().reload();
    assertThat(bench.at("#status")).isEmpty();
    assertEquals("SELECT * { VALUES ?n { 2 3 } }", bench.text());
    bench.run();
    bench.page().reload();
    assertThat(bench.at("#status")).hasText("2 rows");
  }

  @Test
  void showsTheSameInTheOtherLanguage(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL, "SELECT * { VALUES ?n { 1 2 } }", "raw");
    bench.at("header .language").click();
    assertThat(bench.at("#tab-raw")).hasText("Raw");
    bench.done();
    assertThat(bench.at("#tab-raw")).hasAttribute("aria-selected", "true");
    assertEquals("SELECT * { VALUES ?n { 1 2 } }", bench.text());
  }

  @Test
  void beginsWithAQueryWithoutTheLibrarysComments(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL);
    assertTrue(bench.text().startsWith("PREFIX zz:"), bench.text());
  }

  /** What is 1280 pixels wide, enlarged to 400 %, as WCAG 1.4.10 wants it. */
  @Test
  void fitsAtFourTimesItsSize(Reader reader) {
    Bench.open(reader, new Look(320, 256, "en", false)).sheet().assertFits();
  }

  @Test
  void opensTheLibraryAndTheSchema(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL);
    bench.at("#library-search").fill("园区");
    bench.at("#library button:has-text('园区')").click();
    bench.done();
    assertThat(bench.at("#status")).hasText(Pattern.compile("\\d+ 行"));
    bench.at("summary:has-text('类与属性')").click();
    bench.at("#schema-search").fill("Enterprise");
    bench.at("#schema button").click();
    bench.done();
    assertThat(bench.at("#panel tbody a")).hasAttribute("href", Pattern.compile("/page/.*"));
    bench.sheet().assertAccessible();
  }

  @Test
  void findsAndInsertsThroughAPlainField(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL.narrow()).type("");
    bench.at("#finder").fill("株洲市");
    assertThat(bench.at("#found li")).containsText("株洲市");
    bench.sheet().assertAccessible();
    bench.page().keyboard().press("ArrowDown");
    bench.page().keyboard().press("Enter");
    assertTrue(bench.text().contains("city:zhuzhou"), bench.text());
  }

  @Test
  void marksNothingInTheFinderThatIsGone(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type("");
    bench.at("#finder").fill("株洲市");
    assertThat(bench.at("#found li")).containsText("株洲市");
    bench.page().keyboard().press("ArrowDown");
    assertThat(bench.at("#finder")).hasAttribute("aria-activedescendant", "found-0");
    bench.at("#finder").fill("qqqqqq");
    assertThat(bench.at("#finder-status")).hasText("没有找到");
    assertThat(bench.at("#finder")).not().hasAttribute("aria-activedescendant", "found-0");
    bench.sheet().assertAccessible();
  }

  @Test
  void opensNoListInTheFinderThatWasLeft(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type("");
    bench.at("#finder").fill("株洲市");
    bench.page().keyboard().press("Tab");
    bench.page().waitForTimeout(600);
    assertThat(bench.at("#found")).isHidden();
  }

  @Test
  void givesCsvThatExcelReads(Reader reader) throws IOException {
    Bench bench =
        Bench.open(
            reader, Look.USUAL, "SELECT ?a ?b { VALUES (?a ?b) { (\"株,洲\" \"=1+1\") } }", "");
    bench.at(".menu summary").click();
    Download file = bench.page().waitForDownload(() -> bench.at(".menu button").click());
    assertEquals("\uFEFFa,b\r\n\"株,洲\",'=1+1\r\n", Files.readString(file.path()));
  }

  @Test
  void showsCodeForOtherLanguages(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type("ASK {}");
    bench.at("#code").click();
    for (String name : new String[] {"curl", "Python", "R", "JavaScript"}) {
      bench.at("#snippet-names button:text-is('" + name + "')").click();
      assertThat(bench.at("#snippet")).containsText("ASK {}");
      assertThat(bench.at("#snippet-names [aria-pressed=true]")).hasText(name);
      assertThat(bench.at("#snippet-names [aria-pressed=true]")).hasCSS("font-weight", "600");
    }
    bench.sheet().assertAccessible();
  }

  /** A server has no table of triples, nor rows of a truth. */
  @ParameterizedTest
  @CsvSource({
    "CONSTRUCT WHERE { ?s ?p ?o }, text/turtle, application/n-triples, response.text()",
    "ASK { ?s ?p ?o } # CONSTRUCT, text/csv, text/csv, boolean",
    "SELECT * { ?s ?p ?o }, text/csv, text/csv, bindings",
  })
  void asksInCodeForWhatCanBeHad(
      String query, String curl, String python, String javaScript, Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type(query);
    bench.at("#code").click();
    assertThat(bench.at("#snippet")).containsText("Accept: " + curl);
    bench.at("#snippet-names button:text-is('Python')").click();
    assertThat(bench.at("#snippet")).containsText("\"Accept\": \"" + python + "\"");
    bench.at("#snippet-names button:text-is('JavaScript')").click();
    assertThat(bench.at("#snippet")).containsText(javaScript);
  }

  /** Not after the whole library, nor where it is not seen. */
  @Test
  void leadsByKeyboardFromTheQueryToItsResult(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL.narrow(), "SELECT * { VALUES ?n { 1 } }", "");
    bench.at("#code").focus();
    bench.page().keyboard().press("Tab");
    assertThat(bench.at("#tab-table")).isFocused();
  }

  @Test
  void isUsableByKeyboardAlone(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL);
    bench.at("#finder").focus();
    bench.page().keyboard().press("Tab");
    assertThat(bench.editor()).isFocused();
    bench.page().keyboard().press("Tab");
    assertThat(bench.at("#run")).isFocused();
    bench.page().keyboard().press("Enter");
    bench.done();
    bench.at("[role=tab][aria-selected=true]").focus();
    bench.page().keyboard().press("End");
    bench.page().keyboard().press("Enter");
    assertThat(bench.at("[role=tab][aria-selected=true]")).hasText("执行计划");
    assertThat(bench.at("#panel pre")).containsText("(");
    assertFalse(bench.text().isEmpty());
  }
}
