package org.zhuzhoukg.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuzhoukg.fact.Code;
import org.zhuzhoukg.fact.Statistic;

/** Reads rules.txt. */
final class RuleBook {

  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]+)>");

  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule.Example> examples = new ArrayList<>();
  private String name = "";
  private String when = "";
  private boolean isBounded;
  private Optional<Statistic> statistic = Optional.empty();

  private RuleBook() {}

  /** The rules in their order: what stands first has the first claim. */
  static List<Rule> read() {
    RuleBook book = new RuleBook();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                RuleBook.class.getResourceAsStream("rules.txt"), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(book::line);
    } catch (IOException e) {
      throw new UncheckedIOException("rules.txt", e);
    }
    book.finish();
    return List.copyOf(book.rules);
  }

  private void line(String line) {
    String key = line.replaceFirst(" .*", "");
    String rest = line.substring(Math.min(line.length(), key.length() + 1)).strip();
    switch (key) {
      case "" -> {}
      case "rule" -> {
        finish();
        name = rest;
      }
      case "when" -> when = rest;
      case "where" -> isBounded = rest.equals("thr bounded");
      case "then" ->
          statistic =
              rest.equals("auto") ? Optional.empty() : Optional.of(Code.of(Statistic.class, rest));
      case "try" -> examples.add(example(rest));
      case "not" -> examples.add(new Rule.Example(rest, List.of()));
      default -> throw new IllegalArgumentException("rules.txt: no such line: " + line);
    }
  }

  private static Rule.Example example(String text) {
    int equals = text.indexOf(" = ");
    List<String> yields = List.of(text.substring(equals + 3).split("; ", -1));
    return new Rule.Example(text.substring(0, equals), yields);
  }

  private void finish() {
    if (!name.isEmpty()) {
      String expanded =
          when.replace("{NP}", "(?:[oIegqA]?[oIegq][oIegqd&,E]*)")
              .replace("{B}", "(?:[oIegqA][oIegqAdUG,&]*)")
              .replace("{f}", "[FTJQdm]*")
              .replace("{v}", "[VFTJMRmd]*");
      Set<String> groups = new HashSet<>();
      Matcher matcher = GROUP.matcher(expanded);
      while (matcher.find()) {
        groups.add(matcher.group(1));
      }
      rules.add(
          new Rule(
              name,
              Pattern.compile(expanded),
              groups,
              RuleNeeds.of(expanded),
              isBounded,
              statistic,
              List.copyOf(examples)));
    }
    examples.clear();
    isBounded = false;
  }
}
