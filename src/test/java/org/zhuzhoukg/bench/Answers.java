package org.zhuzhoukg.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares answers row by row: numbers by value, blank nodes as such, names of languages folded.
 */
final class Answers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  /** Engines divide, and take averages, to different numbers of digits. */
  private static final MathContext PRECISION = new MathContext(12);

  private Answers() {}

  /** The rows of a SPARQL JSON result, each written in one way only, in their order. */
  static List<String> rows(Reply reply) throws IOException {
    List<String> rows = new ArrayList<>();
    for (JsonNode binding : JSON.readTree(reply.text()).path("results").path("bindings")) {
      TreeMap<String, String> row = new TreeMap<>();
      binding.properties().forEach(cell -> row.put(cell.getKey(), term(cell.getValue())));
      rows.add(row.toString());
    }
    return rows;
  }

  private static String term(JsonNode term) {
    String value = term.path("value").asText();
    return switch (term.path("type").asText()) {
      case "uri" -> "<" + value + ">";
      case "bnode" -> "_:";
      default -> {
        String language = term.path("xml:lang").asText("").toLowerCase(Locale.ROOT);
        yield literal(value, term.path("datatype").asText(""))
            + (language.isEmpty() ? "" : "@" + language);
      }
    };
  }

  private static String literal(String value, String type) {
    String name = type.startsWith(XSD) ? type.substring(XSD.length()) : type;
    return switch (name) {
      case "", "string" -> '"' + value + '"';
      case "integer", "int", "long", "short", "nonNegativeInteger", "positiveInteger" ->
          number(value);
      case "decimal", "double", "float" -> number(value);
      case "boolean" -> Boolean.toString(value.equals("true") || value.equals("1"));
      default -> '"' + value + "\"^^" + name;
    };
  }

  private static String number(String value) {
    try {
      BigDecimal number = new BigDecimal(value).round(PRECISION);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    } catch (NumberFormatException e) {
      return value;
    }
  }

  /** In what an answer differs from ours; empty if in nothing. */
  static Optional<String> difference(Question question, List<String> ours, List<String> theirs) {
    List<String> more = without(theirs, ours);
    List<String> less = without(ours, theirs);
    if (!more.isEmpty() || !less.isEmpty()) {
      String example =
          (less.isEmpty() ? "" : ", not " + shortened(less.get(0)))
              + (more.isEmpty() ? "" : ", but " + shortened(more.get(0)));
      return Optional.of(
          String.format(
              Locale.ROOT,
              "%,d rows, ours %,d; %,d of ours missing, %,d others%s",
              theirs.size(),
              ours.size(),
              less.size(),
              more.size(),
              example));
    }
    return question.isOrdered() && !ours.equals(theirs)
        ? Optional.of("the same rows in another order")
        : Optional.empty();
  }

  /** What the first has more often than the second. */
  private static List<String> without(List<String> rows, List<String> others) {
    TreeMap<String, Integer> count = new TreeMap<>();
    others.forEach(row -> count.merge(row, 1, Integer::sum));
    return rows.stream().filter(row -> count.merge(row, -1, Integer::sum) < 0).toList();
  }

  private static String shortened(String row) {
    String text = row.replace("https://w3id.org/zhuzhou-kg/", "").replace("|", "\\|");
    return "`" + (text.length() > 160 ? text.substring(0, 160) + "…" : text) + "`";
  }
}
