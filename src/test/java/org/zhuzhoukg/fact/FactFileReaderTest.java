package org.zhuzhoukg.fact;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.text.DataException;
import org.zhuzhoukg.text.Problem;
import org.zhuzhoukg.text.Span;

/** Each test spoils one entry of a good file; that entry alone must be rejected. */
class FactFileReaderTest {

  private static final String OUTPUT = "machine-tools-output-2020";

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void copiesAGoodFile() throws IOException {
    file = directory.resolve("news.json");
    Files.copy(Mini.factFile(Mini.NEWS), file);
  }

  @Test
  void readsEveryEntryOfAGoodFile() throws IOException {
    FactFile facts = read();
    assertEquals(List.of(), facts.problems());
    assertEquals(8, facts.observations().size());
    assertEquals(5, facts.statements().size());
    assertEquals(4, facts.setAside().size());
    assertEquals(13, facts.candidates());
  }

  @Test
  void readsAnObservationAsItIsWritten() throws IOException {
    Observation target =
        read().observations().stream()
            .filter(o -> o.id().endsWith("2025"))
            .findFirst()
            .orElseThrow();
    assertEquals("indicator/output", target.measure().indicator());
    assertEquals("park/tianjiawan", target.about());
    assertEquals(Period.parse("until:2025"), target.timing().period());
    assertEquals(Status.TARGET, target.status());
    assertEquals(0, new BigDecimal("200e8").compareTo(target.quantity().low().orElseThrow()));
    assertEquals("policy/lighthouse", target.policy().orElseThrow());
    assertEquals("person/li-ming", target.reportedBy().orElseThrow());
  }

  @Test
  void namesTheUnknownKeyAndTheNearestKnownOne() throws IOException {
    rejects(
        "\"about\": \"enterprise/linjiang-machine-tools\", \"period\": \"2020\"",
        "\"about\": \"enterprise/linjiang-machine-tools\", \"polcy\": \"x\", \"period\": \"2020\"",
        OUTPUT,
        "unknown key 'polcy', did you mean 'policy'?");
  }

  @Test
  void wantsANoteInBothLanguages() throws IOException {
    String both = "{\"zh\": \"仅见于标题。\", \"en\": \"The headline only.\"}";
    rejects(
        both,
        "\"The headline only.\"",
        "chengnan-output-2020",
        "'note' must be {\"zh\": \"…\", \"en\": \"…\"}, not 'The headline only.'");
    copy();
    rejects(both, "{\"en\": \"The headline only.\"}", "", "'zh' is missing");
  }

  @Test
  void namesWhatMayBeMeantToBeANumberOrATime() throws IOException {
    rejects(
        "\"value\": 1850000000",
        "\"valeu\": 1850000000",
        OUTPUT,
        "'value' is missing; is 'valeu' a misspelling of it?");
    copy();
    rejects(
        "machine-tools\", \"period\": \"2020\"",
        "machine-tools\", \"peroid\": \"2020\"",
        OUTPUT,
        "'period' is missing; is 'peroid' a misspelling of it?");
  }

  @Test
  void namesTheUnknownKeyOfAnEvidence() throws IOException {
    rejects(
        "\"words\": \"18.5亿元\"",
        "\"words\": \"18.5亿元\", \"word\": \"x\"",
        "",
        "unknown key 'word', did you mean 'words'?");
  }

  @Test
  void namesTheUnknownEntityAndTheNearestKnownOne() throws IOException {
    rejects(
        "\"about\": \"enterprise/linjiang-machine-tools\"",
        "\"about\": \"enterprise/linjiang-machine-tool\"",
        OUTPUT,
        "'about': 'enterprise/linjiang-machine-tool' is not in the catalogue, did you mean"
            + " 'enterprise/linjiang-machine-tools'?");
  }

  @Test
  void namesTheUnknownSubjectAndObjectOfAStatement() throws IOException {
    rejects(
        "\"object\": \"park/tianjiawan\"",
        "\"object\": \"park/tianjiawang\"",
        "machine-tools-in-tianjiawan",
        "'object': 'park/tianjiawang' is not in the catalogue, did you mean 'park/tianjiawan'?");
    copy();
    rejects(
        "\"subject\": \"person/li-ming\"",
        "\"subject\": \"person/li-min\"",
        "li-ming-head",
        "'subject': 'person/li-min' is not in the catalogue, did you mean 'person/li-ming'?");
  }

  @Test
  void namesTheUnknownIndicatorAndTheNearestKnownOne() throws IOException {
    rejects(
        "\"indicator\": \"robot-users\"",
        "\"indicator\": \"robot-user\"",
        "chengnan-robot-share-2021",
        "'indicator': 'indicator/robot-user' is not in the catalogue, did you mean"
            + " 'indicator/robot-users'?");
  }

  @Test
  void namesTheUnknownUnitAndTheNearestKnownOne() throws IOException {
    rejects(
        "\"unit\": \"percent\"",
        "\"unit\": \"per-cent\"",
        "machine-tools-output-growth-2020",
        "'unit': no unit 'per-cent', did you mean 'percent'?");
  }

  @Test
  void namesTheUnknownPropertyAndTheNearestKnownOne() throws IOException {
    rejects(
        "\"predicate\": \"locatedIn\"",
        "\"predicate\": \"locatdIn\"",
        "machine-tools-in-tianjiawan",
        "no property 'zz:locatdIn', did you mean 'locatedIn'?");
  }

  @Test
  void namesTheUnknownCodeAndThoseThereAre() throws IOException {
    rejects(
        "\"status\": \"planned\"",
        "\"status\": \"planed\"",
        "wharf-by-machine-tools",
        "'status': no Status 'planed', did you mean 'planned'? Known: actual, target, planned,"
            + " forecast");
  }

  @Test
  void namesTheUnknownReasonForSettingAside() throws IOException {
    Mini.replace(file, "\"reason\": \"narrative\"", "\"reason\": \"narative\"");
    assertEquals(
        List.of("no reason 'narative', did you mean 'narrative'?"),
        read().problems().stream().map(Problem::message).toList());
  }

  @Test
  void rejectsADuplicateId() throws IOException {
    rejects(
        "\"id\": \"li-ming-head\"",
        "\"id\": \"machine-tools-output-rank-2020\"",
        "machine-tools-output-rank-2020",
        "duplicate id: a fact of this name stands before");
  }

  @Test
  void rejectsAnIdThatIsNoSlug() throws IOException {
    rejects(
        "\"id\": \"li-ming-head\"",
        "\"id\": \"Li_Ming\"",
        "Li_Ming",
        "an id has a-z, 0-9 and single hyphens");
  }

  @Test
  void rejectsAnImpossiblePeriod() throws IOException {
    rejects(
        "\"period\": \"until:2025\"",
        "\"period\": \"until:2023-02-30\"",
        "tianjiawan-output-2025",
        "'period': impossible period 'until:2023-02-30'");
  }

  @Test
  void rejectsAnImpossibleDate() throws IOException {
    rejects("\"date\": \"2021\"", "\"date\": \"2021-02-29\"", "lighthouse-start", "");
  }

  @Test
  void rejectsAnObservationWithoutAPeriod() throws IOException {
    rejects(
        "\"period\": \"until:2025\", \"basis\": \"stated\", \"periodAsWritten\": \"到2025年\", ",
        "",
        "tianjiawan-output-2025",
        "'period' is missing");
  }

  @Test
  void rejectsAResolvedPeriodWithoutItsWords() throws IOException {
    rejects(
        "\"periodAsWritten\": \"到2025年\", ",
        "",
        "tianjiawan-output-2025",
        "'periodAsWritten' is missing");
  }

  @Test
  void refusesValueThatItsWordsCannotMean() throws IOException {
    rejects(
        "\"value\": 1850000000",
        "\"value\": 1.85E8",
        OUTPUT,
        "'18.5亿元' cannot mean [185000000]; it reads [1850000000");
  }

  @Test
  void refusesARangeOfWhichTheWordsMeanOneEnd() throws IOException {
    rejects(
        "\"low\": 300000",
        "\"low\": 200000",
        "chengnan-investment-2021",
        "'30万至50万元' cannot mean [200000, 500000]");
  }

  @Test
  void checksTheWordsOfEveryEvidence() throws IOException {
    rejects(
        "\"words\": \"18.5亿元\"}",
        "\"words\": \"18.5亿元\"}, {\"at\": [1, 3], \"words\": \"19亿元\"}",
        OUTPUT,
        "'19亿元' cannot mean");
  }

  @Test
  void takesTheSignOfADeclineFromItsWords() throws IOException {
    Mini.replace(file, "\"value\": 7.2", "\"value\": -7.2");
    assertEquals(List.of(), read().problems());
  }

  @Test
  void takesWordsWithoutANumberAsTheyAre() throws IOException {
    Mini.replace(file, "\"words\": \"第2位\"", "\"words\": \"居全省\"");
    assertEquals(List.of(), read().problems());
  }

  @Test
  void leavesDamagedWordsToTheReader() throws IOException {
    Path paper = directory.resolve("paper.json");
    Files.copy(Mini.factFile(Mini.PAPER), paper);
    Mini.replace(paper, "\"value\": 300000000", "\"value\": 900000000");
    FactFile facts = Mini.factFileReader().read(paper);
    assertTrue(
        facts.observations().stream().anyMatch(o -> o.id().equals("shipyard-output-change-2018")));
  }

  @Test
  void rejectsARankWithoutItsPopulation() throws IOException {
    rejects(
        "\"among\": \"population/dongnan-factories\", ",
        "",
        "machine-tools-output-rank-2020",
        "a rank needs 'among', the population it is a place in");
  }

  @Test
  void rejectsARangeOutsideTheDocument() throws IOException {
    int length = Mini.document(Mini.NEWS).codePoints();
    Span last = read().statements().get(4).evidence().get(0).span();
    rejects(
        "\"at\": [" + last.start() + ", " + last.end() + "]",
        "\"at\": [" + last.start() + ", " + (length + 1) + "]",
        "machine-tools-with-shipyard",
        "range [" + last.start() + ", " + (length + 1) + ") ends after the document, which has");
  }

  @Test
  void rejectsTheSameDimensionsTwice() throws IOException {
    rejects(
        "\"statistic\": \"growth-year-on-year\", \"value\": 7.2, \"unit\": \"percent\"",
        "\"statistic\": \"level\", \"value\": 7.2, \"unit\": \"percent\"",
        "machine-tools-output-growth-2020",
        "measures the same as 'machine-tools-output-2020'");
  }

  @Test
  void rejectsAFactWithoutEvidence() throws IOException {
    Span last = read().statements().get(4).evidence().get(0).span();
    String evidence =
        "\"evidence\": [{\"at\": ["
            + last.start()
            + ", "
            + last.end()
            + "], \"words\": \"与临江船厂合建\"}]";
    rejects(evidence, "\"evidence\": []", "machine-tools-with-shipyard", "'evidence' is missing");
  }

  @Test
  void rejectsEvidenceThatQuotesASentence() throws IOException {
    rejects(
        "\"words\": \"与临江船厂合建\"",
        "\"words\": \"" + "长".repeat(Evidence.LONGEST + 1) + "\"",
        "machine-tools-with-shipyard",
        "'words' quotes 1 to 30 characters");
  }

  @Test
  void countsEvidenceInCodePoints() throws IOException {
    Mini.replace(
        file, "\"words\": \"与临江船厂合建\"", "\"words\": \"" + "𡈼".repeat(Evidence.LONGEST) + "\"");
    assertEquals(List.of(), read().problems());
  }

  @Test
  void rejectsAValueTogetherWithARange() throws IOException {
    rejects(
        "\"value\": 320",
        "\"value\": 320, \"low\": 300",
        "chengnan-factories-2021",
        "give a 'value' or a range 'low', 'high', not both");
  }

  @Test
  void rejectsAStatementWithTwoObjects() throws IOException {
    rejects(
        "\"date\": \"2021\"",
        "\"date\": \"2021\", \"text\": \"x\"",
        "lighthouse-start",
        "give one of 'object', 'date' and 'text'");
  }

  @Test
  void namesFileLineAndColumnOfWhatIsNotJson() throws IOException {
    Mini.replace(file, "\"value\": 320,", "\"value\": 320");
    Problem problem = assertThrows(DataException.class, this::read).problem();
    assertEquals("news.json", problem.file());
    assertEquals(8, problem.line());
    assertTrue(problem.column() > 100, problem.toString());
  }

  @Test
  void refusesAFileOfAnUnknownDocument() throws IOException {
    Mini.replace(file, "harbour-daily-2021", "harbor-daily-2021");
    assertEquals(
        "document 'harbor-daily-2021' is not in documents.json, did you mean 'harbour-daily-2021'?",
        assertThrows(DataException.class, this::read).problem().message());
  }

  @Test
  void refusesAFileWithAnUnknownKey() throws IOException {
    Mini.replace(file, "\"setAside\"", "\"setaside\"");
    assertEquals(
        "unknown key 'setaside', did you mean 'setAside'?",
        assertThrows(DataException.class, this::read).problem().message());
  }

  private void copy() throws IOException {
    Files.delete(file);
    copiesAGoodFile();
  }

  private FactFile read() throws IOException {
    return Mini.factFileReader().read(file);
  }

  /** Replaces words of the file and checks that this rejects one entry, and which and why. */
  private void rejects(String good, String bad, String thing, String message) throws IOException {
    Set<String> before = ids(read());
    Mini.replace(file, good, bad);
    FactFile facts = read();
    assertEquals(1, facts.problems().size(), facts.problems().toString());
    Problem problem = facts.problems().get(0);
    assertEquals(thing, problem.thing());
    assertTrue(problem.message().startsWith(message), problem.toString());
    assertEquals("news.json", problem.file());
    assertTrue(problem.line() > 1 && problem.column() > 0, problem.toString());
    Set<String> missing = new HashSet<>(before);
    missing.removeAll(ids(facts));
    assertEquals(1, missing.size(), missing.toString());
    assertEquals(13, facts.candidates());
  }

  private static Set<String> ids(FactFile facts) {
    return Stream.concat(facts.observations().stream(), facts.statements().stream())
        .map(Fact::id)
        .collect(toSet());
  }
}
