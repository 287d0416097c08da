package org.zhuzhoukg.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.page.Outcome.Verdict;

/**
 * Which numbers fulfil a target.
 *
 * @param number the target's; empty for a range, which is not judged
 * @param direction 1 if larger numbers fulfil it, -1 if smaller ones do, 0 if that is not known
 * @param isStrict whether the number itself is not enough, as in more than 1500
 */
record Aim(Optional<BigDecimal> number, int direction, boolean isStrict) {

  /**
   * The aim of a target. Its words say the direction ({@code more than}); else the latest number
   * before it does: who is at 14 and aims at 13.2 wants less.
   *
   * @param before comparable actual figures of earlier times, by time
   */
  static Aim of(Figure target, List<Figure> before) {
    Amount amount = target.amount();
    int direction =
        switch (amount.qualifierName()) {
          case "MoreThan", "AtLeast" -> 1;
          case "LessThan", "AtMost" -> -1;
          default -> from(before, amount.value());
        };
    boolean isStrict =
        amount.qualifierName().equals("MoreThan") || amount.qualifierName().equals("LessThan");
    return new Aim(amount.value(), direction, isStrict);
  }

  private static int from(List<Figure> before, Optional<BigDecimal> wanted) {
    return before.stream()
        .map(figure -> figure.amount().value())
        .flatMap(Optional::stream)
        .reduce((first, last) -> last)
        .flatMap(last -> wanted.map(number -> number.compareTo(last)))
        .orElse(0);
  }

  /** What an actual amount says; an amount that is itself a bound or about right says less. */
  Verdict judge(Amount actual) {
    if (number.isEmpty() || actual.value().isEmpty()) {
      return Verdict.OPEN;
    }
    int order = actual.value().get().compareTo(number.get());
    int sign = direction == 0 ? order : order * direction;
    return switch (actual.qualifierName()) {
      case "Exactly" -> exact(order, sign);
      case "MoreThan", "AtLeast" -> bound(sign, direction > 0, actual.qualifierName());
      case "LessThan", "AtMost", "Nearly" -> bound(sign, direction < 0, actual.qualifierName());
      default -> Verdict.OPEN;
    };
  }

  private Verdict exact(int order, int sign) {
    if (order == 0) {
      return isStrict ? Verdict.NOT_REACHED : Verdict.REACHED;
    }
    return direction == 0 ? Verdict.OPEN : sign > 0 ? Verdict.REACHED : Verdict.NOT_REACHED;
  }

  /** A bound on the side of the aim can show that it is reached; on the other, that it is not. */
  private Verdict bound(int sign, boolean isTowards, String qualifier) {
    if (direction == 0) {
      return Verdict.OPEN;
    }
    boolean isOpen = qualifier.equals("MoreThan") || qualifier.equals("LessThan");
    if (isTowards) {
      boolean isReached = sign > 0 || (sign == 0 && (isOpen || !isStrict));
      return isReached ? Verdict.REACHED : Verdict.OPEN;
    }
    return sign < 0 || (sign == 0 && isStrict) ? Verdict.NOT_REACHED : Verdict.OPEN;
  }
}
