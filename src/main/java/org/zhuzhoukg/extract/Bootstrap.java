package org.zhuzhoukg.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** How far a measure would move with other texts of the same kinds: percentile bootstrap. */
public final class Bootstrap {

  private static final int RESAMPLES = 1000;
  private static final long SEED = 20_240_901;
  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /**
   * The middle 95 % of a measure over texts drawn again and again, with replacement.
   *
   * @param low the lower end
   * @param high the upper end
   */
  public record Interval(double low, double high) {}

  /** The interval of a measure of the sum of the texts' scores; always the same for the same. */
  public static Interval of(List<Score> texts, ToDoubleFunction<Score> measure) {
    Random random = new Random(SEED);
    double[] values = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      Score sum = Score.NONE;
      for (int k = 0; k < texts.size(); k++) {
        sum = sum.plus(texts.get(random.nextInt(texts.size())));
      }
      values[i] = measure.applyAsDouble(sum);
    }
    Arrays.sort(values);
    int cut = (int) (TAIL * RESAMPLES);
    return new Interval(values[cut], values[RESAMPLES - 1 - cut]);
  }
}
