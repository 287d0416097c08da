package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Chooses between a page for people and data for programs at one address. */
final class Forms {

  private Forms() {}

  /** The page, if the client prefers one; 406 names it too if the client accepts nothing. */
  static Optional<Answer> page(Service service, Call call) throws IOException {
    List<Representation> offers = new ArrayList<>(Arrays.asList(GraphFormat.values()));
    offers.add(Pages.HTML);
    return call.choose(offers) == Pages.HTML
        ? Optional.of(chosen(service, call))
        : Optional.empty();
  }

  /** The page where data are at the same address: who keeps it must know that. */
  static Answer chosen(Service service, Call call) throws IOException {
    return service
        .pages()
        .answer(call)
        .with("Vary", "Accept, Accept-Language, Cookie, Accept-Encoding");
  }
}
