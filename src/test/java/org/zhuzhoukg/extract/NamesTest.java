package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that no rule of mentions.txt finds. */
class NamesTest {

  private static final Setting SETTING = new Setting(Optional.empty(), Named.of("云泽市"));

  private final RuleExtractor extractor = new RuleExtractor(ExampleCatalogue.make());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          周立言1，吴知夏2           | Person 周立言; Person 吴知夏
          这与周立言（2016）的估计接近。 | Person 周立言
          成立由副省长任组长的专班。     |
          企业家年会上发布名单。        |
          ▲市烟草公司捐款。            | Enterprise 市烟草公司
          1.云泽大学                  | Institute 云泽大学
          嘉川市稀土产业增长较快。       | Area 嘉川市; Industry 稀土产业
          我代表市人民政府报告工作。     | GovernmentBody 市人民政府
          """)
  void findsNamesBetweenMarksAndWords(String text, String names) {
    assertEquals(names == null ? "" : names, mentions(text));
  }

  private String mentions(String text) {
    List<String> found = new ArrayList<>();
    extractor.extract(
        "\n" + text,
        0,
        SETTING,
        candidate -> {
          if (candidate instanceof Mention mention) {
            found.add(mention.type() + " " + mention.thing().label());
          }
        });
    return String.join("; ", found);
  }
}
