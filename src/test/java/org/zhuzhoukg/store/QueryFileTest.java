package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryFileTest {

  @Test
  void readsTheHeaderAtTheTop() {
    String text =
        """
        # title-zh: 产值：合计
        # title-en: Output: the total
        # A comment that is no header.
        #view:  bar
        PREFIX zz: <x>
        # title-en: too late
        SELECT * {}
        """;
    QueryFile query = QueryFile.of("total", text);
    assertEquals(
        Map.of("title-zh", "产值：合计", "title-en", "Output: the total", "view", "bar"),
        query.header());
    assertEquals(text, query.text());
    assertEquals("total", query.name());
  }

  @Test
  void hasNoHeaderWhereThereIsNone() {
    assertEquals(Map.of(), QueryFile.of("q", "SELECT * {}").header());
    assertEquals(Map.of(), QueryFile.of("q", "").header());
  }
}
