package org.zhuzhoukg.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A state of the console.
 *
 * @param name as part of a file's name
 * @param enter leads there, from the state before it
 */
record ConsoleState(String name, Consumer<Bench> enter) {

  /** What each view can draw. */
  private static final String FIGURES =
      Bench.PREFIXES
          + """
          PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
          SELECT ?fact ?place ?date ?value WHERE {
            ?fact zz:about ?place ; zz:value ?value ; zz:period [ zz:start ?date ] .
            ?place geo:lat ?lat .
          } ORDER BY DESC(?place) ?fact LIMIT 60""";

  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . FILTER(?c != ?e) }";

  private static final String CUT =
      """
      {"head":{"vars":["x"]},"truncated":true,
        "results":{"bindings":[{"x":{"type":"literal","value":"a"}}]}}
      """;

  private static final String LATE =
      """
      {"title":"Service Unavailable","status":503,"detail":"the query took longer than 30 s; ask for less"}
      """;

  private static final List<ConsoleState> ASKING =
      List.of(
          state("first-visit", bench -> {}),
          state(
              "found",
              bench -> {
                bench.page().evaluate("document.querySelector('aside details').open = false");
                bench.at("#finder").fill("株洲");
                assertThat(bench.at("#found li")).isVisible();
                bench.page().keyboard().press("ArrowDown");
              }),
          state("found-nothing", bench -> bench.at("#finder").fill("qqqqqq")),
          state(
              "completion",
              bench -> {
                bench.type(Bench.PREFIXES + "SELECT ?x { ?x a zz:Enterprise ; ");
                bench.page().keyboard().press("Control+Space");
                assertThat(bench.at(".cm-tooltip-autocomplete li")).isVisible();
              }),
          state(
              "syntax-error",
              bench -> {
                bench.type("SELECT ?x WHERE {\n  ?x a zz:Enterprise \n}");
                assertThat(bench.at("#check .fix")).isVisible();
                bench.at(".cm-lintRange").hover();
                assertThat(bench.at(".cm-tooltip-lint")).isVisible();
              }),
          state(
              "unknown-term",
              bench -> {
                bench.type(Bench.PREFIXES + "SELECT ?x WHERE { ?x a zz:Enterprize }");
                assertThat(bench.at("#check")).containsText("zz:Enterprize");
              }),
          state(
              "running",
              bench -> {
                bench.type(SLOW);
                assertThat(bench.at("#check")).isEmpty();
                bench.page().keyboard().press("Control+Enter");
                assertThat(bench.at("#stop")).isEnabled();
              }),
          state(
              "stopped",
              bench -> {
                bench.at("#stop").click();
                assertThat(bench.at("#stop")).isDisabled();
              }),
          state("late", bench -> answer(bench, 503, "application/problem+json", LATE)),
          state(
              "server-away",
              bench -> {
                bench.page().unroute("**/sparql");
                bench.page().route("**/sparql", route -> route.abort("connectionrefused"));
                bench.run();
              }),
          state("cut", bench -> answer(bench, 200, "application/sparql-results+json", CUT)),
          state(
              "refused",
              bench -> {
                bench.page().unroute("**/sparql");
                bench.type("SELECT ?x {\n ?x ?y }}").run();
                assertThat(bench.at("#results .problem button")).isVisible();
              }),
          state("yes", bench -> bench.type("ASK { }").run()),
          state(
              "nothing",
              bench -> {
                bench.type(
                    Bench.PREFIXES + "SELECT ?x WHERE { ?x zz:locatedIn ?y ; a zz:Enterprize }");
                bench.run();
                assertThat(bench.at("#panel li button")).isVisible();
                bench.at("#panel summary").click();
              }));

  private static final List<ConsoleState> LOOKING =
      List.of(
          state(
              "table",
              bench -> {
                bench.type(FIGURES).run();
                assertThat(bench.at("#check")).isEmpty();
              }),
          state(
              "sorted",
              bench -> {
                bench.at("#panel th[data-v=value] button").click();
                assertThat(bench.at("th[aria-sort=ascending]")).isVisible();
              }),
          state("last-page", bench -> bench.at(".pages [data-name=last]").click()),
          state("filtered", bench -> bench.at("#filter").fill("2010")),
          state("filtered-out", bench -> bench.at("#filter").fill("qqqqqq")),
          state("iris", bench -> bench.at(".outcome .head select").selectOption("iri")),
          state(
              "evidence",
              bench -> {
                bench.at(".outcome .head select").selectOption(bench.sheet().look().language());
                bench.at("#panel tbody button").click();
                assertThat(bench.at("#evidence mark")).isVisible();
              }),
          state(
              "downloads",
              bench -> {
                bench.page().keyboard().press("Escape");
                bench.at(".menu summary").click();
              }),
          state("chart", bench -> view(bench, "chart", "svg")),
          state("line", bench -> chart(bench, "line")),
          state("bar", bench -> chart(bench, "bar")),
          state("scatter", bench -> chart(bench, "scatter")),
          state("map", bench -> view(bench, "map", "path.leaflet-interactive")),
          state(
              "popup",
              bench -> {
                bench.at("#panel path.leaflet-interactive").focus();
                bench.page().keyboard().press("Enter");
                assertThat(bench.at(".popup")).isVisible();
              }),
          state("places", bench -> bench.at("#panel summary").click()),
          state("graph", bench -> view(bench, "graph", "canvas")),
          state(
              "expanded",
              bench -> {
                bench.at("#panel summary").click();
                bench.at("#panel td button").click();
                assertThat(bench.at("#panel .detail")).containsText(Pattern.compile("新增|added"));
              }),
          state("timeline", bench -> view(bench, "timeline", ".axis circle")),
          state("raw", bench -> view(bench, "raw", "pre")),
          state("plan", bench -> view(bench, "plan", "pre")),
          state(
              "grey",
              bench -> {
                bench.type("SELECT ?x { VALUES ?x { \"a\" } }").run();
                bench.at("#tab-chart").focus();
                bench.page().keyboard().press("Enter");
                assertThat(bench.at("#why-not")).isVisible();
              }));

  private static final List<ConsoleState> KEEPING =
      List.of(
          state("library", bench -> side(bench, "library")),
          state("library-searched", bench -> bench.at("#library-search").fill("gdp")),
          state("library-nothing", bench -> bench.at("#library-search").fill("qqqqqq")),
          state(
              "schema",
              bench -> {
                side(bench, "schema");
                assertThat(bench.at("#schema button")).isVisible();
              }),
          state("schema-searched", bench -> bench.at("#schema-search").fill("enterprise")),
          state("save", bench -> bench.at("#save").click()),
          state(
              "saved",
              bench -> {
                bench.at("#name").fill("园区");
                bench.page().keyboard().press("Enter");
                assertThat(bench.at("#saved button")).isVisible();
              }),
          state(
              "forgotten",
              bench -> {
                bench.at("#saved button.small").click();
                bench.at("#forget").click();
              }),
          state("link", bench -> bench.at("#share").click()),
          state("code", bench -> bench.at("#code").click()));

  /** All, in an order in which each leads to the next. */
  static final List<List<ConsoleState>> ALL = List.of(ASKING, LOOKING, KEEPING);

  private static ConsoleState state(String name, Consumer<Bench> enter) {
    return new ConsoleState(name, enter);
  }

  /** Runs what is in the editor, and answers in the server's place. */
  private static void answer(Bench bench, int status, String type, String body) {
    bench.page().unroute("**/sparql");
    bench
        .page()
        .route(
            "**/sparql",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType(type)
                        .setBody(body)));
    bench.run();
  }

  private static void view(Bench bench, String id, String drawn) {
    bench.at("#tab-" + id).click();
    assertThat(bench.at("#panel " + drawn)).isVisible();
  }

  private static void chart(Bench bench, String form) {
    bench.at("#panel .choice select").selectOption(form);
    assertThat(bench.at("#panel .choice select")).hasValue(form);
  }

  /** Opens the part of the side that holds this. */
  private static void side(Bench bench, String id) {
    String part = "aside details:has(#" + id + ")";
    if (bench.page().locator(part + "[open]").count() == 0) {
      bench.at(part + " summary").click();
    }
  }
}
