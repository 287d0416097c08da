package org.zhuzhoukg.text;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A source: what is known of it, not its text.
 *
 * @param id a readable slug, as {@code digital-economy-2022}
 * @param type the ontology's class, as {@code NewspaperArticle}
 * @param title its title, or a description in brackets where the title is lost
 * @param sha256 the file's SHA-256 in lower-case hex
 * @param codePoints the file's length
 * @param language BCP 47, as {@code zh}
 * @param publisher who published it, if known
 * @param dating when it appeared
 * @param articles its articles, sections and captions
 * @param readingOrder the ranges in the order in which a reader reads them; empty where that is the
 *     file's order
 * @param damage where its text is damaged
 */
public record Document(
    String id,
    String type,
    Bilingual title,
    String sha256,
    int codePoints,
    String language,
    Optional<Publisher> publisher,
    Dating dating,
    List<Article> articles,
    List<Span> readingOrder,
    List<Damage> damage) {

  /** Copies the lists; checks the digest and that every range lies inside the file. */
  public Document {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    articles = List.copyOf(articles);
    readingOrder = List.copyOf(readingOrder);
    damage = List.copyOf(damage);
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "sha256 has 64 lower-case hex digits, not '" + sha256 + "'");
    }
    Span whole = new Span(0, codePoints);
    for (Article article : articles) {
      for (Span part : article.parts()) {
        requireInside(whole, part, "article " + article.id());
      }
    }
    readingOrder.forEach(part -> requireInside(whole, part, "readingOrder"));
    damage.forEach(place -> requireInside(whole, place.span(), "damage " + place.id()));
  }

  private static void requireInside(Span whole, Span part, String what) {
    if (!whole.contains(part)) {
      throw new IllegalArgumentException(what + " " + part + " ends after the file, " + whole);
    }
  }

  /** The innermost article that contains a range. */
  public Optional<Article> articleAt(Span span) {
    return articles.stream()
        .filter(article -> article.contains(span))
        .min(Comparator.comparingInt(Article::length));
  }

  /** The damaged places that a range touches. */
  public List<Damage> damageAt(Span span) {
    return damage.stream().filter(place -> place.span().overlaps(span)).toList();
  }
}
