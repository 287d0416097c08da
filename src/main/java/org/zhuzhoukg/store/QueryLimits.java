package org.zhuzhoukg.store;

/**
 * How large a query or an update may be.
 *
 * @param length characters
 * @param nesting brackets of any kind inside each other
 * @param chain operators in one row, as in {@code ?a + ?b + ?c}
 * @param elements patterns, filters, {@code OPTIONAL}s, {@code UNION} branches and the like
 * @param triples triple patterns
 * @param steps steps of property paths
 * @param columns variables that are projected, keys of {@code GROUP BY} and {@code ORDER BY}; items
 *     of a list as in {@code IN}
 */
public record QueryLimits(
    int length, int nesting, int chain, int elements, int triples, int steps, int columns) {

  /** Digits of one number, in queries and in data: to read one takes the square of them. */
  public static final int DIGITS = 4096;

  /** Far more than a query that a person writes. */
  public static final QueryLimits DEFAULT =
      new QueryLimits(8_000_000, 100, 500, 500, 1000, 200, 500);
}
