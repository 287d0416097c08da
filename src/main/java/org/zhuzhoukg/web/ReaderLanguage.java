package org.zhuzhoukg.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhuzhoukg.page.Language;

/**
 * The language that a reader prefers: the header field of <a
 * href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4">RFC 9110, 12.5.4</a>.
 */
final class ReaderLanguage {

  /** Keeps what a reader chose, who followed the link at the top of a page. */
  static final String COOKIE = "lang";

  private ReaderLanguage() {}

  /**
   * The best of those that there are; empty if the field names neither, or says nothing.
   *
   * @param field null if it was not sent
   */
  static Optional<Language> of(String field) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(field == null ? "" : field);
      return named(Locale.lookupTag(ranges, List.of("zh", "en")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The language with this tag; empty if there is none, or none is named. */
  static Optional<Language> named(String tag) {
    return List.of(Language.values()).stream().filter(l -> l.tag().equals(tag)).findFirst();
  }
}
