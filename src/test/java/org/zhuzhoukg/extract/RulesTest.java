package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhuzhoukg.fact.Catalogue;

/** Holds every rule of rules.txt to its examples. */
class RulesTest {

  private static final RuleExtractor EXTRACTOR = new RuleExtractor(new Catalogue());
  private static final Setting SETTING =
      new Setting(Optional.of(LocalDate.of(2023, 3, 1)), Named.of("云泽市"));

  @TestFactory
  Stream<DynamicTest> everyExampleYieldsWhatItsRuleSays() {
    return EXTRACTOR.rules().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                rule.name() + ": " + example.sentence(),
                                () -> check(rule, example))));
  }

  private static void check(Rule rule, Rule.Example example) {
    List<Reading> readings = read(example.sentence());
    boolean isUsed = readings.stream().anyMatch(r -> r.rule().equals(rule.name()));
    if (example.yields().isEmpty()) {
      assertFalse(isUsed, () -> rule.name() + " took " + readings);
      return;
    }
    assertEquals(example.yields(), readings.stream().map(RulesTest::words).toList());
    assertTrue(isUsed, () -> "another rule took it: " + readings);
  }

  @Test
  void everyRuleHasAnExample() {
    List<String> bare =
        EXTRACTOR.rules().stream()
            .filter(rule -> rule.examples().isEmpty())
            .map(Rule::name)
            .toList();
    assertEquals(List.of(), bare);
  }

  private static List<Reading> read(String sentence) {
    List<Reading> readings = new ArrayList<>();
    EXTRACTOR.extract(
        sentence,
        0,
        SETTING,
        candidate -> {
          if (candidate instanceof Reading reading) {
            readings.add(reading);
          }
        });
    return readings;
  }

  private static String words(Reading reading) {
    String value =
        reading
            .quantity()
            .value()
            .map(BigDecimal::stripTrailingZeros)
            .orElseThrow()
            .toPlainString();
    return String.join(
        " | ",
        reading.indicator().label(),
        reading.statistic().notation(),
        value,
        reading.quantity().unit());
  }
}
