package org.zhuzhoukg.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A chart of figures over time, ready to be drawn as SVG: one statistic in one unit, for growth and
 * level never share an axis.
 *
 * <p>Lengths are in the units of the view box. Gaps stay gaps: {@link FigureSeries#joints()}.
 *
 * @param id of the element, unique in its page
 * @param title indicator and statistic
 * @param unit in which the numbers at the axis are
 * @param size of the view box
 * @param levels the lines across, with their numbers
 * @param isCut whether the numbers at the axis begin above zero
 * @param years what is written below
 * @param lines the series that are drawn
 * @param notDrawn names of series for which there is no colour left
 */
record LineChart(
    String id,
    String title,
    String unit,
    Size size,
    List<Tick> levels,
    boolean isCut,
    List<Tick> years,
    List<Line> lines,
    List<String> notDrawn) {

  /** Six series can be told apart. */
  static final int MOST_LINES = 6;

  /** How large a chart is, in the units of its view box. */
  enum Size {
    /** With axes and numbers. */
    FULL(360, 230, 48, 14, 26),
    /** Nothing but the marks. */
    SPARK(160, 44, 6, 6, 6);

    final int width;
    final int height;
    final int left;
    final int right;
    final int edge;

    Size(int width, int height, int left, int right, int edge) {
      this.width = width;
      this.height = height;
      this.left = left;
      this.right = right;
      this.edge = edge;
    }

    double x(double share) {
      return left + share * (width - left - right);
    }

    double y(double share) {
      return height - edge - share * (height - 2.0 * edge);
    }
  }

  /** A number or a year at its place. */
  record Tick(double at, String text) {
    String place() {
      return LineChart.length(at);
    }
  }

  /** A series: its name, what is joined, and its marks. */
  record Line(String name, int number, List<Segment> segments, List<Mark> marks) {}

  /** A line between two marks. */
  record Segment(String x1, String y1, String x2, String y2, boolean isActual) {}

  /**
   * A figure in the chart.
   *
   * @param from where its period begins
   * @param to where its period is over
   * @param range its bounds, low and high; empty if it is a number
   * @param label what is written beside it; empty if there is no room
   * @param text all about it in a line
   */
  record Mark(
      Figure figure,
      double x,
      double y,
      double from,
      double to,
      List<Double> range,
      String label,
      String text) {

    boolean isWide() {
      return to - from > 9;
    }

    /** To which side its number grows, so that it stays clear of the axis and the edge. */
    String anchor() {
      return x < 80 ? "start" : x > 320 ? "end" : "middle";
    }

    /** Where its number begins, ends, or has its middle. */
    String labelAt() {
      return at(x < 80 ? x - 6 : x > 320 ? x + 8 : x);
    }

    /** A length as it is written in SVG. */
    String at(double value) {
      return LineChart.length(value);
    }
  }

  /**
   * Charts for figures of any kind: one for each indicator, statistic and unit; quantities of very
   * different size, as of a province and of a shop, apart.
   */
  static List<LineChart> all(View view, String id, List<Figure> figures) {
    return all(view, id, figures, true);
  }

  /**
   * Charts for figures of any kind.
   *
   * @param isApart whether quantities of very different size have charts of their own
   */
  static List<LineChart> all(View view, String id, List<Figure> figures, boolean isApart) {
    Map<List<String>, List<Figure>> parts = new LinkedHashMap<>();
    for (Figure figure : figures) {
      Figure.Measure measure = figure.measure();
      List<String> key =
          List.of(measure.indicator().iri(), measure.statisticName(), figure.amount().unitName());
      parts.computeIfAbsent(key, k -> new ArrayList<>()).add(figure);
    }
    List<LineChart> charts = new ArrayList<>();
    parts.values().stream()
        .flatMap(part -> (isApart ? Magnitudes.of(part) : List.of(part)).stream())
        .forEach(part -> charts.add(of(view, id + "-" + charts.size(), part, Size.FULL)));
    return charts;
  }

  /**
   * A chart of figures of one statistic and unit.
   *
   * @throws IllegalArgumentException if there are none, or if they are of several
   */
  static LineChart of(View view, String id, List<Figure> figures, Size size) {
    long kinds =
        figures.stream()
            .map(f -> f.measure().statisticName() + " " + f.amount().unitName())
            .distinct()
            .count();
    if (kinds != 1) {
      throw new IllegalArgumentException("a chart has one statistic and unit, not " + kinds);
    }
    List<FigureSeries> series = FigureSeries.of(figures);
    List<FigureSeries> drawn = series.subList(0, Math.min(MOST_LINES, series.size()));
    List<String> others = series.stream().skip(MOST_LINES).map(FigureSeries::name).toList();
    return new LineDrawing(view, size, drawn).chart(id, title(figures), others);
  }

  private static String title(List<Figure> figures) {
    List<String> names =
        figures.stream().map(f -> f.measure().indicator().text()).distinct().toList();
    String statistic = figures.get(0).measure().statistic().text();
    return names.size() == 1 ? names.get(0) + " · " + statistic : statistic;
  }

  /** All bounds and values of figures. */
  static Stream<BigDecimal> numbers(Stream<Figure> figures) {
    return figures
        .map(Figure::amount)
        .flatMap(a -> Stream.of(a.value(), a.low(), a.high()))
        .map(number -> number.orElse(null))
        .filter(Objects::nonNull);
  }

  /** A length as it is written in SVG. */
  static String length(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Whether it shows more than one time. */
  boolean isOverTime() {
    return marks().map(mark -> mark.figure().when().end()).distinct().count() > 1;
  }

  /** Whether any mark covers a period that is drawn. */
  boolean hasWide() {
    return marks().anyMatch(Mark::isWide);
  }

  /** Whether any mark is not an actual figure. */
  boolean hasAims() {
    return marks().anyMatch(mark -> !mark.figure().fact().isActual());
  }

  /** Whether any mark is a range. */
  boolean hasRanges() {
    return marks().anyMatch(mark -> !mark.range().isEmpty());
  }

  /** All that is drawn, in a sentence or two for those who do not see it. */
  String description() {
    return String.join("; ", marks().map(Mark::text).toList());
  }

  private Stream<Mark> marks() {
    return lines.stream().flatMap(line -> line.marks().stream());
  }
}
