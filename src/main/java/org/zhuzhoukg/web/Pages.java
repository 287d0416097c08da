package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What people are shown at addresses where programs get data. */
interface Pages {

  /** The form in which people are answered. */
  Representation HTML = () -> List.of("text/html", "application/xhtml+xml");

  /** No pages: everybody gets data. */
  Pages NONE = call -> Optional.empty();

  /** The page at the address of a call that prefers HTML; empty if there is none. */
  Optional<Answer> page(Call call) throws IOException;
}
