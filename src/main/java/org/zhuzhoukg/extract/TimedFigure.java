package org.zhuzhoukg.extract;

import java.util.EnumSet;
import java.util.Set;
import org.zhuzhoukg.fact.Statistic;

/**
 * What is known of a figure before its time.
 *
 * @param unit in which it is told
 * @param isCount whether things are counted
 * @param isMoving whether it is a change, or one follows
 * @param isOrder whether it is a place in an order, or a move of it
 * @param isCost whether it is what the work told behind it cost
 * @param side whether it is what something was, or what that became
 */
record TimedFigure(
    Statistic statistic,
    Indicator indicator,
    String unit,
    boolean isCount,
    boolean isMoving,
    boolean isOrder,
    boolean isCost,
    Moves.Side side) {

  private static final Set<String> UNITS =
      Set.of("trip", "year-of-age", "year", "month", "week", "day", "hour", "minute");

  private static final Set<Statistic> ORDERS = EnumSet.of(Statistic.RANK, Statistic.INDEX);

  /** Whether it tells how much, not how that moved. */
  boolean isLevel() {
    return statistic == Statistic.LEVEL && !isMoving;
  }

  /** Whether things, or times, are counted. */
  boolean isThing() {
    return isCount || UNITS.contains(unit);
  }

  /** Whether it tells a place in an order, or what it takes to have one. */
  boolean isPlaced() {
    return isOrder || ORDERS.contains(statistic) || Measures.is("threshold", indicator.label());
  }

  /** Whether it holds on the day of the document, unless its clause says when. */
  boolean isStanding() {
    return Measures.is("standing", indicator.label());
  }

  /** Whether it counts areas: in how many something is sold, among how many one has its place. */
  boolean isOfAreas() {
    return isLevel()
        && !isOrder
        && unit.equals("item")
        && Measures.is("regions", indicator.label());
  }

  /** Whether it tells how long something takes. */
  boolean isTaken() {
    return Set.of("hour", "minute").contains(unit);
  }

  /** Whether it may count those in an order; how many work for them is measured. */
  boolean isListed() {
    return isCount && !Measures.is("staff", indicator.label());
  }
}
