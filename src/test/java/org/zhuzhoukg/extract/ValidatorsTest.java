package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuzhoukg.fact.Catalogue;

/** What does not add up is said, and stays. */
class ValidatorsTest {

  private static final RuleExtractor EXTRACTOR = new RuleExtractor(new Catalogue());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022年，全市工业投资占固定资产投资的比重为120%。 | share-over-whole
          2022年，全市固定资产投资400亿元，工业投资100亿元，占固定资产投资的45%。 | share-of-levels
          2021年全市外贸总额100亿元。2022年全市外贸总额150亿元，同比增长20%。 | growth-of-levels
          2021年全市货运量达1234万吨。2022年全市货运量达1234万吨。 | one-figure-two-times
          到2021年，全市力争外贸总额达到100亿元。 | past-target
          """)
  void saysWhatDoesNotAddUp(String text, String code) {
    assertEquals(List.of(code), codes(text));
  }

  @Test
  void isContentWithWhatDoes() {
    assertEquals(List.of(), codes("2021年全市外贸总额100亿元。2022年全市外贸总额150亿元，同比增长50%，占进出口总额的30%。"));
  }

  private static List<String> codes(String text) {
    List<String> codes = new ArrayList<>();
    EXTRACTOR.extract(
        text,
        0,
        new Setting(Optional.of(LocalDate.of(2023, 3, 1)), Named.of("云泽市")),
        candidate -> {
          if (candidate instanceof Reading reading) {
            reading.issues().forEach(issue -> codes.add(issue.replaceFirst(":.*", "")));
          }
        });
    return codes.stream().distinct().toList();
  }
}
