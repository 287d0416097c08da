package org.zhuzhoukg.extract;

/** How much of a reading is right; each level asks for all before it. */
public enum Level {
  /** The place, the number and the unit. */
  VALUE("value+unit"),
  /** Also what kind of number it is. */
  STATISTIC("+statistic"),
  /** Also what is measured. */
  INDICATOR("+indicator"),
  /** Also when. */
  PERIOD("+period"),
  /** Also of whom, how certain, and how bounded. */
  FULL("full");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  /** How reports name it. */
  public String label() {
    return label;
  }
}
