package org.zhuzhoukg.extract;

import java.util.List;
import org.zhuzhoukg.extract.TimeWords.Anchor;
import org.zhuzhoukg.extract.TimeWords.Edge;
import org.zhuzhoukg.extract.TimeWords.Part;

/**
 * Reads words for a time at a place: {@code 截至2023年6月末}, {@code 今年前三季度}, {@code 1至7月}, {@code
 * “十四五”期间}. Of one thread.
 */
final class TimeScanner {

  private static final String[] AS_OF = {"截至到", "截止到", "截至", "截止"};
  private static final String[] NOW = {
    "截至目前", "目前", "现在", "如今", "当前", "迄今为止", "迄今", "至今", "眼下", "现阶段", "近日", "日前", "当日", "当天", "当晚",
    "今日", "今天"
  };

  /** How these and the like begin. */
  private static final String NOW_BEGINS = "年今昨前上截目现如当迄至眼近日下";

  private static final String[] RELATIVE = {"今年", "去年", "前年", "明年", "后年", "本年"};
  private static final int[] OFFSETS = {0, -1, -2, 1, 2, 0};
  private static final String[] CONTEXT = {"报告期内", "报告期", "上年度", "上年"};
  private static final int[] CONTEXT_OFFSETS = {0, 0, -1, -1};
  private static final String[] TOLD = {"当年", "同年", "该年", "当时", "次年", "翌年", "第二年"};
  private static final int[] TOLD_OFFSETS = {0, 0, 0, 0, 1, 1, 1};

  /** How words for a year begin. */
  private static final String YEAR_BEGINS = "今去前明后本报上当同该次翌第";

  /** What stands behind a plan that only says of which it is: “九五”重点项目. */
  private static final List<String> OF_PLAN =
      List.of("重点", "重大", "国家", "科技", "攻关", "项目", "工程", "纲要");

  /** What makes a number of 十四五: 十四五万亩. */
  private static final List<String> COUNTING = List.of("万", "亿", "千", "百", "个", "名", "人", "岁");

  private final Cursor cursor = new Cursor();
  private final TimeParts parts = new TimeParts(cursor);
  private TimeWords words;

  /** The place after what was read. */
  int end() {
    return cursor.at();
  }

  /** What was read. */
  TimeWords words() {
    return words;
  }

  /** Whether words for a time may begin with a char; most text is passed by this. */
  static boolean mayBegin(char c) {
    return NumberScanner.isDigit(c)
        || "截到至目现如当迄眼近日今昨去前头明后上本同该次翌第〇零一二两三四五六七八九十下全“过未年最报".indexOf(c) >= 0;
  }

  /** Reads words for a time that begin at a place; false if none do. */
  boolean scan(char[] text, int start, int stop) {
    cursor.set(text, start, stop);
    words = cursor.isOneOf(NOW_BEGINS) ? now() : null;
    if (words != null) {
      return true;
    }
    boolean isAsOf = cursor.takeAny(AS_OF) >= 0;
    boolean isUntil = !isAsOf && cursor.takeAny("到", "至") >= 0;
    words = planTerm(isAsOf || isUntil);
    words = words == null ? years() : words;
    words = words == null ? year() : words;
    words = words == null ? lastYears() : words;
    words = words == null ? parts.read(Anchor.NONE, 0) : words;
    if (words != null && words.edge() == Edge.NONE && (isAsOf || isUntil)) {
      words = words.at(isAsOf ? Edge.END : Edge.UNTIL);
    }
    return words != null;
  }

  private TimeWords now() {
    if (cursor.takeAny("年内", "今年内") >= 0) {
      return new TimeWords(Anchor.DOCUMENT, 0, Part.YEAR, 0, 0, Edge.NONE);
    }
    if (cursor.takeAny("昨日", "昨天") >= 0) {
      return new TimeWords(Anchor.NOW, -1, Part.DAY, 0, 0, Edge.END);
    }
    if (cursor.take("前天")) {
      return new TimeWords(Anchor.NOW, -2, Part.DAY, 0, 0, Edge.END);
    }
    if (cursor.takeAny("上个月", "上月") >= 0) {
      return new TimeWords(Anchor.NOW, -1, Part.MONTH, 0, 0, Edge.NONE);
    }
    if (cursor.takeAny("下个月", "下月") >= 0) {
      return new TimeWords(Anchor.NOW, 1, Part.MONTH, 0, 0, Edge.NONE);
    }
    return cursor.takeAny(NOW) >= 0 ? new TimeWords(Anchor.NOW, 0, Part.DAY, 0, 0, Edge.END) : null;
  }

  /** “十四五”: the five years of a national plan; the tenth began in 2001. */
  private TimeWords planTerm(boolean isUpTo) {
    int start = cursor.at();
    boolean isQuoted = cursor.take("“");
    int number = planNumber();
    if (number < 3) {
      cursor.back(start);
      return null;
    }
    boolean isClosed = cursor.take("”");
    Edge edge = cursor.takeAny("期末", "末") >= 0 || isUpTo ? Edge.END : Edge.NONE;
    boolean isTerm = cursor.takeAny("规划期", "规划", "计划", "期间", "时期") >= 0 || edge == Edge.END;
    boolean isCount = !isQuoted && !isTerm && COUNTING.stream().anyMatch(cursor::is);
    boolean isNamed = isQuoted && isClosed && !OF_PLAN.stream().anyMatch(cursor::is);
    boolean isSaid = (number > 10 && !isCount) || isNamed || isTerm;
    if (!isSaid) {
      cursor.back(start);
      return null;
    }
    edge = cursor.take("以来") ? Edge.SINCE : edge;
    int first = 1951 + 5 * number;
    return new TimeWords(Anchor.CALENDAR, first, Part.YEARS, first, first + 4, edge);
  }

  /** Passes over 九五, 十五, 十四五: which of the plans; 0 if none stands here. */
  private int planNumber() {
    boolean isTen = cursor.take("十");
    if (isTen && cursor.is("五") && !cursor.is("五五")) {
      cursor.take("五");
      return 10;
    }
    int number = cursor.numeral();
    boolean isPlan = number >= 0 && number <= 8 && cursor.take("一二三四五六七八九".charAt(number) + "五");
    return isPlan ? number + (isTen ? 11 : 1) : 0;
  }

  /** 2021—2023年, 2021年至2023年. */
  private TimeWords years() {
    int start = cursor.at();
    int first = cursor.year();
    cursor.take("年");
    boolean joins = first > 0 && cursor.takeAny("至", "-", "~", "到") >= 0;
    cursor.take("-");
    int last = joins ? cursor.year() : 0;
    if (last <= first || !cursor.take("年")) {
      cursor.back(start);
      return null;
    }
    cursor.takeAny("期间", "间");
    return new TimeWords(Anchor.CALENDAR, first, Part.YEARS, first, last, Edge.NONE);
  }

  private TimeWords year() {
    int start = cursor.at();
    int number = cursor.year();
    number = number > 0 ? number : cursor.shortYear();
    if (number > 0 && cursor.takeAny("年度", "年") >= 0) {
      return within(Anchor.CALENDAR, number);
    }
    cursor.back(start);
    if (cursor.take("本世纪末")) {
      return new TimeWords(Anchor.CENTURY, 0, Part.YEAR, 0, 0, Edge.NONE);
    }
    if (!cursor.isOneOf(YEAR_BEGINS)) {
      return null;
    }
    int relative = cursor.takeAny(RELATIVE);
    if (relative >= 0) {
      return within(Anchor.DOCUMENT, OFFSETS[relative]);
    }
    int context = cursor.takeAny(CONTEXT);
    if (context >= 0) {
      return within(Anchor.CONTEXT, CONTEXT_OFFSETS[context]);
    }
    int told = cursor.takeAny(TOLD);
    return told >= 0 ? within(Anchor.TOLD, TOLD_OFFSETS[told]) : null;
  }

  /** What part of the year just read is meant. */
  private TimeWords within(Anchor anchor, int year) {
    int afterYear = cursor.at();
    cursor.take("的");
    TimeWords part = parts.read(anchor, year);
    if (part != null) {
      return part;
    }
    cursor.back(afterYear);
    return new TimeWords(anchor, year, Part.YEAR, 0, 0, parts.edge());
  }

  /** 五年累计完成, 三年共拨付: what years add up to. */
  private boolean isSumAhead() {
    return cursor.is("累计") || cursor.is("共") || cursor.is("合计") || cursor.is("总共");
  }

  /** 近三年, 过去五年, 五年来, 未来三年; 一年来 is the year spoken of. */
  private TimeWords lastYears() {
    int start = cursor.at();
    boolean isFuture = cursor.take("未来");
    boolean isFirst = !isFuture && cursor.take("最初");
    boolean isPast = !isFuture && cursor.takeAny("过去", "最近", "近") >= 0;
    if (isPast) {
      cursor.take("的");
    }
    int number = cursor.smallNumber();
    boolean isYears = number > 0 && cursor.take("年");
    if (isYears && !isPast && !isFuture && cursor.take("内")) {
      return new TimeWords(Anchor.DOCUMENT, number, Part.YEAR, 0, 0, Edge.UNTIL);
    }
    if (isYears && !isPast && !isFuture && cursor.take("前")) {
      return new TimeWords(Anchor.DOCUMENT, -number, Part.YEAR, number, 0, Edge.NONE);
    }
    boolean isWithin = isFirst || cursor.is("间");
    boolean isSum = isYears && number > 1 && !isPast && !isFuture && isSumAhead();
    if (isSum) {
      return TimeWords.sum(number);
    }
    if (!isYears || !(isFuture || isPast || isWithin || cursor.is("来"))) {
      cursor.back(start);
      return null;
    }
    cursor.takeAny("来", "间");
    if (number == 1 && !isPast && !isFuture) {
      return new TimeWords(Anchor.CONTEXT, 0, Part.YEAR, 0, 0, Edge.NONE);
    }
    return isWithin
        ? TimeWords.years(number)
        : new TimeWords(
            Anchor.DOCUMENT, 0, Part.LAST_YEARS, isFuture ? -number : number, 0, Edge.NONE);
  }
}
