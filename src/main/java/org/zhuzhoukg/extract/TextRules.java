package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads mentions.txt and relations.txt. */
final class TextRules {

  private final String resource;
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<TextRule> rules = new ArrayList<>();
  private final List<TextRule.Example> examples = new ArrayList<>();
  private final List<TextRule.Result> results = new ArrayList<>();
  private String name = "";
  private List<String> triggers = List.of();
  private String inside = "";
  private String when = "";

  private TextRules(String resource) {
    this.resource = resource;
  }

  /** The rules of a file in their order. */
  static List<TextRule> read(String resource) {
    TextRules reader = new TextRules(resource);
    Vocabulary.lines(resource).forEach(reader::line);
    reader.finish();
    return List.copyOf(reader.rules);
  }

  private void line(String[] fields) {
    String rest = String.join(" ", List.of(fields).subList(1, fields.length));
    switch (fields[0]) {
      case "let" -> parts.put("{" + fields[1] + "}", expand(fields[2]));
      case "rule" -> {
        finish();
        name = rest;
      }
      case "on" -> triggers = triggers(fields);
      case "inside" -> inside = rest;
      case "when" -> when = rest;
      case "then" -> results.add(result(fields));
      case "try" -> examples.add(example(rest));
      case "not" -> examples.add(new TextRule.Example(rest.replace("\\n", "\n"), List.of()));
      default -> throw new IllegalArgumentException(resource + ": no such line: " + fields[0]);
    }
  }

  private static List<String> triggers(String[] fields) {
    return Stream.of(fields).skip(1).flatMap(TextRules::spelled).toList();
  }

  /** [两三]县 are 两县 and 三县. */
  private static Stream<String> spelled(String word) {
    int open = word.indexOf('[');
    if (open < 0) {
      return Stream.of(word);
    }
    int close = word.indexOf(']', open);
    return word.substring(open + 1, close)
        .chars()
        .mapToObj(c -> word.substring(0, open) + (char) c + word.substring(close + 1))
        .flatMap(TextRules::spelled);
  }

  private static TextRule.Result result(String[] fields) {
    List<String> object = List.of(fields).subList(Math.min(3, fields.length), fields.length);
    return new TextRule.Result(fields[1], fields[2], object);
  }

  private static TextRule.Example example(String text) {
    int equals = text.indexOf(" = ");
    List<String> yields = List.of(text.substring(equals + 3).split("; ", -1));
    return new TextRule.Example(text.substring(0, equals).replace("\\n", "\n"), yields);
  }

  private String expand(String pattern) {
    String expanded = pattern.replace("{on}", "(?:" + String.join("|", triggers) + ")");
    for (Map.Entry<String, String> part : parts.entrySet()) {
      expanded = expanded.replace(part.getKey(), part.getValue());
    }
    return expanded;
  }

  private void finish() {
    if (!name.isEmpty()) {
      Pattern pattern = Pattern.compile(expand(when));
      rules.add(
          new TextRule(
              name, triggers, inside, pattern, List.copyOf(results), List.copyOf(examples)));
    }
    examples.clear();
    results.clear();
    triggers = List.of();
    inside = "";
  }
}
