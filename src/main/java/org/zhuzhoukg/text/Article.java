package org.zhuzhoukg.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One article, section or caption of a document.
 *
 * @param id unique in the document, as {@code 1} or {@code 2a}
 * @param kind what it is: {@code feature}, {@code news}, {@code caption} …
 * @param parts where it stands; more than one range where the text is interleaved, in reading order
 * @param title its heading, or a description in brackets where it has none
 * @param partOf the id of the article that contains it
 * @param authors catalogue references of those who signed it
 */
public record Article(
    String id,
    String kind,
    List<Span> parts,
    Bilingual title,
    Optional<String> partOf,
    List<String> authors) {

  /** Copies the lists; checks that there is a range. */
  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(title, "title");
    parts = List.copyOf(parts);
    authors = List.copyOf(authors);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("article " + id + " has no range");
    }
  }

  /** Whether the range lies in one of the article's parts. */
  public boolean contains(Span span) {
    return parts.stream().anyMatch(part -> part.contains(span));
  }

  /** The number of code points in all parts. */
  public int length() {
    return parts.stream().mapToInt(Span::length).sum();
  }
}
