package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.FactFile;
import org.zhuzhoukg.fact.FactFileReader;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;

/** Reviewed facts as annotated texts. */
class ReviewedFactsTest {

  private SourceText text;
  private FactFile facts;
  private Gold gold;

  @BeforeEach
  void read() throws IOException {
    text = Mini.text(Mini.NEWS);
    facts =
        new FactFileReader(
                Mini.catalogue(),
                Mini.documents(),
                Set.of("locatedIn", "holdsPost", "builtBy", "startDate", "cooperatesWith"))
            .read(Mini.DATA.resolve("facts").resolve(Mini.NEWS + ".json"));
    gold = new ReviewedFacts(Mini.catalogue()).of(Mini.document(Mini.NEWS), facts, text);
  }

  @Test
  void haveAFigureForEachObservation() {
    assertEquals(facts.observations().size(), gold.figures().size());
    gold.figures()
        .forEach(
            figure ->
                figure
                    .at()
                    .forEach(at -> assertTrue(text.at(at).matches("(?s).*[\\d０-９一二三四五六七八九十百].*"))));
  }

  @Test
  void areDatedAndAboutTheAreaOfMostFigures() {
    String date = Mini.document(Mini.NEWS).dating().date();
    assertEquals(Optional.of(LocalDate.parse(date)), gold.setting().date());
    assertTrue(gold.setting().about().label().endsWith("市"), gold.setting().about().label());
  }

  @Test
  void nameAnAreaAlsoByGeneralWords() {
    Gold.Figure figure =
        gold.figures().stream()
            .filter(f -> f.about().stream().anyMatch(name -> name.startsWith("district/")))
            .findFirst()
            .orElseThrow();
    assertTrue(figure.about().containsAll(List.of("全区", "我区", "该区")), figure.about().toString());
  }

  @Test
  void countAFactThatStandsTwiceOnce() {
    String twice = "2020年，港湾市有工厂320家。全市320家工厂。";
    Gold.Figure figure =
        gold.figures().stream()
            .filter(f -> f.indicator().contains("indicator/factories"))
            .findFirst()
            .orElseThrow();
    Gold.Figure stated =
        new Gold.Figure(
            List.of(new Span(11, 15), new Span(18, 22)),
            figure.indicator(),
            figure.about(),
            figure.statistic(),
            figure.value(),
            figure.low(),
            figure.high(),
            figure.unit(),
            figure.unitWords(),
            figure.qualifier(),
            figure.status(),
            figure.period());
    Gold text =
        new Gold(
            "a", "news", twice, gold.setting(), List.of(stated), List.of(), List.of(), Set.of());
    Evaluation evaluation = Evaluation.of(text, new RuleExtractor(new Catalogue()));
    assertEquals(1, evaluation.readings().size());
    assertEquals(List.of(), evaluation.spurious());
    assertEquals(List.of(), evaluation.missed());
  }
}
