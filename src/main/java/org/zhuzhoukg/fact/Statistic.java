package org.zhuzhoukg.fact;

import org.zhuzhoukg.text.Bilingual;

/** What kind of number an observation is. */
public enum Statistic implements Code {
  /** The quantity itself. */
  LEVEL("水平值", "level"),
  /** Growth against the same period of the year before, in percent. */
  GROWTH_YEAR_ON_YEAR("同比增速", "growth year on year"),
  /** Growth against another or an unnamed baseline, in percent. */
  GROWTH("增速", "growth"),
  /** Average growth a year over several years, in percent. */
  GROWTH_ANNUAL_AVERAGE("年均增速", "average annual growth"),
  /** Part of a whole, in percent. */
  SHARE("占比", "share"),
  /** Place in an order; 1 is first. */
  RANK("位次", "rank"),
  /** Difference from a baseline in time, in the unit of what changed. */
  CHANGE("变化量", "change"),
  /** A score without a unit. */
  INDEX("指数", "index"),
  /** One quantity to another. */
  RATIO("比率", "ratio"),
  /** A quantity per unit of something else. */
  PER_UNIT("单位平均量", "per unit"),
  /** How many times a baseline. */
  MULTIPLE("倍数", "multiple"),
  /** Difference from a peer. */
  DIFFERENCE("差额", "difference"),
  /** Part that something has in a change. */
  CONTRIBUTION("贡献", "contribution"),
  /** The largest of several values. */
  MAXIMUM("最大值", "maximum"),
  /** The mean of several values. */
  AVERAGE("平均值", "average");

  @SuppressWarnings("ImmutableEnumChecker") // a record of two texts does not change
  private final Bilingual label;

  Statistic(String zh, String en) {
    this.label = new Bilingual(zh, en);
  }

  /** Its name, the same as in the ontology. */
  public Bilingual label() {
    return label;
  }
}
