package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuzhoukg.extract.Named;
import org.zhuzhoukg.extract.Reading;
import org.zhuzhoukg.extract.RuleExtractor;
import org.zhuzhoukg.extract.Setting;
import org.zhuzhoukg.fact.Mini;

class ReasonsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "indicator: 渔船, carried over | 指标：渔船，沿用前文",
        "one-figure-two-times: the same number is given for 2020 and 2021 | 同一数值用于两个时期：2020 与 2021",
        "growth-of-levels: 7.2 % is said, 80 to 86 makes 7.5 % | 文中为 7.2%，而由 80 到 86 应为 7.5%",
        "page.decisions.jsonl:3: is not JSON: x is passed over | page.decisions.jsonl 第 3 行读不出（is not JSON: x），已略过"
      })
  void areSaidInChinese(String english, String chinese) {
    assertEquals(Optional.of(chinese), Reasons.chinese(english));
  }

  /** A new reason of the extractor wants its line in reasons.tsv. */
  @Tag("slow")
  @Test
  void areAllInTheFile() throws IOException {
    RuleExtractor extractor = new RuleExtractor(Mini.catalogue());
    Setting setting =
        new Setting(
            Optional.of(LocalDate.of(2021, 3, 2)), new Named(Optional.of("city/linjiang"), "临江市"));
    Set<String> unknown = new TreeSet<>();
    List<Path> texts;
    try (Stream<Path> files = Files.list(Path.of("src/test/gold/development"))) {
      texts = files.filter(f -> f.toString().endsWith(".txt")).toList();
    }
    for (Path text : texts) {
      extractor.extract(
          Files.readString(text),
          0,
          setting,
          candidate ->
              Stream.concat(
                      candidate.trace().stream(),
                      candidate instanceof Reading reading
                          ? reading.issues().stream()
                          : Stream.<String>empty())
                  .filter(reason -> Reasons.chinese(reason).isEmpty())
                  .forEach(unknown::add));
    }
    assertEquals(Set.of(), unknown);
  }
}
