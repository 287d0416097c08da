package org.zhuzhoukg.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Figures of one indicator, statistic, subject and unit, in the order of time.
 *
 * @param name the subject, with the industry and the whole or population where there are such
 * @param figures at least one
 */
record FigureSeries(String name, List<Figure> figures) {

  private static final int LEAP_YEAR = 366;

  /** Two figures between which a line may be drawn. */
  record Joint(Figure from, Figure to) {}

  /** Divides figures into series; those with more figures come first. */
  static List<FigureSeries> of(List<Figure> figures) {
    boolean isOne = figures.stream().map(f -> f.measure().indicator()).distinct().count() <= 1;
    Map<String, List<Figure>> series = new LinkedHashMap<>();
    figures.forEach(f -> series.computeIfAbsent(name(f, isOne), k -> new ArrayList<>()).add(f));
    return series.entrySet().stream()
        .map(entry -> new FigureSeries(entry.getKey(), inTime(entry.getValue())))
        .sorted(Comparator.comparing((FigureSeries s) -> -s.figures().size()))
        .toList();
  }

  private static String name(Figure figure, boolean isOneIndicator) {
    Figure.Subject subject = figure.subject();
    String name =
        subject.about().text() + subject.industry().map(term -> " · " + term.text()).orElse("");
    String among = figure.measure().among().map(term -> " (" + term.text() + ")").orElse("");
    return (isOneIndicator ? name : figure.measure().indicator().text() + " · " + name) + among;
  }

  private static List<Figure> inTime(List<Figure> figures) {
    return figures.stream()
        .sorted(
            Comparator.comparing((Figure f) -> f.when().end()).thenComparing(f -> f.when().start()))
        .toList();
  }

  /**
   * Which figures are neighbours: the same kind of period and the same part of the year, at most a
   * year apart, both actual or both not, both with a value. Where a period has two different values
   * the line stops.
   */
  List<Joint> joints() {
    Map<String, List<Figure>> alike =
        figures.stream()
            .filter(f -> f.amount().value().isPresent())
            .filter(f -> !f.when().kind().equals("Span"))
            .collect(Collectors.groupingBy(FigureSeries::shape));
    List<Joint> joints = new ArrayList<>();
    alike.values().forEach(list -> joints.addAll(joints(list)));
    return joints;
  }

  private static String shape(Figure figure) {
    Figure.When when = figure.when();
    String months =
        when.kind().equals("AsOf") ? "" : when.start().substring(5) + when.end().substring(5, 7);
    return when.kind() + months + figure.fact().isActual();
  }

  private static List<Joint> joints(List<Figure> alike) {
    Map<String, List<Figure>> byEnd =
        alike.stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.when().end(), LinkedHashMap::new, Collectors.toList()));
    List<Joint> joints = new ArrayList<>();
    List<Figure> before = List.of();
    for (List<Figure> now : byEnd.values()) {
      if (agree(before) && agree(now) && isNext(before.get(0), now.get(0))) {
        joints.add(new Joint(before.get(0), now.get(0)));
      }
      before = now;
    }
    return joints;
  }

  private static boolean agree(List<Figure> sameTime) {
    return sameTime.stream()
            .map(f -> f.amount().value().orElseThrow().stripTrailingZeros())
            .distinct()
            .count()
        == 1;
  }

  private static boolean isNext(Figure from, Figure to) {
    LocalDate first = LocalDate.parse(from.when().end());
    return ChronoUnit.DAYS.between(first, LocalDate.parse(to.when().end())) <= LEAP_YEAR;
  }
}
