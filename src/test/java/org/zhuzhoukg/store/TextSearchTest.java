package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.query.QueryBuildException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTest {

  @Test
  void takesQuotedTextAsItIs() {
    assertEquals(List.of("a* (b)  c"), parts("\"A* (B)  c\""));
    assertEquals(List.of("say \"so\" \\ now"), parts("\"say \\\"so\\\" \\\\ now\""));
    assertEquals(List.of(" "), parts("\" \""));
  }

  @Test
  void wantsAllPartsOfWhatIsNotQuoted() {
    assertEquals(List.of("集成", "电路"), parts("集成 電路"));
    assertEquals(List.of("集成", "电路"), parts("  集成　AND 电路 "));
    assertEquals(List.of("上海", "集成 电路", "x"), parts("上海\"集成 电路\"x"));
    assertEquals(List.of("r&d", "co-op", "a*"), parts("R&D co-op a\\*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "circuit*",
        "*路",
        "电?路",
        "cirkit~",
        "cirkit~2",
        "/.*(a+)+b/",
        "label:电",
        "a^5",
        "[a TO z]",
        "{a TO z}",
        "(a b)",
        "a OR b",
        "a || b",
        "NOT a",
        "-a",
        "+a",
        "a!",
        "\"电路",
        "\"电路\\\"",
        "",
        " ",
        "AND",
        "\"\"",
        "电\\"
      })
  void refusesWhatItDoesNotUnderstand(String text) {
    QueryBuildException refusal =
        assertThrows(QueryBuildException.class, () -> TextSearch.parse(text));
    assertTrue(refusal.getMessage().startsWith("text:query cannot search for"), text);
  }

  @Test
  void refusesTextWithoutEnd() {
    String longest = "\"" + "电".repeat(TextSearch.LONGEST - 2) + "\"";
    assertEquals(1, TextSearch.parse(longest).parts().size());
    assertThrows(QueryBuildException.class, () -> TextSearch.parse(longest + " "));
  }

  @Test
  void scoresByHowMuchOfTheTextWasSought() {
    TextSearch search = TextSearch.parse("\"电路\"");
    assertEquals(1f, search.score(FoldedText.of("電路")));
    assertEquals(0.5f, search.score(FoldedText.of("集成电路")));
  }

  private static List<String> parts(String text) {
    return TextSearch.parse(text).parts().stream().map(FoldedText::value).toList();
  }
}
