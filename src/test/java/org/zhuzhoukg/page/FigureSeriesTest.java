package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureSeriesTest {

  private static List<FigureSeries.Joint> joints(Figure... figures) {
    return FigureSeries.of(List.of(figures)).get(0).joints();
  }

  private static Figure annual(int year, String value) {
    return Sample.figure("Annual", year + "-01-01", year + "-12-31", value);
  }

  @Test
  void joinsOneYearToTheNextInWhateverOrderTheyCome() {
    assertEquals(1, joints(annual(2021, "2"), annual(2020, "1")).size());
  }

  @Test
  void leavesAGapWhereAYearIsMissing() {
    assertTrue(joints(annual(2020, "1"), annual(2022, "3")).isEmpty());
  }

  @Test
  void neverJoinsCumulativeWithAnnual() {
    Figure cumulative = Sample.figure("Cumulative", "2021-01-01", "2021-09-30", "9");
    Figure half = Sample.figure("HalfYear", "2022-01-01", "2022-06-30", "9");
    assertTrue(joints(annual(2020, "1"), cumulative, half).isEmpty());
  }

  @Test
  void joinsCumulativeFiguresOfTheSameMonthsAlone() {
    Figure nine = Sample.figure("Cumulative", "2021-01-01", "2021-09-30", "9");
    Figure nineAgain = Sample.figure("Cumulative", "2022-01-01", "2022-09-30", "10");
    Figure eleven = Sample.figure("Cumulative", "2022-01-01", "2022-11-30", "11");
    assertEquals(1, joints(nine, nineAgain).size());
    assertTrue(joints(nine, eleven).isEmpty());
  }

  @Test
  void stopsWhereAYearHasTwoValues() {
    assertTrue(joints(annual(2020, "1"), annual(2021, "2"), annual(2021, "2.5")).isEmpty());
    assertEquals(1, joints(annual(2020, "1"), annual(2021, "2"), annual(2021, "2.0")).size());
  }

  @Test
  void neverJoinsTargetsWithActualFigures() {
    Figure target = Sample.figure("Level", "CCY_CNY", "Target", Sample.year(2021), "5");
    assertTrue(joints(annual(2020, "1"), target).isEmpty());
  }
}
