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

  private static final int LONGEST = 80;

  /** Who mistypes an address has the last part of it nearly right. */
  static MissingPage of(View view) {
    String[] parts = view.path().split("/", -1);
    String last = parts[parts.length - 1];
    List<Term> nearest =
        last.isEmpty() || last.length() > LONGEST
            ? List.of()
            : new Found(view.data()).nearest(last);
    return of(view, nearest);
  }

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
