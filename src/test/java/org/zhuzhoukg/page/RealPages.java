package org.zhuzhoukg.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.zhuzhoukg.load.RealGraph;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Store;

/** The pages of the project's own data, for tests. */
final class RealPages {

  static final Store STORE = new MemoryStore(RealGraph.get().graph());
  private static final Site SITE = site();

  private RealPages() {}

  private static Site site() {
    try {
      return new Site(Assets.load(), Sources.none(), any -> List.of(), new Background(STORE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Site.Written page(String path, Language language) {
    return page(path, Map.of(), language);
  }

  static Site.Written page(String path, Map<String, String> parameters, Language language) {
    try (Snapshot snapshot = STORE.snapshot()) {
      return SITE.write(path, parameters, language, snapshot, budget());
    }
  }

  static Budget budget() {
    return new Budget(Duration.ofSeconds(30));
  }
}
