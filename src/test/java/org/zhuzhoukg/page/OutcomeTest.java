package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.page.Outcome.Timing;
import org.zhuzhoukg.page.Outcome.Verdict;

class OutcomeTest {

  private static Figure figure(String status, Figure.When when, String value, String qualifier) {
    Figure figure = Sample.figure("Level", "CCY_CNY", status, when, value);
    Optional<BigDecimal> none = Optional.empty();
    Amount amount =
        new Amount(
            Optional.of(new BigDecimal(value)), none, none, "yuan", "CCY_CNY", qualifier, "Level");
    return new Figure(figure.fact(), figure.subject(), figure.measure(), figure.when(), amount);
  }

  private static Figure.When due(int year) {
    return new Figure.When(Sample.term("due"), year + "-01-01", year + "-12-31", "Deadline");
  }

  private static Target target(Figure target, Figure... actual) {
    return Target.of(target, List.of(actual), List.of());
  }

  private static Figure actual(int year, String value) {
    return figure("Actual", Sample.year(year), value, "Exactly");
  }

  @Test
  void moreThanIsReachedByMoreAndNotByTheSame() {
    Figure target = figure("Target", due(2020), "1500", "MoreThan");
    assertEquals(Target.Result.REACHED, target(target, actual(2020, "1501")).result());
    assertEquals(Target.Result.NOT_REACHED, target(target, actual(2020, "1500")).result());
  }

  @Test
  void whatWasBeforeSaysWhichWayATargetPoints() {
    Figure target = figure("Target", due(2026), "13.2", "Exactly");
    assertEquals(
        Target.Result.REACHED, target(target, actual(2024, "14"), actual(2026, "13")).result());
    assertEquals(
        Target.Result.NOT_REACHED,
        target(target, actual(2024, "14"), actual(2026, "13.5")).result());
    assertEquals(Target.Result.FIGURES, target(target, actual(2026, "13")).result());
  }

  @Test
  void figuresFromBeforeSettleNothing() {
    Figure target = figure("Target", due(2020), "1500", "MoreThan");
    Target before = target(target, actual(2015, "60"));
    assertEquals(Target.Result.BEFORE, before.result());
    assertEquals(new BigDecimal("-1440"), before.outcomes().get(0).difference().orElseThrow());
    assertEquals(new BigDecimal("4.0"), before.outcomes().get(0).percent().orElseThrow());
  }

  @Test
  void aLaterFigureThatFallsShortSaysNothingOfTheDeadline() {
    Figure target = figure("Target", due(2020), "1500", "MoreThan");
    assertEquals(Target.Result.FIGURES, target(target, actual(2022, "500")).result());
    assertEquals(Target.Result.REACHED, target(target, actual(2022, "1600")).result());
  }

  @Test
  void aBoundSettlesOnlyWhatItBounds() {
    Aim aim = Aim.of(figure("Target", due(2020), "100", "AtLeast"), List.of());
    assertEquals(Verdict.REACHED, judge(aim, "100", "MoreThan"));
    assertEquals(Verdict.OPEN, judge(aim, "90", "MoreThan"));
    assertEquals(Verdict.OPEN, judge(aim, "110", "Nearly"));
    assertEquals(Verdict.NOT_REACHED, judge(aim, "90", "Nearly"));
    assertEquals(Verdict.OPEN, judge(aim, "110", "About"));
  }

  private static Verdict judge(Aim aim, String value, String qualifier) {
    return aim.judge(figure("Actual", due(2020), value, qualifier).amount());
  }

  @Test
  void aPartOfTheYearIsNotTheYear() {
    Figure.When half = new Figure.When(Sample.term("half"), "2020-01-01", "2020-06-30", "HalfYear");
    assertEquals(Timing.PART, Outcome.timing(due(2020), half));
    assertEquals(Timing.AT, Outcome.timing(due(2020), Sample.year(2020)));
    assertEquals(Timing.AFTER, Outcome.timing(due(2020), Sample.year(2021)));
    assertEquals(Timing.BEFORE, Outcome.timing(due(2020), Sample.year(2019)));
  }

  @Test
  void anotherSubjectIsShownAndNotJudged() {
    Figure target = figure("Target", due(2020), "100", "AtLeast");
    Figure other = actual(2020, "900");
    Figure wider =
        new Figure(
            other.fact(),
            new Figure.Subject(Sample.term("province"), Optional.empty()),
            other.measure(),
            other.when(),
            other.amount());
    Target held = target(target, wider);
    assertEquals(Target.Result.WIDER, held.result());
    assertEquals(Optional.empty(), held.outcomes().get(0).difference());
    assertEquals(Target.Result.NOTHING, target(target).result());
  }
}
