package org.zhuzhoukg.fact;

import java.util.Objects;
import org.zhuzhoukg.text.Span;

/**
 * The words of a document that carry a fact.
 *
 * @param document the document's id
 * @param span where they stand
 * @param words the words as written, white space left out; they stand at the range, or in it where
 *     the range spans words apart
 */
public record Evidence(String document, Span span, String words) {

  /** The most characters that evidence may quote: a few words, never a sentence. */
  public static final int LONGEST = 30;

  /** Checks that there are words, and few. */
  public Evidence {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(span, "span");
    if (words.isBlank() || words.codePointCount(0, words.length()) > LONGEST) {
      throw new IllegalArgumentException(
          "'words' quotes 1 to " + LONGEST + " characters, not '" + words + "'");
    }
  }
}
