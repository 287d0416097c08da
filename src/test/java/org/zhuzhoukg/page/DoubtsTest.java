package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Iris;

/** The mark of a value that is doubtful. */
class DoubtsTest {

  private static final Pattern CHIP =
      Pattern.compile(
          "<a class=\"chip doubt\" href=\"([^\"]+)\" title=\"([^\"]+)\">存疑(?: ×(\\d+))?"
              + "<span class=\"hidden\">: ([^<]+)</span></a>");

  /** Several doubts lead to the fact, which has them all; a single one leads to itself. */
  @ParameterizedTest
  @ValueSource(strings = {"/page/city/zhuzhou", "/page/industry/rail-transit"})
  void isOneChipWithTheirNumber(String path) {
    String html = RealPages.page(path, Language.ZH).text();
    List<MatchResult> chips = CHIP.matcher(html).results().toList();
    assertEquals(Html.count("class=\"chip doubt\" href=", html), chips.size());
    List<MatchResult> merged = chips.stream().filter(chip -> chip.group(3) != null).toList();
    assertTrue(!merged.isEmpty() && merged.size() < chips.size(), merged.size() + " are merged");
    for (MatchResult chip : chips) {
      assertEquals(chip.group(2), chip.group(4), "who cannot see the title hears it");
      if (chip.group(3) == null) {
        assertTrue(chip.group(1).startsWith("/quality#"), chip.group());
      } else {
        assertEquals(doubts(chip.group(1)), Integer.parseInt(chip.group(3)), chip.group());
      }
    }
    List<String> facts = merged.stream().map(chip -> chip.group(1)).toList();
    assertEquals(facts.stream().distinct().toList(), facts, "a fact has one chip");
  }

  /** How many discrepancies concern the fact of a page, by the data. */
  private static int doubts(String page) {
    Node fact = NodeFactory.createURI(Iris.DEFAULT.entity(page.replaceFirst("^/page/", "")));
    Node concerns = NodeFactory.createURI(Iris.DEFAULT.term("concerns"));
    try (Snapshot snapshot = RealPages.STORE.snapshot()) {
      return snapshot.dataset().getDefaultGraph().find(Node.ANY, concerns, fact).toList().size();
    }
  }
}
