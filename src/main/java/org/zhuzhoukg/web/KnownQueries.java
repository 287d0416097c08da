package org.zhuzhoukg.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.zhuzhoukg.store.QueryPolicy;
import org.zhuzhoukg.store.QueryText;

/**
 * What is known of queries that were read before, by their text. To parse one again takes most of
 * what it takes to find its answer kept.
 */
final class KnownQueries {

  /** What a query may call or ask whose answer differs from time to time. */
  private static final Pattern VOLATILE =
      Pattern.compile(
          "\\b((now|rand|uuid|struuid|bnode)\\s*\\(|service\\b)", Pattern.CASE_INSENSITIVE);

  private static final long MOST_BYTES = 8 << 20;
  private static final int OVERHEAD = 256;

  private final QueryPolicy policy;
  private final Cache<String, Traits> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((String text, Traits of) -> 2 * (text.length() + of.normal.length()) + OVERHEAD)
          .executor(Runnable::run)
          .build();

  KnownQueries(QueryPolicy policy) {
    this.policy = policy;
  }

  /** What a text alone tells. */
  private record Traits(boolean hasRows, boolean isVolatile, String normal) {}

  /**
   * A query.
   *
   * @param hasRows whether its answer is a table or a truth value, not a graph
   * @param isVolatile whether the same data may answer it differently
   * @param normal its text, the same for all that differ in white space and comments alone
   * @param parsed the query itself, for who executes it
   */
  record KnownQuery(boolean hasRows, boolean isVolatile, String normal, Supplier<Query> parsed) {}

  /**
   * Reads a query.
   *
   * @throws org.zhuzhoukg.store.QuerySyntaxException if it is none
   * @throws org.zhuzhoukg.store.RefusedException if it is not to be executed
   */
  KnownQuery read(String text) {
    Traits traits = known.getIfPresent(text);
    if (traits != null) {
      return query(traits, () -> policy.query(text));
    }
    Query query = policy.query(text);
    Traits found =
        new Traits(
            query.isSelectType() || query.isAskType(),
            // As it was parsed: in the text, code point escapes could hide a word.
            VOLATILE.matcher(query.serialize()).find(),
            QueryText.normal(text));
    known.put(text, found);
    return query(found, () -> query);
  }

  private static KnownQuery query(Traits traits, Supplier<Query> parsed) {
    return new KnownQuery(traits.hasRows, traits.isVolatile, traits.normal, parsed);
  }
}
