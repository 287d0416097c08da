package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What became of the readings of about one confidence: those that are sure to a tenth ought to be
 * right in a tenth.
 *
 * @param from the least confidence
 * @param found how many readings there are
 * @param right how many are right in full
 * @param sum of their confidences
 */
public record Reliability(double from, int found, int right, double sum) {

  private static final int BINS = 10;

  /** The bins that readings of some texts fall into, least sure first. */
  public static List<Reliability> of(List<Evaluation> texts) {
    int[] found = new int[BINS];
    int[] right = new int[BINS];
    double[] sum = new double[BINS];
    for (Evaluation text : texts) {
      Set<Reading> wrong = new HashSet<>(text.spurious());
      text.partial().forEach(partial -> wrong.add(partial.found()));
      for (Reading reading : text.readings()) {
        int bin = Math.min(BINS - 1, (int) (reading.confidence() * BINS));
        found[bin]++;
        right[bin] += wrong.contains(reading) ? 0 : 1;
        sum[bin] += reading.confidence();
      }
    }
    List<Reliability> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (found[i] > 0) {
        bins.add(new Reliability((double) i / BINS, found[i], right[i], sum[i]));
      }
    }
    return bins;
  }

  /** The bin's bounds. */
  public String label() {
    return String.format(Locale.ROOT, "%.1f–%.1f", from, from + 1.0 / BINS);
  }

  /** The mean confidence. */
  public double mean() {
    return sum / found;
  }

  /** The share that is right; the nearer to {@link #mean}, the better. */
  public double share() {
    return (double) right / found;
  }
}
