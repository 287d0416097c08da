package org.zhuzhoukg.fact;

import java.math.BigDecimal;

/**
 * A position on the earth in WGS84, in degrees.
 *
 * @param latitude north of the equator; negative in the south
 * @param longitude east of Greenwich; negative in the west
 */
public record Point(BigDecimal latitude, BigDecimal longitude) {

  /** Refuses what lies on no globe. */
  public Point {
    check("latitude", latitude, 90);
    check("longitude", longitude, 180);
  }

  private static void check(String name, BigDecimal degrees, int most) {
    if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new IllegalArgumentException(
          "'%s' must be from -%d to %d degrees, not %s"
              .formatted(name, most, most, degrees.toPlainString()));
    }
  }
}
