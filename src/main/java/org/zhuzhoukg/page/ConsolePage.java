package org.zhuzhoukg.page;

import java.util.List;

/**
 * The query console: a frame that its scripts fill.
 *
 * @param preloads the addresses of modules to fetch at once
 */
record ConsolePage(Heading heading, List<String> preloads) implements PageModel {

  static ConsolePage of(View view) {
    Heading heading =
        new Heading(
            view.say("查询台", "Console"),
            view.say("用 SPARQL 查询图谱", "Query the graph with SPARQL"),
            List.of(),
            "",
            List.of("console/console.js"));
    return new ConsolePage(heading, Libraries.preloads(view.assets()));
  }

  @Override
  public String template() {
    return "console.jte";
  }
}
