package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

class PageQueryTest {

  @Test
  void putsTermsInsteadOfItsExample() {
    String text = PageQuery.of("figures").with("fact", "https://example.org/a").text();
    assertTrue(text.contains("VALUES ?fact { <https://example.org/a> }"), text);
    assertFalse(text.contains("/id/observation/"), text);
    QueryFactory.create(text);
  }

  @Test
  void cannotBeBrokenOutOfByATerm() {
    Node hostile = NodeFactory.createLiteralString("\" } DROP ALL # \\ \n");
    String text = PageQuery.of("figures").with("fact", List.of(hostile)).text();
    assertTrue(QueryFactory.create(text).isSelectType());
    assertTrue(text.contains("\\\" } DROP ALL # \\\\ \\n"), text);
  }

  @Test
  void cannotBeBrokenOutOfByAnIri() {
    String hostile = "https://example.org/a> } ?x ?y ?z . { \\u003e\n<b";
    String text = PageQuery.of("figures").with("fact", hostile).text();
    assertTrue(
        text.contains("<https://example.org/a%3E+%7D+?x+?y+?z+.+%7B+%5Cu003e%0A%3Cb>"), text);
    QueryFactory.create(text);
  }

  @Test
  void keepsDollarSignsAndBackslashesOfTerms() {
    String text = PageQuery.of("figures").with("fact", "https://example.org/$1").text();
    assertTrue(text.contains("<https://example.org/$1>"), text);
  }

  @Test
  void opensInTheConsoleAsItIs() {
    PageQuery query = PageQuery.of("home-kinds");
    String link = query.console();
    assertTrue(link.startsWith("/console#q="), link);
    String carried = link.substring("/console#q=".length());
    assertEquals(query.text(), URLDecoder.decode(carried, StandardCharsets.UTF_8));
    assertFalse(carried.contains("+"), link);
  }

  @Test
  void saysWhichVariableItLacks() {
    PageQuery query = PageQuery.of("home-kinds");
    assertThrows(IllegalArgumentException.class, () -> query.with("nobody", "https://a.example/"));
    assertThrows(IllegalArgumentException.class, () -> PageQuery.of("no-such-query"));
  }
}
