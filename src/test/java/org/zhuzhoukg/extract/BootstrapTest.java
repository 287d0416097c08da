package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Intervals of a measure over texts. */
class BootstrapTest {

  private static final Score GOOD = new Score(9, 10, 10);
  private static final Score BAD = new Score(1, 10, 10);

  @Test
  void isAPointWhereAllTextsAreAlike() {
    assertEquals(
        new Bootstrap.Interval(0.9, 0.9),
        Bootstrap.of(Collections.nCopies(10, GOOD), Score::recall));
  }

  @Test
  void holdsTheMeasureAndNarrowsWithMoreTexts() {
    Bootstrap.Interval few = Bootstrap.of(List.of(GOOD, BAD, GOOD, BAD), Score::f1);
    Bootstrap.Interval many =
        Bootstrap.of(
            Collections.nCopies(100, List.of(GOOD, BAD)).stream().flatMap(List::stream).toList(),
            Score::f1);
    assertTrue(few.low() < 0.5 && few.high() > 0.5, few.toString());
    assertTrue(many.low() > few.low() && many.high() < few.high(), many.toString());
    // A share of half, measured on 200 texts of weight 10 that are 0.1 or 0.9: 0.5 ± 1.96 ·
    // 0.4/√200.
    assertEquals(0.445, many.low(), 0.01);
    assertEquals(0.555, many.high(), 0.01);
  }

  @Test
  void isTheSameForTheSame() {
    List<Score> texts = List.of(GOOD, BAD, GOOD);
    assertEquals(Bootstrap.of(texts, Score::f1), Bootstrap.of(texts, Score::f1));
  }
}
