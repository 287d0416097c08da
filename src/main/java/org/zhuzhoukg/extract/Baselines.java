package org.zhuzhoukg.extract;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which times of a sentence are only what its figures are set against. */
final class Baselines {

  private static final int LONGEST_RECORD = 8;

  private static final int LONGEST_CLAUSE = 24;

  /** Units of parts and multiples. */
  private static final Set<String> PARTS = Set.of("times", "percent");

  /** 最高, 新低, 首次; behind other words, 跌得最少的, if nothing is named by it as in 最低工资. */
  private static final Pattern RECORD =
      Pattern.compile("^[^，；。]*?(?:(最.(?=[的，；。、一水])|新[高低](?=[，；。])|头一[回次遭]|第一[回次])|[最首]|新[高低])");

  /** What a time behind it, or behind what tells of which, is only compared with: 比最高的. */
  private static final Phrase COMPARED =
      Phrase.of("(?:[比较](?:[^重例较拟，；、]{1,8}[的期前后份])?|超过|打破|刷新|[抵顶赶]得上|赶上|追平|相当于)$");

  /** What a part or a multiple of what was at a time is told by: 仅为最高年份. */
  private static final Pattern PART_OF =
      Pattern.compile(
          "^[^由从]*(?:相当于|不及|不足|不到|恢复[到至]|仅[为及有]|只[有及剩]|(?<![整变降升减增改转缩扩])[为是达])[^，；、]{0,6}$");

  /** What stands behind the year by whose prices something is told. */
  private static final Pattern PRICES =
      Pattern.compile("^[的]?(?:不变价|可比价|基价|价格(?:计|核|推|折)|为(?:基期|基准|100)|[=＝]100)");

  /** What a year is a journal's by. */
  private static final Pattern ISSUE =
      Pattern.compile("^[，,]?(?:总?第\\d+[期卷辑号]|\\d+\\(\\d+\\))[期卷辑号:：]?");

  /** Which of the years of a plan one is: “十四五”规划的收官之年. */
  private static final Pattern ONE_OF =
      Pattern.compile("^(?:规划|计划|时期)?的?(?:收官|开局|起步之|首年|头[一1]年|第.年|最后[一1]年|关键[之一]?年|中期)");

  /** What was laid down at the beginning of a year: 年初预算, 年初确定的. */
  private static final Pattern LAID_DOWN =
      Pattern.compile(
          "^(?:人代会|两会)?所?(?:的?(?:预算|目标|计划|任务|预期|指标|安排|盘子)|(?:确定|制定|提出|下达|承诺|部署|设定|既定|核定|预定|定下?|预计))");

  private final View view;
  private final Tokens tokens;
  private final Deeds deeds;

  Baselines(View view, Tokens tokens, Deeds deeds) {
    this.view = view;
    this.tokens = tokens;
    this.deeds = deeds;
  }

  /**
   * Whether a time is what something is compared with, 是2019年的2倍, 比去年四季度, or one of several,
   * 建设的第二年.
   */
  boolean is(int i) {
    boolean isSecond =
        i > 1 && tokens.category(i - 1) == '&' && tokens.category(i - 2) == Category.TIME;
    boolean isBefore =
        i > 0 && !isSecond && ("BH&".indexOf(tokens.category(i - 1)) >= 0 || isSaidOfTime(i));
    boolean isMultiplied =
        i > 0
            && tokens.category(i - 1) == 'V'
            && i + 2 < tokens.size()
            && tokens.category(i + 1) == 'd'
            && tokens.value(i + 2) instanceof Amount amount
            && amount.unit().equals("times");
    boolean isOfLastYear =
        i > 0 && tokens.category(i - 1) == 'y' && tokens.isAdjacent(i - 1) && !isAfter(i, "由从");
    TimeWords words = (TimeWords) tokens.value(i);
    boolean isNth =
        i > 0 && tokens.category(i - 1) == 'd' && words.anchor() == TimeWords.Anchor.TOLD;
    return isBefore
        || isMultiplied
        || isOfLastYear
        || isNth
        || isRecord(i)
        || isCompared(i)
        || isIssue(tokens.end(i))
        || isOfPrices(i)
        || isOneOfYears(i)
        || isOfThing(i)
        || isDayOfAnother(tokens.start(i), tokens.end(i))
        || words.edge() == TimeWords.Edge.BASE;
  }

  /** 比最高的2009年多3亿元, 仅为高峰时2009年的六成: words before a time say that it is compared. */
  private boolean isCompared(int i) {
    int begin = tokens.start(i);
    while (begin > Math.max(0, tokens.start(i) - LONGEST_CLAUSE) && !isStop(begin - 1)) {
      begin--;
    }
    String before = view.at(begin, tokens.start(i));
    boolean isPart =
        i + 2 < tokens.size()
            && tokens.category(i + 1) == 'd'
            && tokens.value(i + 2) instanceof Amount amount
            && PARTS.contains(amount.unit());
    return COMPARED.isIn(before) || (isPart && PART_OF.matcher(before).lookingAt());
  }

  /** 2014年第3期: a number of a journal. */
  private boolean isIssue(int at) {
    int end = Math.min(view.length(), at + LONGEST_RECORD);
    return at < end && ISSUE.matcher(view.at(at, end)).lookingAt();
  }

  /** 按1990年不变价格计算: by whose prices something is told. */
  boolean isOfPrices(int i) {
    int end = Math.min(view.length(), tokens.end(i) + LONGEST_RECORD);
    return PRICES.matcher(view.at(tokens.end(i), end)).lookingAt();
  }

  /** “十四五”收官之年, or what was laid down 年初: not when a figure holds. */
  private boolean isOneOfYears(int i) {
    TimeWords words = (TimeWords) tokens.value(i);
    int end = Math.min(view.length(), tokens.end(i) + LONGEST_RECORD);
    String behind = view.at(tokens.end(i), end);
    return (words.part() == TimeWords.Part.YEARS && ONE_OF.matcher(behind).find())
        || (words.edge() == TimeWords.Edge.START && LAID_DOWN.matcher(behind).find());
  }

  /** 2001年设立的合作区规划面积3平方公里: when a thing came to be that is measured. */
  boolean isOfThing(int i) {
    int k = i + 1;
    while (k < tokens.size() && "Lz".indexOf(tokens.category(k)) >= 0) {
      k++;
    }
    boolean isDone = k > i + 1 && k + 1 < tokens.size() && tokens.category(k) == 'd';
    boolean isNamed = false;
    for (k++; isDone && k < tokens.size() && "oAgeI".indexOf(tokens.category(k)) >= 0; k++) {
      isNamed |= "Ae".indexOf(tokens.category(k)) >= 0;
    }
    return isNamed
        && k < tokens.size()
        && (Category.isQuantity(tokens.category(k)) || tokens.category(k) == Category.TAKEN);
  }

  /** “双十一”当天: told by what that day was. */
  private boolean isDayOfAnother(int start, int end) {
    return isThatDay(start, end) && start > 0 && "，。；：、（ \n".indexOf(view.array()[start - 1]) < 0;
  }

  /** 当天. */
  boolean isThatDay(int start, int end) {
    return view.array()[start] == '当' && "天日晚".indexOf(view.array()[end - 1]) >= 0;
  }

  private boolean isStop(int at) {
    return "，；。、：".indexOf(view.array()[at]) >= 0;
  }

  /** 为2009年以来最高, 创去年5月以来新低: since when nothing was like it. */
  private boolean isRecord(int i) {
    TimeWords words = since(i);
    boolean isSince =
        words.edge() == TimeWords.Edge.SINCE || words.part() == TimeWords.Part.LAST_YEARS;
    if (!isSince) {
      return false;
    }
    int last = i;
    while (deeds.isSince(last)) {
      last++;
    }
    return isRecordBehind(i) || isRecordBehind(last);
  }

  private boolean isRecordBehind(int i) {
    int next = tokens.size() == i + 1 ? tokens.end(i) : tokens.end(i + 1);
    int end = Math.min(view.length(), tokens.end(i) + LONGEST_RECORD);
    Matcher record = RECORD.matcher(view.at(tokens.end(i), end));
    return record.lookingAt() && (record.end(1) >= 0 || tokens.end(i) + record.end() <= next);
  }

  /** 今年是“十四五”的收官之年: what a time is, not another. */
  private boolean isSaidOfTime(int i) {
    int is = i - 1;
    return is > 0
        && view.array()[tokens.end(is) - 1] == '是'
        && tokens.category(is) == 'V'
        && tokens.category(is - 1) == Category.TIME;
  }

  /** 去年8月开工以来: the words for a time, from which on if that is said behind the deed. */
  TimeWords since(int i) {
    TimeWords words = (TimeWords) tokens.value(i);
    boolean isPlain = words.edge() == TimeWords.Edge.NONE;
    return isPlain && deeds.isSince(i) ? words.at(TimeWords.Edge.SINCE) : words;
  }

  /** Whether one of some words stands right before a token. */
  boolean isAfter(int i, String words) {
    return i > 0
        && tokens.category(i - 1) == 'F'
        && words.indexOf(view.array()[tokens.start(i - 1)]) >= 0;
  }
}
