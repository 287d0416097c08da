package org.zhuzhoukg.page;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.PerVersion;
import org.zhuzhoukg.store.QueryFile;
import org.zhuzhoukg.store.QueryLibrary;
import org.zhuzhoukg.store.RemoteException;
import org.zhuzhoukg.store.Snapshot;

/**
 * A question to begin with: a query of the library whose header has {@code # start: NN}.
 *
 * @param query to be opened in the console
 * @param title in a few words
 * @param question as a sentence
 * @param rows how many rows answer it; null where that takes too long
 */
record StartQuestion(PageQuery query, String title, String question, Integer rows) {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final List<PageQuery> CHOSEN =
      QueryLibrary.queries().stream()
          .filter(file -> file.header().containsKey("start"))
          .sorted(Comparator.comparing((QueryFile file) -> file.header().get("start")))
          .map(PageQuery::of)
          .toList();
  private static final PerVersion<Map<PageQuery, Integer>> ROWS =
      new PerVersion<>(snapshot -> count(snapshot, PATIENCE));

  /** All of them, in their order. */
  static List<StartQuestion> all(View view) {
    Map<PageQuery, Integer> rows = view.data().of(ROWS);
    Language language = view.language();
    return CHOSEN.stream()
        .map(
            query ->
                new StartQuestion(
                    query.in(language),
                    query.title(language),
                    query.header("question", language),
                    rows.get(query)))
        .toList();
  }

  /** How many rows each question has, of those that are answered in so much time. */
  static Map<PageQuery, Integer> count(Snapshot snapshot, Duration patience) {
    Budget budget = new Budget(patience);
    Map<PageQuery, Integer> rows = new ConcurrentHashMap<>();
    Stream<PageQuery> queries = snapshot.isShared() ? CHOSEN.parallelStream() : CHOSEN.stream();
    queries.forEach(
        query -> {
          try {
            PageData data = new PageData(snapshot, budget.share(), Language.ZH);
            rows.put(query, data.ask(query).size());
          } catch (QueryCancelledException e) {
            // It is shown without a number.
          } catch (RemoteException e) {
            if (!e.isLate()) {
              throw e;
            }
          }
        });
    return Map.copyOf(rows);
  }
}
