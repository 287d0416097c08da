package org.zhuzhoukg.page;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Things in the order of their names: by pinyin in Chinese, by the alphabet in English. */
final class Letters {

  /** The first syllable of each letter, as the order of Chinese has them. */
  private static final String FIRST = "阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀";

  private static final String LETTERS = "ABCDEFGHJKLMNOPQRSTWXYZ";
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
    for (int i = FIRST.length() - 1; i >= 0; i--) {
      if (collator.compare(Character.toString(sign), FIRST.substring(i, i + 1)) >= 0) {
        return LETTERS.substring(i, i + 1);
      }
    }
    return OTHER;
  }
}
