package org.zhuzhoukg.store;

import java.time.Duration;
import java.util.function.Supplier;

/** What may have to be waited for. */
interface Awaited<T> extends Supplier<T> {

  /**
   * Waits for it as long as a query may take.
   *
   * @throws org.apache.jena.query.QueryCancelledException if the query is stopped before
   */
  T get(Budget budget);

  /** Waits for it, however long that takes. */
  @Override
  default T get() {
    return get(new Budget(Duration.ofDays(1)));
  }
}
