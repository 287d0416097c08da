package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Divides series by how large they are, so that none lies flat on the ground beside another. */
final class Magnitudes {

  private static final double MOST_TIMES = 10;

  private Magnitudes() {}

  /** Groups of figures of like size, the largest first; levels alone are divided. */
  static List<List<Figure>> of(List<Figure> figures) {
    if (!figures.get(0).measure().statisticName().equals("Level")) {
      return List.of(figures);
    }
    List<FigureSeries> series = new ArrayList<>(FigureSeries.of(figures));
    series.sort(Comparator.comparing((FigureSeries one) -> -size(one)));
    List<List<Figure>> groups = new ArrayList<>();
    double largest = 0;
    for (FigureSeries one : series) {
      if (groups.isEmpty() || size(one) * MOST_TIMES < largest) {
        groups.add(new ArrayList<>());
        largest = size(one);
      }
      groups.get(groups.size() - 1).addAll(one.figures());
    }
    return groups;
  }

  private static double size(FigureSeries series) {
    return LineChart.numbers(series.figures().stream())
        .mapToDouble(number -> number.abs().doubleValue())
        .max()
        .orElse(0);
  }
}
