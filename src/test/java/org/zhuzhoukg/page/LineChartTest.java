package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.page.LineChart.Size;

class LineChartTest {

  private static final View VIEW =
      new View("/", Map.of(), Language.ZH, null, Sources.none(), null, "");

  private static LineChart chart(Figure... figures) {
    return LineChart.of(VIEW, "c", List.of(figures), Size.FULL);
  }

  private static Figure level(int year, String value) {
    return Sample.figure("Level", "CCY_CNY", "Actual", Sample.year(year), value);
  }

  @Test
  void yearsAreTrueToScale() {
    List<LineChart.Mark> marks =
        chart(level(2000, "1"), level(2001, "2"), level(2011, "3")).lines().get(0).marks();
    double year = marks.get(1).x() - marks.get(0).x();
    assertEquals(10 * year, marks.get(2).x() - marks.get(1).x(), 0.6);
  }

  @Test
  void largeNumbersAreWrittenInYiAndWan() {
    LineChart chart = chart(level(2020, "118000000000"));
    assertEquals("亿元", chart.unit());
    assertEquals("1,180", chart.lines().get(0).marks().get(0).label());
  }

  @Test
  void growthAndLevelNeverShareAnAxis() {
    Figure growth = Sample.figure("GrowthYearOnYear", "PERCENT", "Actual", Sample.year(2020), "7");
    assertThrows(IllegalArgumentException.class, () -> chart(level(2020, "1"), growth));
    assertEquals(2, LineChart.all(VIEW, "c", List.of(level(2020, "1"), growth)).size());
  }

  @Test
  void firstPlaceIsAbove() {
    Figure first = Sample.figure("Rank", "rank", "Actual", Sample.year(2020), "1");
    Figure ninth = Sample.figure("Rank", "rank", "Actual", Sample.year(2021), "9");
    List<LineChart.Mark> marks = chart(first, ninth).lines().get(0).marks();
    assertTrue(marks.get(0).y() < marks.get(1).y());
  }

  @Test
  void writesNoNumberBelowAnotherMark() {
    List<LineChart.Mark> marks =
        chart(level(2010, "1"), level(2020, "100"), level(2020, "107")).lines().get(0).marks();
    assertEquals(List.of("1", "", "107"), marks.stream().map(LineChart.Mark::label).toList());
  }

  @Test
  void saysWhereTheAxisDoesNotBeginAtZero() {
    String note = "纵轴不从零起";
    assertTrue(render("chart.jte", chart(level(2010, "120"), level(2020, "185"))).contains(note));
    assertFalse(render("chart.jte", chart(level(2010, "1"), level(2020, "185"))).contains(note));
    Figure tenth = Sample.figure("Rank", "rank", "Actual", Sample.year(2020), "10");
    assertFalse(render("chart.jte", chart(tenth)).contains(note));
  }

  @Test
  void everyMarkIsWithinTheBox() {
    for (String value : List.of("0", "-3", "1", "0.0001", "999999999999999")) {
      LineChart.Mark mark = chart(level(2020, value)).lines().get(0).marks().get(0);
      assertTrue(mark.y() >= 0 && mark.y() <= 230, value);
      assertTrue(mark.x() >= 48 && mark.x() <= 346, value);
    }
  }

  @Test
  void hostileNamesRemainText() {
    Term bad = new Term("<script>alert(1)</script>\"'", "", "", "https://example.org/");
    Figure figure = level(2020, "1");
    Figure hostile =
        new Figure(
            figure.fact(),
            new Figure.Subject(bad, java.util.Optional.of(bad)),
            figure.measure(),
            figure.when(),
            figure.amount());
    String chart = render("chart.jte", chart(hostile));
    assertTrue(chart.contains("&lt;script>"), chart);
    assertFalse(chart.contains("<script") || chart.contains("style="), chart);
    assertFalse(render("sparkline.jte", chart(hostile)).contains("<script"));
  }

  private static String render(String template, LineChart chart) {
    StringOutput out = new StringOutput();
    Map<String, Object> model =
        template.equals("chart.jte")
            ? Map.of("view", VIEW, "chart", chart)
            : Map.of("chart", chart);
    TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.zhuzhoukg.page")
        .render(template, model, out);
    return out.toString();
  }

  @Test
  void ticksAreRound() {
    assertEquals(List.of(0.0, 500.0, 1000.0, 1500.0), ValueAxis.of(0, 1118, false).ticks());
    assertTrue(ValueAxis.of(7.1, 7.9, false).from() > 6);
    assertEquals(1, ValueAxis.of(3, 3, true).share(1));
    assertEquals(
        "CNY million",
        Scale.of(new BigDecimal("12345678"), level(2020, "1").amount(), Language.EN).unit());
  }
}
