package org.zhuzhoukg.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.Problem;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;

class PointerVerifierTest {

  @Test
  void findsNothingWrongWithGoodPointers() throws IOException {
    FactFile facts = Mini.news();
    PointerVerifier verifier = verifier(Mini.text(Mini.NEWS));
    facts.observations().forEach(verifier::verify);
    facts.statements().forEach(verifier::verify);
    verifier.verifyNames(Mini.catalogue().entities());
    assertEquals(List.of(), verifier.problems());
  }

  @Test
  void saysWhereTheWordsStandThatDoNotStandAtTheirRange() throws IOException {
    assertEquals(
        "'家湾园区' does not stand at [0, 4); it stands at [[1, 5)]",
        problem("𡈼家湾园区", new Span(0, 4), "家湾园区"));
  }

  @Test
  void saysThatTheWordsStandNowhere() throws IOException {
    assertEquals(
        "'船厂' does not stand at [0, 4), nor elsewhere in the document",
        problem("𡈼家湾园区", new Span(0, 4), "船厂"));
  }

  @Test
  void findsWordsAcrossLinesInQuotesAndInFullWidth() throws IOException {
    SourceText text = SourceText.of("“‘灯塔’计\n划”达１１８亿");
    PointerVerifier verifier = verifier(text);
    int before = verifier.problems().size();
    verifier.verify("f", evidence(new Span(0, 14), "\"'灯塔'计划\"达118亿"));
    assertEquals(before, verifier.problems().size());
  }

  @Test
  void findsWordsInsideARangeThatSpansWordsApart() throws IOException {
    PointerVerifier verifier = verifier(SourceText.of("产值去年达118亿元"));
    int before = verifier.problems().size();
    verifier.verify("f", evidence(new Span(0, 10), "118亿元"));
    assertEquals(before, verifier.problems().size());
  }

  @Test
  void findsARangeOneCodePointTooShort() throws IOException {
    assertTrue(
        problem("达118亿元", new Span(1, 5), "118亿元").startsWith("'118亿元' does not stand at [1, 5)"));
  }

  @Test
  void missesThePeriodsWords() throws IOException {
    Observation observation = Mini.news().observations().get(0);
    String words = observation.evidence().get(0).words();
    PointerVerifier verifier = verifier(SourceText.of("一".repeat(300) + words));
    verifier.verify(observation);
    assertTrue(
        verifier.problems().stream()
            .anyMatch(
                p ->
                    p.thing().equals(observation.id())
                        && p.message().equals("'去年' does not stand in the document")),
        verifier.problems().toString());
  }

  @Test
  void missesANameThatTheDocumentIsSaidToUse() throws IOException {
    PointerVerifier verifier = verifier(SourceText.of("城南区，李明，产值，临江机床厂，‘灯塔’计划，临江船厂"));
    int before = verifier.problems().size();
    verifier.verifyNames(Mini.catalogue().entities());
    assertEquals(
        List.of("park/tianjiawan", "post/tianjiawan-head"),
        verifier.problems().stream().skip(before).map(Problem::thing).toList());
  }

  @Test
  void comparesTheLengthOfTheText() throws IOException {
    Document document = Mini.document(Mini.NEWS);
    assertEquals(
        List.of("has 2 code points, documents.json says " + document.codePoints()),
        verifier(SourceText.of("𡈼家")).problems().stream().map(Problem::message).toList());
  }

  private static String problem(String text, Span span, String words) throws IOException {
    PointerVerifier verifier = verifier(SourceText.of(text));
    int before = verifier.problems().size();
    verifier.verify("f", evidence(span, words));
    assertEquals(before + 1, verifier.problems().size());
    return verifier.problems().get(before).message();
  }

  private static PointerVerifier verifier(SourceText text) {
    return new PointerVerifier(Mini.document(Mini.NEWS), text);
  }

  private static Evidence evidence(Span span, String words) {
    return new Evidence(Mini.NEWS, span, words);
  }
}
