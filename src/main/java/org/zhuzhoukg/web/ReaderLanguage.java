package org.zhuzhoukg.web;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.page.Language;

/**
 * The language that a reader prefers: the header field of <a
 * href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4">RFC 9110, 12.5.4</a>.
 */
final class ReaderLanguage {

  /** Keeps what a reader chose, who followed the link at the top of a page. */
  static final String COOKIE = "lang";

  /** The languages that are written in Chinese characters as Chinese is, by ISO 639-3. */
  private static final Set<String> CHINESE =
      Set.of(
          "zh", "cdo", "cjy", "cmn", "cpx", "czh", "czo", "gan", "hak", "hsn", "lzh", "mnp", "nan",
          "wuu", "yue");

  private ReaderLanguage() {}

  /**
   * The first of the two that the field names; English if it names but others; empty if it names
   * none.
   *
   * @param field null if it was not sent
   */
  static Optional<Language> of(String field) {
    List<String> named;
    try {
      named =
          LanguageRange.parse(field == null ? "" : field).stream()
              .filter(range -> range.getWeight() > 0)
              .map(range -> range.getRange().split("-", 2)[0])
              .filter(tag -> !tag.equals("*"))
              .toList();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    Optional<Language> spoken = named.stream().flatMap(tag -> spoken(tag).stream()).findFirst();
    return named.isEmpty() ? spoken : spoken.or(() -> Optional.of(Language.EN));
  }

  private static Optional<Language> spoken(String tag) {
    return Language.named(CHINESE.contains(tag) ? "zh" : tag);
  }
}
