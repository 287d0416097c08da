package org.zhuzhoukg.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Proposes the names of a sentence as mentions. */
final class Mentions {

  private final View view;

  Mentions(View view) {
    this.view = view;
  }

  void read(List<Name> names, Consumer<Candidate> found) {
    for (Name name : names) {
      if (!name.type().isEmpty()) {
        found.accept(mention(name));
      }
    }
  }

  private Mention mention(Name name) {
    boolean isKnown = !name.reference().isEmpty();
    String words = view.name(name.start(), name.end());
    Optional<String> id = isKnown ? Optional.of(name.reference()) : Optional.empty();
    return new Mention(
        view.origin(name.start(), name.end()),
        view.written(name.start(), name.end()),
        new Named(id, words),
        name.type(),
        isKnown ? 0.95 : 0.8,
        isKnown ? "catalogue" : name.rule(),
        List.of());
  }
}
