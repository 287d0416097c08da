package org.zhuzhoukg.page;

import java.util.Map;
import java.util.stream.Collectors;

/** Texts inside the fields of a BibTeX entry. */
final class Tex {

  private static final Map<Character, String> COMMANDS =
      Map.of(
          '\\', "\\textbackslash{}",
          '{', "\\{",
          '}', "\\}",
          '%', "\\%",
          '&', "\\&",
          '#', "\\#",
          '$', "\\$",
          '_', "\\_",
          '~', "\\textasciitilde{}",
          '^', "\\textasciicircum{}");

  private Tex() {}

  /** The text with each sign that TeX would read as a command escaped. */
  static String escape(String text) {
    return text.chars()
        .mapToObj(c -> COMMANDS.getOrDefault((char) c, String.valueOf((char) c)))
        .collect(Collectors.joining());
  }
}
