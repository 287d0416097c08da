package org.zhuzhoukg.extract;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells where the articles of a page begin: at the title above a byline. */
final class Articles {

  /** The start of a line that says who tells it: 本报讯（记者 …）, 某某日报记者/… */
  private static final Pattern BYLINE =
      Pattern.compile("\\s*(?:.{0,12}[讯电]\\s*\\(|(?:本报.{0,6}|又)讯(?=\\s)|.{0,12}记者[/／]).*");

  private static final int LONGEST_TITLE = 36;
  private static final int TITLE_LINES = 3;

  private Articles() {}

  /** Where the lines begin that open the second and any further article of a page. */
  static Set<Integer> starts(View view) {
    Set<Integer> starts = new HashSet<>();
    int[] titles = new int[TITLE_LINES];
    int lines = 0;
    boolean isFirst = true;
    int start = 0;
    while (start < view.length()) {
      int end = start;
      while (end < view.length() && view.array()[end] != '\n') {
        end++;
      }
      if (isByline(view, start, end)) {
        if (!isFirst) {
          starts.add(lines == 0 ? start : titles[Math.max(0, lines - TITLE_LINES) % TITLE_LINES]);
        }
        isFirst = false;
        lines = 0;
      } else if (isTitle(view, start, end)) {
        titles[lines++ % TITLE_LINES] = start;
      } else if (end > start) {
        lines = 0;
      }
      start = end + 1;
    }
    return starts;
  }

  private static boolean isByline(View view, int start, int end) {
    int head = Math.min(end, start + LONGEST_TITLE);
    return BYLINE.matcher(view).region(start, head).matches();
  }

  private static boolean isTitle(View view, int start, int end) {
    return end > start && end - start <= LONGEST_TITLE && view.array()[end - 1] != '。';
  }
}
