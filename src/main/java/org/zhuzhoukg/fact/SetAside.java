package org.zhuzhoukg.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhuzhoukg.text.Span;

/**
 * A place that an annotator read and that carries no fact, with the reason.
 *
 * @param reason why, as {@code citation} or {@code idiom}
 * @param span the place; absent where {@code words} name it
 * @param words words of which every occurrence is set aside
 * @param sentence whether the whole sentence at the place is meant, not only the numbers in it
 */
public record SetAside(String reason, Optional<Span> span, List<String> words, boolean sentence) {

  /** The reasons there are. */
  public static final List<String> REASONS =
      List.of(
          "time",
          "name",
          "citation",
          "ordinal",
          "page",
          "idiom",
          "formula",
          "hypothetical",
          "narrative",
          "repeated",
          "damaged",
          "credential",
          "rhetoric",
          "no-relation",
          "opinion",
          "heading");

  /** Copies the words; checks that it names a place. */
  public SetAside {
    Objects.requireNonNull(reason, "reason");
    words = List.copyOf(words);
    if (span.isEmpty() == words.isEmpty()) {
      throw new IllegalArgumentException("give either 'at' or 'words'");
    }
  }
}
