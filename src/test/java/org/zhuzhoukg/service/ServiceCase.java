package org.zhuzhoukg.service;

import java.util.List;
import java.util.Set;

/**
 * One case: requests that follow each other, and what each must be answered.
 *
 * @param file the file it is in, as {@code protocol}
 * @param line its first line there
 * @param name what it shows
 * @param server the settings of the server it wants
 * @param isHostile whether the server must be seen to be well afterwards
 * @param exchanges requests and expectations
 */
record ServiceCase(
    String file,
    int line,
    String name,
    String server,
    boolean isHostile,
    List<Exchange> exchanges) {

  /**
   * A request and what is expected of its answer.
   *
   * @param directives how it is sent: {@code raw}, {@code cut 100}, {@code drip 20}, …
   * @param head the request line and the headers
   * @param body the body; null if there is none
   * @param statuses the statuses that will do
   * @param checks what else must hold, a line each
   */
  record Exchange(
      List<String> directives,
      List<String> head,
      String body,
      Set<Integer> statuses,
      List<String> checks) {

    /** The number after a directive's name; -1 if it is not given. */
    int directive(String name) {
      for (String directive : directives) {
        String[] words = directive.split(" ", 2);
        if (words[0].equals(name)) {
          return words.length == 1 ? 0 : Integer.parseInt(words[1].strip());
        }
      }
      return -1;
    }

    boolean has(String name) {
      return directive(name) >= 0;
    }
  }
}
