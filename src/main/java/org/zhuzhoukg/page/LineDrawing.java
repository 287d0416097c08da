package org.zhuzhoukg.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out series as a {@link LineChart}. */
final class LineDrawing {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final double LABEL_WIDTH = 46;
  private static final double LABEL_HEIGHT = 20;

  private final View view;
  private final LineChart.Size size;
  private final List<FigureSeries> series;
  private final TimeAxis time;
  private final ValueAxis values;
  private final Scale scale;
  private final List<double[]> taken = new ArrayList<>();
  private final List<double[]> marks;

  LineDrawing(View view, LineChart.Size size, List<FigureSeries> series) {
    this.view = view;
    this.size = size;
    this.series = series;
    List<Figure> figures = series.stream().flatMap(s -> s.figures().stream()).toList();
    List<BigDecimal> numbers = LineChart.numbers(figures.stream()).toList();
    double least = numbers.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    double most = numbers.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    Amount sample = figures.get(0).amount();
    this.time = TimeAxis.of(figures.stream().map(Figure::when).toList());
    this.values = ValueAxis.of(least, most, sample.statisticName().equals("Rank"));
    this.scale =
        Scale.of(
            BigDecimal.valueOf(Math.max(Math.abs(least), Math.abs(most))), sample, view.language());
    this.marks = figures.stream().map(figure -> new double[] {x(figure), y(figure)}).toList();
  }

  LineChart chart(String id, String title, List<String> notDrawn) {
    List<LineChart.Line> lines = new ArrayList<>();
    series.forEach(one -> lines.add(line(one, lines.size() + 1)));
    return new LineChart(
        id, title, scale.unit(), size, levels(), values.isCut(), years(), lines, notDrawn);
  }

  private List<LineChart.Tick> levels() {
    return values.ticks().stream()
        .map(value -> new LineChart.Tick(y(value), scale.text(value)))
        .toList();
  }

  private List<LineChart.Tick> years() {
    return time.years().stream()
        .map(year -> new LineChart.Tick(size.x(time.middle(year)), String.valueOf(year)))
        .toList();
  }

  private LineChart.Line line(FigureSeries one, int number) {
    List<LineChart.Segment> segments = one.joints().stream().map(this::segment).toList();
    return new LineChart.Line(
        one.name(),
        number,
        segments,
        one.figures().stream().map(figure -> mark(one.name(), figure)).toList());
  }

  private LineChart.Segment segment(FigureSeries.Joint joint) {
    return new LineChart.Segment(
        LineChart.length(x(joint.from())),
        LineChart.length(y(joint.from())),
        LineChart.length(x(joint.to())),
        LineChart.length(y(joint.to())),
        joint.from().fact().isActual());
  }

  private LineChart.Mark mark(String name, Figure figure) {
    Amount amount = figure.amount();
    List<Double> range =
        amount.low().isPresent() && amount.high().isPresent()
            ? List.of(y(amount.low().get()), y(amount.high().get()))
            : List.of();
    double x = x(figure);
    double y = y(figure);
    return new LineChart.Mark(
        figure,
        x,
        y,
        size.x(time.start(figure.when())),
        size.x(time.end(figure.when())),
        range,
        label(figure, x, y),
        text(name, figure));
  }

  private String text(String name, Figure figure) {
    String status = figure.fact().isActual() ? "" : ", " + figure.fact().status().text();
    return name
        + ", "
        + figure.when().period().text()
        + ": "
        + figure.amount().text(view.language())
        + status;
  }

  /** The number above the mark, where no other number is near and no other mark stands on it. */
  private String label(Figure figure, double x, double y) {
    boolean isNear =
        taken.stream()
            .anyMatch(
                at -> Math.abs(at[0] - x) < LABEL_WIDTH && Math.abs(at[1] - y) < LABEL_HEIGHT);
    boolean isCovered =
        marks.stream()
            .anyMatch(
                at ->
                    Math.abs(at[0] - x) < LABEL_WIDTH / 2
                        && at[1] < y - 3
                        && at[1] > y - LABEL_HEIGHT - 5);
    if (isNear || isCovered || size == LineChart.Size.SPARK) {
      return "";
    }
    taken.add(new double[] {x, y});
    Amount amount = figure.amount();
    String number =
        amount.value().isEmpty() && amount.low().isPresent() && amount.high().isPresent()
            ? scale.text(amount.low().get()) + "–" + scale.text(amount.high().get())
            : figure.number().map(scale::text).orElse("");
    return sign(amount.qualifierName()) + number;
  }

  private static String sign(String qualifier) {
    return switch (qualifier) {
      case "About", "Nearly" -> "≈";
      case "MoreThan" -> ">";
      case "AtLeast" -> "≥";
      case "LessThan" -> "<";
      case "AtMost" -> "≤";
      default -> "";
    };
  }

  private double x(Figure figure) {
    return size.x(time.mark(figure.when()));
  }

  private double y(Figure figure) {
    Amount amount = figure.amount();
    Optional<BigDecimal> middle =
        amount.low().flatMap(low -> amount.high().map(low::add)).map(sum -> sum.divide(TWO));
    return y(amount.value().or(() -> middle).or(figure::number).orElse(BigDecimal.ZERO));
  }

  private double y(BigDecimal value) {
    return y(value.doubleValue());
  }

  private double y(double value) {
    return size.y(values.share(value));
  }
}
