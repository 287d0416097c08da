package org.zhuzhoukg.page;

import java.util.List;

/**
 * There is no such page.
 *
 * @param path what was asked for
 * @param nearest things with names like it
 * @param heading what the page tells about itself
 */
record MissingPage(String path, List<Term> nearest, Heading heading) implements PageModel {

  static MissingPage of(View view, List<Term> nearest) {
    String title = view.say("没有这一页", "No such page");
    return new MissingPage(view.path(), nearest, Heading.of(title, ""));
  }

  @Override
  public String template() {
    return "missing.jte";
  }

  @Override
  public int status() {
    return 404;
  }
}
