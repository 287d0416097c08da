package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tests look for in a page. */
final class Html {

  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern FRAGMENT = Pattern.compile("\\shref=\"#([^\"]*)\"");

  private Html() {}

  static List<String> all(Pattern pattern, String html) {
    return pattern.matcher(html).results().map(found -> found.group(1)).toList();
  }

  static List<String> ids(String html) {
    return all(ID, html);
  }

  /** Each name is given once, and what links within the page finds its place. */
  static void assertSound(String html) {
    Set<String> ids = new HashSet<>();
    for (String id : ids(html)) {
      assertTrue(ids.add(id), () -> "twice: " + id);
    }
    for (String fragment : all(FRAGMENT, html)) {
      assertTrue(ids.contains(fragment), () -> "nowhere: #" + fragment);
    }
    assertEquals(count("<section", html), count("</section>", html));
    assertEquals(count("<details", html), count("</details>", html));
  }

  static int count(String words, String html) {
    Matcher matcher = Pattern.compile(Pattern.quote(words)).matcher(html);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  /** What a reader reads, without markup. */
  static String text(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
