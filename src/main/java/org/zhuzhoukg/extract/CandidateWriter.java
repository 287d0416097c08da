package org.zhuzhoukg.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.fact.Timing;

/** Writes candidates as JSON Lines, one object a line; docs/extraction.md tells the keys. */
public final class CandidateWriter implements AutoCloseable {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final String document;
  private final JsonGenerator json;

  /** Writes the candidates of a document. */
  public CandidateWriter(String document, OutputStream out) throws IOException {
    this.document = document;
    json = FACTORY.createGenerator(out);
    json.setRootValueSeparator(null);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
  }

  /** Writes one line. */
  public void write(Candidate candidate) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", kind(candidate));
    json.writeStringField("document", document);
    json.writeNumberField("start", candidate.at().start());
    json.writeNumberField("end", candidate.at().end());
    text("asWritten", candidate.asWritten());
    if (candidate instanceof Reading reading) {
      reading(reading);
    } else if (candidate instanceof Mention mention) {
      named("thing", mention.thing());
      text("type", mention.type());
    } else if (candidate instanceof Relation relation) {
      named("subject", relation.subject());
      text("predicate", relation.predicate());
      named("object", relation.object());
    }
    number("confidence", Optional.of(BigDecimal.valueOf(candidate.confidence())));
    text("rule", candidate.rule());
    texts("trace", candidate.trace());
    texts("issues", candidate instanceof Reading reading ? reading.issues() : List.of());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** Hands on what was written; the stream stays open. */
  @Override
  public void close() throws IOException {
    json.close();
  }

  private static String kind(Candidate candidate) {
    return candidate instanceof Reading
        ? "observation"
        : candidate instanceof Mention ? "mention" : "statement";
  }

  private void reading(Reading reading) throws IOException {
    named("indicator", reading.indicator());
    named("about", reading.about());
    Reading.Measured quantity = reading.quantity();
    number("value", quantity.value());
    number("low", quantity.low());
    number("high", quantity.high());
    text("unit", quantity.unit());
    text("qualifier", quantity.qualifier().notation());
    if (reading.timing().isPresent()) {
      period(reading.timing().get());
    }
    text("statistic", reading.statistic().notation());
    text("status", reading.status().notation());
    text("among", reading.among().orElse(""));
    text("shareOf", reading.shareOf().orElse(""));
  }

  private void period(Timing timing) throws IOException {
    json.writeObjectFieldStart("period");
    text("start", timing.period().start().toString());
    text("end", timing.period().end().toString());
    text("kind", timing.period().kind().notation());
    text("asWritten", timing.asWritten().orElse(""));
    json.writeEndObject();
  }

  private void named(String key, Named named) throws IOException {
    if (named.id().isEmpty() && named.label().isEmpty()) {
      return;
    }
    json.writeObjectFieldStart(key);
    text("id", named.id().orElse(""));
    text("label", named.label());
    json.writeEndObject();
  }

  private void text(String key, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(key, text);
    }
  }

  private void texts(String key, List<String> texts) throws IOException {
    if (!texts.isEmpty()) {
      json.writeFieldName(key);
      json.writeArray(texts.toArray(String[]::new), 0, texts.size());
    }
  }

  private void number(String key, Optional<BigDecimal> number) throws IOException {
    if (number.isPresent()) {
      json.writeFieldName(key);
      json.writeNumber(number.get().stripTrailingZeros().toPlainString());
    }
  }
}
