package org.zhuzhoukg.page;

import java.util.List;
import java.util.Optional;

/**
 * Where a fact stands.
 *
 * @param document which says it
 * @param date of the document, as far as it is known: {@code 2012} or {@code 2024-10-19}
 * @param article within the document; empty if it is in none
 * @param words as they are written
 * @param start code point of the document where the range begins
 * @param end code point after the range
 * @param href the place on the document's page
 * @param damage what is damaged there
 * @param passage the text around it, where the source is at hand
 */
record Evidence(
    Term document,
    String date,
    Optional<Term> article,
    String words,
    int start,
    int end,
    String href,
    List<Term> damage,
    Optional<Passage> passage) {

  /** Text before the range, the range, and text after it. */
  record Passage(String before, String words, String after) {}
}
