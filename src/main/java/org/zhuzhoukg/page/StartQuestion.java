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
  private static final PerVersion<Map<String, Integer>> ROWS =
      new PerVersion<>(StartQuestion::count);

  /** All of them, in their order. */
  static List<StartQuestion> all(View view) {
    Map<String, Integer> rows = view.data().of(ROWS);
    Language language = view.language();
    return chosen().stream()
        .map(
            file -> {
              PageQuery query = PageQuery.of(file);
              return new StartQuestion(
                  query,
                  query.title(language),
                  query.header("question", language),
                  rows.get(file.name()));
            })
        .toList();
  }

  private static List<QueryFile> chosen() {
    return QueryLibrary.queries().stream()
        .filter(file -> file.header().containsKey("start"))
        .sorted(Comparator.comparing((QueryFile file) -> file.header().get("start")))
        .toList();
  }

  private static Map<String, Integer> count(Snapshot snapshot) {
    PageData data = new PageData(snapshot, new Budget(PATIENCE), Language.ZH);
    Map<String, Integer> rows = new LinkedHashMap<>();
    chosen().forEach(file -> rows.put(file.name(), data.ask(PageQuery.of(file)).size()));
    return Map.copyOf(rows);
  }
}
