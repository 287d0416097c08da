package org.zhuzhoukg.page;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.PerVersion;
import org.zhuzhoukg.store.QueryFile;
import org.zhuzhoukg.store.QueryLibrary;
import org.zhuzhoukg.store.Snapshot;

/**
 * A question to begin with: a query of the library whose header has {@code # start: NN}.
 *
 * @param query to be opened in the console
 * @param title in a few words
 * @param question as a sentence
 * @param rows how many rows answer it
 */
record StartQuestion(PageQuery query, String title, String question, int rows) {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final List<PageQuery> CHOSEN =
      QueryLibrary.queries().stream()
          .filter(file -> file.header().containsKey("start"))
          .sorted(Comparator.comparing((QueryFile file) -> file.header().get("start")))
          .map(PageQuery::of)
          .toList();
  private static final PerVersion<Map<PageQuery, Integer>> ROWS =
      new PerVersion<>(StartQuestion::count);

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

  private static Map<PageQuery, Integer> count(Snapshot snapshot) {
    PageData data = new PageData(snapshot, new Budget(PATIENCE), Language.ZH);
    data.prepare(CHOSEN);
    Map<PageQuery, Integer> rows = new LinkedHashMap<>();
    CHOSEN.forEach(query -> rows.put(query, data.ask(query).size()));
    return Map.copyOf(rows);
  }
}
