package org.zhuzhoukg.extract;

/**
 * Counts of a comparison.
 *
 * @param right what was found and is right
 * @param found what was found
 * @param wanted what there was to find
 */
public record Score(int right, int found, int wanted) {

  /** Nothing counted yet. */
  public static final Score NONE = new Score(0, 0, 0);

  /** Both together. */
  public Score plus(Score other) {
    return new Score(right + other.right, found + other.found, wanted + other.wanted);
  }

  /** The part of what was found that is right; 1 if nothing was found. */
  public double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** The part of what there was that was found; 1 if there was nothing. */
  public double recall() {
    return wanted == 0 ? 1 : (double) right / wanted;
  }

  /** The harmonic mean of both. */
  public double f1() {
    return found + wanted == 0 ? 1 : 2.0 * right / (found + wanted);
  }
}
