package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTokensTest {

  @Test
  void knowsWhereEachTokenStands() {
    SourceTokens tokens = new SourceTokens("# a { comment\nSELECT *\n{ ?攀 zz:p.q 'a # b' . }");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      texts.add(tokens.get(i).text() + "@" + tokens.get(i).line() + ":" + tokens.get(i).column());
    }
    assertEquals(
        List.of(
            "SELECT@2:1",
            "*@2:8",
            "{@3:1",
            "?攀@3:3",
            "zz:p.q@3:6",
            "'a # b'@3:13",
            ".@3:21",
            "}@3:23"),
        texts);
  }

  @Test
  void endsANameBeforeAFullStop() {
    SourceTokens tokens = new SourceTokens("?a zz:b. ?c <x:y.> \"\"\"d\"\ne.\"\"\"@zh-CN");
    assertEquals("zz:b", tokens.get(1).text());
    assertEquals("<x:y.>", tokens.get(3).text());
    assertEquals("\"\"\"d\"\ne.\"\"\"", tokens.get(4).text());
    assertEquals("@zh-CN", tokens.get(5).text());
  }

  @Test
  void takesANumberWhole() {
    SourceTokens tokens = new SourceTokens("1.5e0 -2E+3 .5 +7.e-1 8.");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      texts.add(tokens.get(i).text());
    }
    assertEquals(List.of("1.5e0", "-2E+3", ".5", "+7.e-1", "8", "."), texts);
  }

  @Test
  void findsTheClosingBracket() {
    SourceTokens tokens = new SourceTokens("FILTER ((1) = (2)) }");
    assertEquals(9, tokens.closing(0));
    assertEquals("FILTER ((1) = (2))", tokens.text(0, 9));
  }
}
