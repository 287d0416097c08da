package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.JsonLines;
import org.zhuzhoukg.text.Problem;
import org.zhuzhoukg.vocab.Iris;

class CandidateReaderTest {

  private static final Ontology ONTOLOGY = Ontology.read();
  private static final String TEXT =
      "2020年，临江市渔船达86艘，同比增长7.2%，居全省第3位。截至6月底，临江船厂位于城南区，员工超过1200人。"
          + "到2025年，力争水运量达到30万至40万吨，占全省的12.5%。";

  private static final String GOOD =
      """
      {"kind":"observation","document":"d","start":3,"end":7,"asWritten":"86艘",\
      "indicator":{"label":"渔船"},"value":86,"unit":"item","qualifier":"exactly",\
      "period":{"start":"2020-01-01","end":"2020-12-31","kind":"annual","asWritten":"2020年"},\
      "statistic":"level","status":"actual","confidence":0.9,"rule":"level"}""";

  private final List<CandidateReader.Line> read = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private void read(String lines) throws IOException {
    CandidateReader reader =
        new CandidateReader(
            Mini.catalogue(), ONTOLOGY.classes(Iris.DEFAULT), ONTOLOGY.properties(Iris.DEFAULT));
    JsonLines.read(
        "c.jsonl", new StringReader(lines), json -> read.add(reader.read(json)), problems::add);
  }

  private static String written(List<Candidate> candidates) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CandidateWriter writer = new CandidateWriter("d", out)) {
      for (Candidate candidate : candidates) {
        writer.write(candidate);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void readsWhatIsWritten() throws IOException {
    List<Candidate> found = new ArrayList<>();
    Setting setting = new Setting(Optional.of(LocalDate.of(2021, 3, 2)), Named.of("临江市"));
    new RuleExtractor(Mini.catalogue()).extract(TEXT, 0, setting, found::add);
    String written = written(found);
    read(written);
    assertEquals(List.of(), problems);
    assertTrue(read.stream().anyMatch(line -> line.candidate() instanceof Reading));
    assertTrue(read.stream().anyMatch(line -> line.candidate() instanceof Mention));
    assertTrue(read.stream().anyMatch(line -> line.candidate() instanceof Relation));
    assertEquals(written, written(read.stream().map(CandidateReader.Line::candidate).toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"kind\":\"observation\" | \"kind\":\"guess\" | no kind 'guess'; it is observation",
        "\"start\":3 | \"start\":9 | [9, 7) is no range",
        "\"value\":86 | \"value\":1e999999999 | 'value' has more digits",
        "\"value\":86, | `` | has a value, a low or a high",
        "\"label\":\"渔船\" | \"id\":\"indicator/boots\" | 'indicator/boots' is not in the catalogue",
        "\"statistic\":\"level\" | \"statistic\":\"levl\" | no Statistic 'levl'",
        "\"end\":\"2020-12-31\" | \"end\":\"2020-11-30\" | no period of the kind 'annual'",
        "\"confidence\":0.9 | \"confidence\":9 | must be a number from 0 to 1",
        "\"rule\":\"level\" | \"role\":\"level\" | 'rule' is missing",
        "\"rule\":\"level\" | \"rule\":\"level\",\"x\":1 | unknown key 'x'",
        "}$ | `` | is not JSON"
      })
  void saysWhatIsWrongWithALineAndReadsTheOthers(String part, String other, String why)
      throws IOException {
    String bad = GOOD.replaceFirst(part.equals("}$") ? part : Pattern.quote(part), other);
    assertFalse(bad.equals(GOOD));
    read(GOOD + "\n\n" + bad + "\n" + GOOD);
    assertEquals(2, read.size());
    assertEquals(1, problems.size());
    assertEquals(3, problems.get(0).line());
    assertTrue(problems.get(0).toString().contains(why), problems.get(0).toString());
  }
}
