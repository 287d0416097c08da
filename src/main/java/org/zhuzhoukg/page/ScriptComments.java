package org.zhuzhoukg.page;

import java.nio.charset.StandardCharsets;

/**
 * Takes from a script the lines that are nothing but comment: a quarter of what libraries send.
 *
 * <p>It reads lines, not JavaScript: what stands within a template literal of several lines is left
 * alone, and so is every comment that shares its line with code.
 */
final class ScriptComments {

  private ScriptComments() {}

  /** The script without them; its lines keep their numbers. */
  static byte[] strip(byte[] script) {
    String text = new String(script, StandardCharsets.UTF_8);
    StringBuilder kept = new StringBuilder(text.length());
    boolean isComment = false;
    boolean isTemplate = false;
    for (String line : text.split("\n", -1)) {
      String words = line.strip();
      if (!isTemplate && !isComment && words.startsWith("/*") && !words.startsWith("*/", 2)) {
        isComment = true;
      }
      boolean isBare = isComment || (!isTemplate && words.startsWith("//"));
      if (isComment && words.contains("*/")) {
        isComment = false;
        isBare = words.endsWith("*/") && words.indexOf("*/", 2) == words.length() - 2;
        if (!isBare) {
          return script;
        }
      }
      if (!isBare) {
        kept.append(line);
        isTemplate ^= words.chars().filter(c -> c == '`').count() % 2 == 1;
      }
      kept.append('\n');
    }
    kept.setLength(kept.length() - 1);
    return isComment || isTemplate ? script : kept.toString().getBytes(StandardCharsets.UTF_8);
  }
}
