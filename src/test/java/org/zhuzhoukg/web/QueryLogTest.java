package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QueryLogTest {

  @Test
  void keepsAQueryInOneLine() {
    assertEquals(
        "ASK {\\n} # 𡈼\\u000D\\u001B[31m\\u2028x",
        QueryLog.line("ASK {\n} # 𡈼\r\u001b[31m\u2028x"));
  }
}
