package org.zhuzhoukg.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuzhoukg.page.Language;

/**
 * A page that a reader asks for.
 *
 * @param path decoded
 * @param parameters by name; several values of one name are a line each
 * @param asked the language that the address names; empty if it names none
 * @param preferred the same, else the one that the reader chose or prefers; empty for neither
 */
record PageRequest(
    String path,
    Map<String, String> parameters,
    Optional<Language> asked,
    Optional<Language> preferred) {

  /**
   * What a call asks for.
   *
   * @throws ProblemException 400 if path or parameters cannot be read
   */
  static PageRequest of(Call call) {
    String path = Parameters.path(call.path());
    Parameters sent = call.parameters();
    Map<String, String> lines = new LinkedHashMap<>();
    sent.names().forEach(name -> lines.put(name, String.join("\n", sent.all(name))));
    Optional<Language> asked = Language.named(lines.get(ReaderLanguage.COOKIE));
    return new PageRequest(path, lines, asked, asked.or(call::language));
  }

  /** The same; home if it cannot be read. */
  static PageRequest readable(Call call) {
    try {
      return of(call);
    } catch (ProblemException e) {
      return home(call.language());
    }
  }

  /** The first page. */
  static PageRequest home(Optional<Language> language) {
    return new PageRequest("/", Map.of(), Optional.empty(), language);
  }

  /** The page's language: Chinese where nothing is known of the reader. */
  Language language() {
    return preferred.orElse(Language.ZH);
  }

  /** The same at another path. */
  PageRequest at(String other) {
    return new PageRequest(other, parameters, asked, preferred);
  }
}
