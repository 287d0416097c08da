package org.zhuzhoukg.page;

import java.nio.charset.Charset;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.zhuzhoukg.store.Pinyin;

/** Things in the order of their names: by pinyin in Chinese, by the alphabet in English. */
final class Letters {

  /** The first character of each letter in the part of GB 2312 that is in the order of pinyin. */
  private static final String FIRST = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";

  private static final String LETTERS = "ABCDEFGHJKLMNOPQRSTWXYZ";
  private static final int BEGIN = 0xB0A1;
  private static final int END = 0xD7F9;
  private static final Charset GB_2312 = Charset.forName("GB2312");
  private static final String OTHER = "#";

  private final Collator collator = Collator.getInstance(Locale.CHINA);

  /** By the letter that a name begins with; {@code #} for what begins with none. */
  static Map<String, List<Hit>> of(List<Hit> hits) {
    Letters letters = new Letters();
    Map<String, List<Hit>> groups = new TreeMap<>();
    hits.stream()
        .sorted(Comparator.comparing(hit -> hit.thing().text(), letters.collator))
        .forEach(
            hit ->
                groups
                    .computeIfAbsent(letters.letter(hit.thing().text()), k -> new ArrayList<>())
                    .add(hit));
    return groups;
  }

  String letter(String name) {
    String first = name.replaceFirst("^[^\\p{L}\\p{N}]+", "");
    if (first.isEmpty()) {
      return OTHER;
    }
    int sign = first.codePointAt(0);
    if (!Character.isIdeographic(sign)) {
      String upper = Character.toString(Character.toUpperCase(sign));
      return upper.matches("[A-Z]") ? upper : OTHER;
    }
    int code = code(sign);
    if (code < BEGIN || code > END) {
      return Pinyin.initial(sign).orElse(OTHER);
    }
    int at = FIRST.length() - 1;
    while (code < code(FIRST.codePointAt(at))) {
      at--;
    }
    return LETTERS.substring(at, at + 1);
  }

  /** The common reading of a common character follows from its place in the standard. */
  private static int code(int sign) {
    byte[] bytes = Character.toString(sign).getBytes(GB_2312);
    return bytes.length == 2 ? ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF) : 0;
  }
}
