package org.zhuzhoukg.page;

import java.util.Optional;

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

  /** Whether it stays as it is while the data do; not while a part of it is still being made. */
  default boolean isSettled() {
    return true;
  }

  /** Where the content is instead; empty where it is here. */
  default Optional<String> location() {
    return Optional.empty();
  }
}
