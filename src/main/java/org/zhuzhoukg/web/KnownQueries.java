package org.zhuzhoukg.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.zhuzhoukg.store.PreparedQuery;
import org.zhuzhoukg.store.QueryPolicy;
import org.zhuzhoukg.store.QueryText;

/**
 * Queries that were read before, by their text. To parse one again takes most of what it takes to
 * find its answer kept, and a tenth of what it takes to execute it.
 */
final class KnownQueries {

  /** What a query may call or ask whose answer differs from time to time. */
  private static final Pattern VOLATILE =
      Pattern.compile(
          "\\b((now|rand|uuid|struuid|bnode)\\s*\\(|service\\b)", Pattern.CASE_INSENSITIVE);

  private static final long MOST_BYTES = 8 << 20;
  private static final int OVERHEAD = 256;

  /** What a query of the library takes with its algebra, in bytes a character of its text: 18. */
  private static final int PARSED = 20;

  private final QueryPolicy policy;
  private final Cache<String, KnownQuery> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher(KnownQueries::weight)
          .executor(Runnable::run)
          .build();

  KnownQueries(QueryPolicy policy) {
    this.policy = policy;
  }

  /**
   * A query.
   *
   * @param hasRows whether its answer is a table or a truth value, not a graph
   * @param isVolatile whether the same data may answer it differently
   * @param normal its text, the same for all that differ in white space and comments alone
   * @param prepared the query itself; several may execute it at once
   */
  record KnownQuery(boolean hasRows, boolean isVolatile, String normal, PreparedQuery prepared) {}

  private static int weight(String text, KnownQuery query) {
    return (2 + PARSED) * text.length() + 2 * query.normal.length() + OVERHEAD;
  }

  /**
   * Reads a query.
   *
   * @throws org.zhuzhoukg.store.QuerySyntaxException if it is none
   * @throws org.zhuzhoukg.store.RefusedException if it is not to be executed
   */
  KnownQuery read(String text) {
    KnownQuery before = known.getIfPresent(text);
    if (before != null) {
      return before;
    }
    Query query = policy.query(text);
    KnownQuery read =
        new KnownQuery(
            query.isSelectType() || query.isAskType(),
            // As it was parsed: in the text, code point escapes could hide a word.
            VOLATILE.matcher(query.serialize()).find(),
            QueryText.normal(text),
            new PreparedQuery(query));
    known.put(text, read);
    return read;
  }
}
