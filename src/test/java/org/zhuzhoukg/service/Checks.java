package org.zhuzhoukg.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;

/** What a line under {@code => STATUS} asks of an answer. */
final class Checks {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Pattern JSON_CHECK = Pattern.compile("(\\S+) (=|~) (.*)");

  static {
    ARQ.init();
  }

  private Checks() {}

  /** Holds an answer to one line; what it saves goes to the variables. */
  static void check(String line, Answer answer, Map<String, String> variables) {
    if (!line.startsWith("- ")) {
      String[] parts = line.split(":", 2);
      assertTrue(parts.length == 2, "neither a header nor a check: " + line);
      header(parts[0], Template.text(parts[1].strip(), variables), answer);
      return;
    }
    String[] words = line.substring(2).split(" ", 2);
    String rest = words.length == 1 ? "" : Template.text(words[1], variables);
    switch (words[0]) {
      case "contains" -> assertTrue(answer.text().contains(rest), answer::toString);
      case "lacks" -> assertFalse(answer.text().contains(rest), answer::toString);
      case "matches" -> assertTrue(find(rest, answer.text()), answer::toString);
      case "json" -> json(rest, answer);
      case "has" -> assertFalse(at(rest, answer).isMissingNode(), answer::toString);
      case "hasno" -> assertTrue(at(rest, answer).isMissingNode(), answer::toString);
      case "rows" -> assertEquals(Integer.parseInt(rest), rows(answer), answer::toString);
      case "statements" ->
          assertEquals(Integer.parseInt(rest), statements(answer), answer::toString);
      case "rdf" -> assertTrue(statements(answer) > 0, answer::toString);
      case "empty" -> assertEquals(0, answer.body().length, answer::toString);
      case "within" ->
          assertTrue(answer.millis() <= Double.parseDouble(rest) * 1000, answer::toString);
      case "after" ->
          assertTrue(answer.millis() >= Double.parseDouble(rest) * 1000, answer::toString);
      case "save" -> save(rest, answer, variables);
      case "bare" -> {}
      default -> throw new IllegalArgumentException("no such check: " + line);
    }
  }

  private static void header(String name, String regex, Answer answer) {
    String value = answer.header(name);
    if (regex.equals("!")) {
      assertNull(value, () -> "has " + name + ": " + answer);
    } else if (regex.startsWith("!|")) {
      assertTrue(value == null || value.matches(regex.substring(2)), answer::toString);
    } else {
      assertNotNull(value, () -> "has no " + name + ": " + answer);
      assertTrue(value.matches(regex), () -> name + " is not " + regex + ": " + answer);
    }
  }

  private static void save(String rest, Answer answer, Map<String, String> variables) {
    String[] words = rest.split(" ", 2);
    String value = answer.header(words[1]);
    assertNotNull(value, () -> "has no " + words[1] + ": " + answer);
    variables.put(words[0], value);
  }

  private static void json(String rest, Answer answer) {
    Matcher matcher = JSON_CHECK.matcher(rest);
    assertTrue(matcher.matches(), "not 'POINTER = VALUE': " + rest);
    JsonNode node = at(matcher.group(1), answer);
    String value = node.isValueNode() ? node.asText() : node.toString();
    String expected = matcher.group(3);
    boolean isSame = matcher.group(2).equals("=") ? value.equals(expected) : find(expected, value);
    assertTrue(isSame, () -> rest + ", but is '" + value + "': " + answer);
  }

  private static boolean find(String regex, String text) {
    return Pattern.compile(regex).matcher(text).find();
  }

  private static JsonNode at(String pointer, Answer answer) {
    return tree(answer).at(pointer);
  }

  /** The answer as JSON, which it must be. */
  static JsonNode tree(Answer answer) {
    try {
      return JSON.readTree(answer.text());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + answer, e);
    }
  }

  private static int rows(Answer answer) {
    if (answer.mediaType().endsWith("json")) {
      return tree(answer).at("/results/bindings").size();
    }
    Lang lang =
        switch (answer.mediaType()) {
          case "text/csv" -> ResultSetLang.RS_CSV;
          case "text/tab-separated-values" -> ResultSetLang.RS_TSV;
          default -> ResultSetLang.RS_XML;
        };
    ResultSet rows = ResultSetMgr.read(new ByteArrayInputStream(answer.body()), lang);
    int count = 0;
    for (; rows.hasNext(); rows.next()) {
      count++;
    }
    return count;
  }

  private static int statements(Answer answer) {
    Lang lang = RDFLanguages.contentTypeToLang(answer.mediaType());
    assertNotNull(lang, () -> "no RDF: " + answer);
    DatasetGraph read =
        RDFParser.source(new ByteArrayInputStream(answer.body())).lang(lang).toDatasetGraph();
    int[] count = {0};
    read.find().forEachRemaining(quad -> count[0]++);
    return count[0];
  }
}
