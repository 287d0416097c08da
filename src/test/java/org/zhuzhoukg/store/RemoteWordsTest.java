package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms in which the engines that people use tell of an error. */
class RemoteWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"no such prefix\"}"
            + "|Bad Request: no such prefix",
        "{\"title\":\"Not Found\"}|Not Found",
        "{\"message\":\"too many cooks\",\"code\":\"QE0PE2\"}|too many cooks",
        "{\"requestId\":\"a-1\",\"code\":\"Malformed\",\"detailedMessage\":\"line 3 ends\"}|line 3 ends",
        "{\"exception\":\"no index\",\"query\":\"SELECT *\",\"status\":\"ERROR\"}|no index",
        "{\"error\":{\"message\":\"out of tea\",\"code\":7}}|out of tea",
        "{\"status\":418}|{\"status\":418}",
        "{ this is no JSON|{ this is no JSON",
        "<html><head><style>p {}</style><title>Oh</title></head><body>1 &lt; 2<br>&amp; 3</body></html>"
            + "|Oh 1 < 2 & 3",
        "Virtuoso 37000 Error SP030: line 1|Virtuoso 37000 Error SP030: line 1",
        "``|``"
      })
  void areFoundInWhatIsSaid(String body, String words) {
    assertEquals(words, RemoteWords.of(body));
  }

  @Test
  void areOneShortLine() {
    assertEquals("one two", RemoteWords.of(" one\r\n\t two\u0000\n"));
    assertEquals(301, RemoteWords.of("x".repeat(10_000)).length());
    assertEquals("", RemoteWords.of(null));
  }
}
