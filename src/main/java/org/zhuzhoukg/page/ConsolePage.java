package org.zhuzhoukg.page;

import java.util.List;
import java.util.stream.Collectors;
import org.zhuzhoukg.vocab.Iris;
import org.zhuzhoukg.vocab.Prefixes;

/**
 * The query console: a frame that its scripts fill.
 *
 * @param preloads the addresses of modules to fetch at once
 * @param base what our IRIs begin with
 * @param prefixes from prefix to namespace, as JSON
 * @param start the query to begin with
 */
record ConsolePage(
    Heading heading, List<String> preloads, String base, String prefixes, String start)
    implements PageModel {

  static ConsolePage of(View view) {
    Heading heading =
        new Heading(
            view.say("查询台", "Console"),
            view.say("用 SPARQL 查询图谱", "Query the graph with SPARQL"),
            List.of(),
            "",
            List.of("console/console.js"));
    return new ConsolePage(
        heading,
        Libraries.preloads(view.assets()),
        Iris.DEFAULT.base(),
        json(),
        PageQuery.of("home-kinds").text());
  }

  private static String json() {
    return Prefixes.of(Iris.DEFAULT).entrySet().stream()
        .map(prefix -> "\"" + prefix.getKey() + "\":\"" + prefix.getValue() + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public String template() {
    return "console.jte";
  }
}
