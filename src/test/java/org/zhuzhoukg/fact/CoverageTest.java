package org.zhuzhoukg.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.text.Numeral;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;

class CoverageTest {

  private static final String TEXT = "𡈼家湾园区有３家厂。\n临江船厂１９５８年开工；去年两万多人来。";

  @Test
  void accountsForEveryNumberOfAGoodFile() throws IOException {
    Coverage coverage =
        Coverage.of(
            Mini.document(Mini.NEWS),
            Mini.text(Mini.NEWS),
            Mini.news(),
            Mini.catalogue().entities());
    assertEquals(List.of(), coverage.uncovered());
    assertEquals(List.of(), coverage.bareSentences());
    assertEquals(15, coverage.numbers());
    assertEquals(9, coverage.inFacts());
    assertEquals(Map.of("time", 4, "page", 1, "narrative", 1), coverage.setAside());
  }

  @Test
  void listsTheNumbersThatNothingCovers() throws IOException {
    Coverage coverage = coverage(List.of(), List.of());
    assertEquals(3, coverage.numbers());
    assertEquals(0, coverage.inFacts());
    assertEquals(
        List.of(new Span(6, 7), new Span(15, 19), new Span(25, 27)),
        coverage.uncovered().stream().map(Numeral::span).toList());
  }

  @Test
  void countsANumberThatAFactCoversWhole() throws IOException {
    assertEquals(1, coverage(List.of(new Span(15, 20)), List.of()).inFacts());
    assertEquals(0, coverage(List.of(new Span(16, 20)), List.of()).inFacts());
  }

  @Test
  void countsANumberSetAsideByItsPlaceOrItsWords() throws IOException {
    Coverage coverage =
        coverage(
            List.of(),
            List.of(
                new SetAside("time", Optional.of(new Span(15, 20)), List.of(), false),
                new SetAside("narrative", Optional.empty(), List.of("两万多", "3家"), false)));
    assertEquals(Map.of("time", 1, "narrative", 2), coverage.setAside());
    assertEquals(List.of(), coverage.uncovered());
  }

  @Test
  void takesAFactBeforeSettingAside() throws IOException {
    Coverage coverage =
        coverage(
            List.of(new Span(15, 20)),
            List.of(new SetAside("time", Optional.of(new Span(15, 20)), List.of(), false)));
    assertEquals(1, coverage.inFacts());
    assertEquals(Map.of(), coverage.setAside());
  }

  @Test
  void listsTheSentencesThatNameAThingAndCarryNoFact() throws IOException {
    Coverage coverage = coverage(List.of(new Span(6, 8)), List.of());
    assertEquals(2, coverage.namingSentences());
    assertEquals(List.of(new Span(10, 23)), coverage.bareSentences());
  }

  @Test
  void doesNotListASentenceThatWasSetAsideWhole() throws IOException {
    SetAside whole = new SetAside("opinion", Optional.of(new Span(12, 14)), List.of(), true);
    Coverage coverage = coverage(List.of(new Span(6, 8)), List.of(whole));
    assertEquals(List.of(), coverage.bareSentences());
    assertEquals(2, coverage.uncovered().size());
  }

  @Test
  void measuresTheVisibleCharactersThatEvidenceCovers() throws IOException {
    Coverage coverage = coverage(List.of(new Span(8, 13), new Span(11, 14)), List.of());
    assertEquals(30, coverage.characters());
    assertEquals(5, coverage.coveredCharacters());
  }

  private static Coverage coverage(List<Span> evidence, List<SetAside> aside) throws IOException {
    List<Statement> statements =
        evidence.stream().map(span -> statement(new Evidence(Mini.NEWS, span, "船"))).toList();
    FactFile facts = new FactFile(Mini.NEWS, List.of(), statements, aside, 1, List.of());
    return Coverage.of(
        Mini.document(Mini.NEWS), SourceText.of(TEXT), facts, Mini.catalogue().entities());
  }

  private static Statement statement(Evidence evidence) {
    return new Statement(
        "f",
        new Statement.Triple("a/b", "locatedIn", new Statement.Value.Thing("c/d")),
        Optional.empty(),
        Optional.empty(),
        Status.ACTUAL,
        Optional.empty(),
        Optional.empty(),
        List.of(evidence));
  }
}
