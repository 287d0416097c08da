package org.zhuzhoukg.page;

/** What a page shows, ready for its template. */
interface PageModel {

  /** The template's file in {@code src/main/jte}, as {@code home.jte}. */
  String template();

  /** What the page tells about itself. */
  Heading heading();

  /** The HTTP status. */
  default int status() {
    return 200;
  }
}
