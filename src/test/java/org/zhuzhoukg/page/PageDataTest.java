package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.Snapshot;

class PageDataTest {

  private static final List<PageQuery> QUERIES =
      PageQuery.all("home-totals", "home-kinds", "documents");

  private final AtomicInteger asked = new AtomicInteger();

  /** Data of a version of their own, of which nothing is known yet; counts who reads them. */
  private final class Counted implements Snapshot {

    private final Snapshot data = RealPages.STORE.snapshot();
    private final boolean isShared;

    Counted(boolean isShared) {
      this.isShared = isShared;
    }

    @Override
    public DatasetGraph dataset() {
      asked.incrementAndGet();
      return data.dataset();
    }

    @Override
    public String version() {
      return "read by " + System.identityHashCode(this);
    }

    @Override
    public long triples() {
      return data.triples();
    }

    @Override
    public boolean isTextComplete() {
      return true;
    }

    @Override
    public boolean isShared() {
      return isShared;
    }

    @Override
    public void close() {
      data.close();
    }
  }

  @Test
  void asksWhatItPreparedNotAgain() {
    PageData one = new PageData(new Counted(false), RealPages.budget(), Language.ZH);
    PageData several = new PageData(new Counted(true), RealPages.budget(), Language.ZH);
    several.prepare(QUERIES);
    assertEquals(QUERIES.size(), asked.get());
    several.prepare(QUERIES);
    for (PageQuery query : QUERIES) {
      several.ask(query);
    }
    assertEquals(QUERIES.size(), asked.get());
    for (PageQuery query : QUERIES) {
      assertEquals(rows(one.ask(query)), rows(several.ask(query)));
    }
  }

  private static List<String> rows(List<Row> rows) {
    return rows.stream().map(row -> row.nodes().toList().toString()).toList();
  }

  @Test
  void leavesToOneThreadWhatOnlyOneMayRead() {
    new PageData(new Counted(false), RealPages.budget(), Language.ZH).prepare(QUERIES);
    assertEquals(0, asked.get());
  }

  @Test
  void endsWithItsBudget() {
    Budget spent = RealPages.budget();
    spent.stop(Budget.Stop.GONE);
    PageData data = new PageData(new Counted(true), spent, Language.ZH);
    assertThrows(QueryCancelledException.class, () -> data.prepare(QUERIES));
  }
}
