package org.zhuzhoukg.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.page.Outcome.Timing;
import org.zhuzhoukg.page.Outcome.Verdict;

/**
 * A number that somebody aims at, plans or expects, and what later documents say of it.
 *
 * @param due its period, if that says by when
 * @param outcomes actual figures, by time; those of the same subject first
 * @param doubts what is doubtful about it
 */
record Target(
    Figure figure, Optional<Figure.When> due, List<Outcome> outcomes, List<Doubt> doubts) {

  /** Holds actual figures against a target. */
  static Target of(Figure figure, List<Figure> actual, List<Doubt> doubts) {
    List<Figure> before =
        actual.stream()
            .filter(f -> f.subject().equals(figure.subject()))
            .filter(f -> f.measure().among().equals(figure.measure().among()))
            .filter(f -> isBefore(Outcome.timing(figure.when(), f.when())))
            .toList();
    Aim aim = Aim.of(figure, before);
    List<Outcome> outcomes =
        actual.stream()
            .map(f -> Outcome.of(figure, f, aim))
            .sorted(Comparator.comparing(outcome -> !outcome.isSame()))
            .toList();
    Optional<Figure.When> due = Optional.of(figure.when()).filter(Outcome::isDue);
    return new Target(figure, due, outcomes, doubts);
  }

  private static boolean isBefore(Timing timing) {
    return timing == Timing.BEFORE || timing == Timing.EARLIER;
  }

  /** What can be said in a word. */
  enum Result {
    REACHED,
    NOT_REACHED,
    /** There are figures of the same subject at or after the time, which settle nothing. */
    FIGURES,
    /** There are only figures of the same subject from before. */
    BEFORE,
    /** There are only figures of the city around it. */
    WIDER,
    NOTHING
  }

  /** What came of it. */
  Result result() {
    List<Outcome> same = outcomes.stream().filter(Outcome::isSame).toList();
    boolean isReached = same.stream().anyMatch(o -> o.verdict() == Verdict.REACHED);
    boolean isMissed = same.stream().anyMatch(o -> o.verdict() == Verdict.NOT_REACHED);
    if (isReached && isMissed) {
      return Result.FIGURES;
    }
    if (isReached || isMissed) {
      return isReached ? Result.REACHED : Result.NOT_REACHED;
    }
    if (same.isEmpty()) {
      return outcomes.isEmpty() ? Result.NOTHING : Result.WIDER;
    }
    return same.stream().allMatch(o -> isBefore(o.timing())) ? Result.BEFORE : Result.FIGURES;
  }
}
