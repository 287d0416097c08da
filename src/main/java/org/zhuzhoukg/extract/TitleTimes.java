package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.fact.PeriodBasis;
import org.zhuzhoukg.fact.PeriodKind;
import org.zhuzhoukg.fact.Timing;

/**
 * Gives the figures of a headline the time of which the text below tells the same. Of one document.
 */
final class TitleTimes {

  /** How far below a headline its figures are told again. */
  private static final int FAR = 40;

  /** By how much what is told below may be more than the round figure of a headline. */
  private static final BigDecimal ROUND = new BigDecimal("1.12");

  /** Where figures of headlines stand among the readings. */
  private final List<Integer> titles = new ArrayList<>();

  private int seen;
  private boolean isBelow;

  /** Another article begins behind so many readings. */
  void beginArticle(int readings) {
    seen = readings;
    isBelow = false;
  }

  /** A sentence ends; headlines are above the first full stop, or go before that sentence. */
  void ends(char mark, int readings) {
    for (int i = seen; i < readings && !isBelow; i++) {
      titles.add(i);
    }
    isBelow |= mark == '。';
    seen = readings;
  }

  /** Sets the time of the figures of headlines that tell none. */
  void settle(List<Reading> readings) {
    for (int i : titles) {
      Reading title = readings.get(i);
      boolean isUntold =
          title.timing().filter(time -> time.basis() == PeriodBasis.DEFAULT).isPresent();
      if (isUntold) {
        below(readings, i).ifPresent(timing -> readings.set(i, title.at(timing)));
      }
    }
  }

  private static Optional<Timing> below(List<Reading> readings, int title) {
    List<Reading> next = readings.subList(title + 1, Math.min(readings.size(), title + 1 + FAR));
    return next.stream()
        .filter(reading -> isSame(readings.get(title), reading))
        .flatMap(reading -> reading.timing().stream())
        .filter(timing -> timing.basis() != PeriodBasis.DEFAULT)
        .filter(timing -> timing.period().kind() != PeriodKind.DAY)
        .findFirst()
        .map(timing -> new Timing(timing.period(), PeriodBasis.INHERITED, timing.asWritten()));
  }

  /** 货运量破30万吨, 货运量31.4万吨. */
  private static boolean isSame(Reading title, Reading below) {
    Optional<BigDecimal> round = title.quantity().value();
    Optional<BigDecimal> exact = below.quantity().value();
    return title.statistic() == below.statistic()
        && title.quantity().unit().equals(below.quantity().unit())
        && round.isPresent()
        && exact.isPresent()
        && isRounded(round.get(), exact.get())
        && isAlike(title.indicator().label(), below.indicator().label());
  }

  private static boolean isRounded(BigDecimal round, BigDecimal exact) {
    return exact.compareTo(round) == 0
        || (round.signum() > 0
            && exact.compareTo(round) > 0
            && exact.compareTo(round.multiply(ROUND)) < 0);
  }

  /** Whether two names end alike. */
  private static boolean isAlike(String one, String other) {
    int length = Math.min(2, Math.min(one.length(), other.length()));
    return one.endsWith(other.substring(other.length() - length));
  }
}
