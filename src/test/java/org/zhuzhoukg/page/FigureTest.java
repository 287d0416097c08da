package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FigureTest {

  private static final String DAY = "2021-03-02";

  @Test
  void namesADayOnce() {
    assertEquals(DAY, new Figure.When(Sample.term(DAY), DAY, DAY, "AsOf").days());
    assertEquals("2021-01-01 – 2021-12-31", Sample.year(2021).days());
  }
}
