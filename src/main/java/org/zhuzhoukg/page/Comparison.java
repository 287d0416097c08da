package org.zhuzhoukg.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What of an indicator's figures a reader wants to see side by side.
 *
 * @param subjects of which the figures are; those that are chosen first
 * @param industries of which they are
 */
record Comparison(List<Choice> subjects, List<Choice> industries) {

  /** Something to tick. */
  record Choice(Term term, String value, int figures, boolean isChosen) {}

  /** What there is to choose from, with what the address chooses. */
  static Comparison of(View view, List<Figure> figures) {
    return new Comparison(
        choices(view, "about", figures, f -> Stream.of(f.subject().about())),
        choices(view, "industry", figures, f -> f.subject().industry().stream()));
  }

  private static List<Choice> choices(
      View view, String name, List<Figure> figures, Function<Figure, Stream<Term>> terms) {
    List<String> chosen = view.values(name);
    return figures.stream()
        .flatMap(terms)
        .distinct()
        .map(
            term ->
                new Choice(
                    term,
                    reference(term),
                    (int)
                        figures.stream().filter(f -> terms.apply(f).anyMatch(term::equals)).count(),
                    chosen.contains(reference(term))))
        .sorted(Comparator.comparing((Choice c) -> !c.isChosen()).thenComparing(c -> -c.figures()))
        .toList();
  }

  /** As {@code city/zhuzhou}. */
  private static String reference(Term term) {
    return term.kind() + "/" + Term.local(term.iri());
  }

  /** The figures that are chosen; all of them where nothing is. */
  List<Figure> of(List<Figure> figures) {
    return figures.stream()
        .filter(figure -> has(subjects, Optional.of(figure.subject().about())))
        .filter(figure -> has(industries, figure.subject().industry()))
        .toList();
  }

  private static boolean has(List<Choice> choices, Optional<Term> term) {
    return choices.stream().noneMatch(Choice::isChosen)
        || choices.stream().anyMatch(c -> c.isChosen() && term.equals(Optional.of(c.term())));
  }

  /** Whether there is anything to compare. */
  boolean isOffered() {
    return subjects.size() > 1 || industries.size() > 1;
  }
}
