package org.zhuzhoukg.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above the head of a plain-text table: 表2　各县茶叶产量（单位：万吨）.
 *
 * @param measure what is measured where neither rows nor columns say it; empty if nothing
 * @param unit the unit of what names none itself; empty if none is given
 */
record TableCaption(String measure, String unit) {

  private static final Pattern UNIT = Pattern.compile("单位[:：]?([^()（）、,，/\\s]{1,8})\\)?$");
  private static final Pattern BRACKET = Pattern.compile("[(（]([^()（）\\d]{1,8})[)）]$");
  private static final Pattern BESIDE =
      Pattern.compile(
          "^[附续]?表(?:[\\d-]+|[一二三四五六七八九十]+(?=[\\s:：]))[:：]?|^(?:19|20)\\d\\d(?:年?-(?:19|20)\\d\\d)?年?"
              + "|^(?:[各分两三四五六七八九十]+|全)(?:[市县区州旗省地]|城市|县区|县市)+(?:的|历年)?");
  private static final Pattern BEHIND =
      Pattern.compile("(?:的?(?:基本)?(?:情况|变化|比较|对比|统计|一览)表?)+$|[(（].*");

  /** What the two lines above a head say. */
  static TableCaption above(View view, int start) {
    String measure = "";
    String unit = "";
    int end = start - 1;
    for (int line = 0; line < 2 && end > 0; line++) {
      int begin = end;
      while (begin > 0 && view.array()[begin - 1] != '\n') {
        begin--;
      }
      String words = view.at(begin, end).strip();
      unit = unit.isEmpty() ? unit(words) : unit;
      measure = measure.isEmpty() && words.startsWith("表") ? measure(words) : measure;
      end = begin - 1;
    }
    return new TableCaption(measure, unit);
  }

  private static String unit(String words) {
    Matcher said = UNIT.matcher(words);
    if (said.find()) {
      return said.group(1);
    }
    Matcher bracket = BRACKET.matcher(words);
    return words.startsWith("表") && bracket.find() ? bracket.group(1) : "";
  }

  private static String measure(String words) {
    String left = BEHIND.matcher(words).replaceFirst("").strip();
    for (int i = 0; i < 3; i++) {
      left = BESIDE.matcher(left).replaceFirst("").strip();
    }
    return left;
  }
}
