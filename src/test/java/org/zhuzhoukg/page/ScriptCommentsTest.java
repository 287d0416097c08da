package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScriptCommentsTest {

  @Test
  void takesCommentsAndIndentation() {
    assertEquals("a; \nb;\n\nc; d", strip("a; // one\n  b;\n  // two\nc;/* three */d"));
    assertEquals(" \n\nx", strip("/**\n * y\n */x"));
  }

  @Test
  void leavesStringsTemplatesAndRegularExpressions() {
    for (String script :
        new String[] {
          "x = '// no' + \"/* no */\" + '\\'//'",
          "x = `// ${ y + `// ${ {a: 1}.a } //` } //\n  // no`",
          "x = /[/*\"'`]\\/\\//.test(y) / 2 / 3",
          "return /`/.test(x)"
        }) {
      assertEquals(script, strip(script));
    }
  }

  private static String strip(String script) {
    return new String(
        ScriptComments.strip(script.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }
}
