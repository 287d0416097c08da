package org.zhuzhoukg.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reasons and doubts of the extractor in Chinese, by the templates of {@code reasons.tsv}. */
final class Reasons {

  private static final List<Template> TEMPLATES = read();

  private Reasons() {}

  private record Template(Pattern english, String chinese) {

    static Template of(String line) {
      String[] both = line.split("\t", -1);
      String pattern =
          Arrays.stream(both[0].split("\\*", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining("(.*?)"));
      return new Template(Pattern.compile(pattern), both[1]);
    }

    Optional<String> fill(String reason) {
      Matcher matcher = english.matcher(reason);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String filled = chinese;
      for (int i = 1; i <= matcher.groupCount(); i++) {
        filled = filled.replaceFirst("\\*", Matcher.quoteReplacement(matcher.group(i)));
      }
      return Optional.of(filled);
    }
  }

  private static List<Template> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Reasons.class.getResourceAsStream("reasons.tsv"), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Template::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A reason in Chinese; empty if no template knows it. */
  static Optional<String> chinese(String reason) {
    return TEMPLATES.stream().flatMap(template -> template.fill(reason).stream()).findFirst();
  }

  /** A reason in the page's language; in English, as it stands, if no template knows it. */
  static String say(View view, String reason) {
    return view.say(chinese(reason).orElse(reason), reason);
  }
}
