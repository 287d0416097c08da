package org.zhuzhoukg.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhuzhoukg.text.JsonLines;
import org.zhuzhoukg.text.Numeral;
import org.zhuzhoukg.text.NumeralScanner;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;

/** Takes what a model said of a part of a text, as far as the text bears it out. */
final class ModelAnswer {

  static final String ELSEWHERE = "whose words do not stand in the text";
  static final String OTHER_NUMBER = "whose words cannot mean the number";
  static final String MALFORMED = "not in the form of a candidate";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> KINDS =
      Map.of("observations", "observation", "mentions", "mention", "statements", "statement");

  /** Nothing is known of how often it is right. */
  private static final double CONFIDENCE = 0.5;

  private final View view;
  private final int[] visible;
  private final String text;
  private final Vocabulary vocabulary;
  private final String rule;
  private final Rejections rejections;

  ModelAnswer(View view, Vocabulary vocabulary, String model, Rejections rejections) {
    this.view = view;
    this.visible = visible(view).toArray();
    this.text = dense(view);
    this.vocabulary = vocabulary;
    this.rule = "model " + model;
    this.rejections = rejections;
  }

  /** The candidates that an answer gives; empty if it cannot be read. */
  Optional<List<Candidate>> candidates(String answer, CandidateReader reader) throws IOException {
    JsonNode said;
    try {
      said = JSON.readTree(answer);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    if (said == null || !said.isObject()) {
      return Optional.empty();
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      for (JsonNode item : said.path(kind.getKey())) {
        Optional<String> line = line(kind.getValue(), item);
        if (line.isPresent()) {
          JsonLines.read(
              "answer",
              new StringReader(line.get()),
              json -> take(reader.read(json).candidate(), candidates),
              problem -> rejections.add(MALFORMED));
        }
      }
    }
    return Optional.of(candidates);
  }

  private void take(Candidate candidate, List<Candidate> candidates) {
    if (candidate instanceof Reading reading && !isSaid(reading)) {
      rejections.add(OTHER_NUMBER);
    } else {
      candidates.add(candidate);
    }
  }

  /** An item as a candidate's line, with the place of its words; empty if they stand nowhere. */
  private Optional<String> line(String kind, JsonNode item) {
    if (!(item instanceof ObjectNode line)) {
      rejections.add(MALFORMED);
      return Optional.empty();
    }
    Optional<Place> place =
        place(line.path("context").asText(""), line.path("asWritten").asText(""));
    if (place.isEmpty()) {
      rejections.add(ELSEWHERE);
      return Optional.empty();
    }
    line.remove("context");
    dropEmpty(line);
    for (String key : List.of("indicator", "about", "thing", "subject", "object")) {
      if (line.path(key).isTextual()) {
        line.set(key, named(line.get(key).textValue().strip()));
      }
    }
    line.put("kind", kind).put("document", "-").put("rule", rule).put("confidence", CONFIDENCE);
    line.put("start", place.get().at().start()).put("end", place.get().at().end());
    line.put("asWritten", place.get().words());
    return Optional.of(line.toString());
  }

  /** Where words stand, and how they are written there. */
  private record Place(Span at, String words) {}

  /** Both are folded as the text is, and white space is passed over. */
  private Optional<Place> place(String context, String words) {
    String around = dense(ViewReader.read(context, 0));
    String wanted = dense(ViewReader.read(words, 0));
    int from = text.indexOf(around);
    int start = from < 0 || wanted.isEmpty() ? -1 : text.indexOf(wanted, from);
    int end = start + wanted.length();
    if (start < 0 || (!around.isEmpty() && end > from + around.length())) {
      return Optional.empty();
    }
    int first = visible[start];
    int last = visible[end - 1] + 1;
    String written = view.written(first, last).replaceAll("\\s", "");
    return Optional.of(new Place(view.origin(first, last), written));
  }

  private static String dense(View view) {
    return visible(view)
        .collect(StringBuilder::new, (out, i) -> out.append(view.charAt(i)), StringBuilder::append)
        .toString();
  }

  /** The places of a view that hold no white space. */
  private static IntStream visible(View view) {
    return IntStream.range(0, view.length()).filter(i -> !SourceText.isSpace(view.charAt(i)));
  }

  /** A schema makes a model say null of what it does not know. */
  private static void dropEmpty(ObjectNode object) {
    object.removeIf(value -> value.isNull() || (value.isTextual() && value.asText().isBlank()));
    object.forEach(
        value -> {
          if (value instanceof ObjectNode inner) {
            dropEmpty(inner);
          }
        });
  }

  private ObjectNode named(String label) {
    ObjectNode named = JSON.createObjectNode();
    Optional.ofNullable(vocabulary.indicator(label))
        .or(() -> vocabulary.named(label).flatMap(Named::id))
        .ifPresent(id -> named.put("id", id));
    return named.put("label", label);
  }

  /** Whether the words can mean the numbers; words without a number, as 首位, can. */
  private static boolean isSaid(Reading reading) {
    List<BigDecimal> readings =
        NumeralScanner.scan(reading.asWritten()).stream()
            .map(Numeral::readings)
            .flatMap(List::stream)
            .toList();
    Reading.Measured quantity = reading.quantity();
    return readings.isEmpty()
        || Stream.of(quantity.value(), quantity.low(), quantity.high())
            .flatMap(Optional::stream)
            .allMatch(n -> readings.stream().anyMatch(r -> r.compareTo(n.abs()) == 0));
  }
}
