package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Store;

class RehearsalTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static Store store;

  @BeforeAll
  static void loads() throws IOException {
    store = new MemoryStore(new Loader(Mini.DATA, Progress.SILENT).load().graph());
  }

  @Tag("slow")
  @Test
  void hasReadersWaitForTheFirstAlone() throws IOException, InterruptedException {
    CountDownLatch mayGoOn = new CountDownLatch(1);
    try (Background background = new Background(store)) {
      Site site = new Site(Assets.load(), Sources.none(), any -> List.of(), background);
      assertTrue(site.isPrepared());
      background.run(data -> await(mayGoOn));
      site.prepareFirst();
      assertFalse(site.isPrepared());
      mayGoOn.countDown();
      long start = System.nanoTime();
      while (!site.isPrepared() && System.nanoTime() - start < LONG.toNanos()) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertTrue(site.isPrepared());
      site.prepare();
      assertTrue(site.isPrepared());
    }
  }

  @Test
  void hasAPageOfEachKind() {
    Set<String> kinds = new TreeSet<>();
    try (Snapshot snapshot = store.snapshot()) {
      PageData data = new PageData(snapshot, new Budget(LONG), Language.EN);
      for (Row row : data.ask(PageQuery.of("exemplars"))) {
        kinds.add(data.term(row.node("thing")).href().replaceFirst("/[^/]+$", ""));
      }
    }
    assertTrue(
        kinds.containsAll(
            Set.of("/documents", "/indicators", "/page/observation", "/page/statement")),
        kinds.toString());
  }

  @Test
  void findsAPartOfEachKind() {
    String page =
        "<a href=\"/page/city/x?lang=en\"><a href=\"/page/city/x?facts=near%20in#facts\">"
            + "<a href=\"/page/city/x?facts=far\"><a href=\"/page/city/y?others=1\">"
            + "<a href=\"/page/city/x?years=2\">";
    assertEquals(Map.of("facts", "near in", "years", "2"), Rehearsal.parts("/page/city/x", page));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(LONG.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
