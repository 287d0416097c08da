package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.load.DataFolder;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.Span;

@Tag("slow")
class PriorsTest {

  private static final Priors PRIORS =
      Priors.of(
          List.of(
              "# a remark",
              "kind statement\t98\t49",
              "rule statement often\t92\t86",
              "rule statement once\t1\t1",
              "reason subject: carried over\t50\t10\t25"));

  private static double confidence(String rule, String... trace) {
    Named city = Named.of("临江市");
    return PRIORS
        .applied(
            new Relation(new Span(0, 1), "在", city, "locatedIn", city, 0.7, rule, List.of(trace)))
        .confidence();
  }

  @Test
  void trustARuleAsItsRecordSaysAndAFewCasesLittle() {
    assertEquals(0.9, confidence("often"));
    assertEquals(0.56, confidence("once"));
    assertEquals(0.5, confidence("new"));
  }

  @Test
  void trustWhatWasCarriedOverLess() {
    assertEquals(0.24, confidence("new", "subject: 临江船厂, carried over"));
    assertEquals(0.74, confidence("often", "subject: 临江船厂, carried over"));
    assertEquals(0.9, confidence("often", "subject: said"));
  }

  @Test
  void trustNothingAsOnTheTextsThatItWasLearntFrom() {
    List<String> lines = List.of("kind statement\t98\t49", "elsewhere statement\t40\t10\t20");
    Named city = Named.of("临江市");
    Relation told =
        new Relation(new Span(0, 1), "在", city, "locatedIn", city, 0.7, "new", List.of());
    assertEquals(0.29, Priors.of(lines).applied(told).confidence());
  }

  /** Bins of 50 readings and more. */
  @Test
  void areAsSureAsUnseenTextsShow() throws IOException {
    var catalogue = new DataFolder(Path.of("data")).catalogue(Ontology.read(), problem -> {});
    RuleExtractor extractor = new RuleExtractor(catalogue);
    List<Evaluation> texts = new ArrayList<>();
    for (Gold text : new GoldReader(catalogue).read(Path.of("src/test/gold/unseen"))) {
      texts.add(Evaluation.of(text, extractor));
    }
    for (Reliability bin : Reliability.of(texts)) {
      assertTrue(
          bin.found() < 50 || Math.abs(bin.mean() - bin.share()) < 0.2,
          () -> bin + ": measure the priors again (docs/extraction.md)");
    }
  }
}
