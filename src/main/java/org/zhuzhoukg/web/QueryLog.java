package org.zhuzhoukg.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was asked, for who looks for a fault: at level debug, one line a query or update. */
final class QueryLog {

  private static final Logger LOG = LoggerFactory.getLogger("org.zhuzhoukg.query");

  private QueryLog() {}

  /** Notes the text of a request. */
  static void note(Call call, String text) {
    if (LOG.isDebugEnabled()) {
      LOG.debug("{} {}", call.id(), line(text));
    }
  }

  /** A text in one line, so that it cannot forge another. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                line.append("\\n");
              } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                line.append(String.format("\\u%04X", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }
}
