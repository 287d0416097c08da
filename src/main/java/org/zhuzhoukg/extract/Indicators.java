package org.zhuzhoukg.extract;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhuzhoukg.fact.Entity;
import org.zhuzhoukg.fact.Statistic;

/** What nominal groups say is measured. */
final class Indicators {

  private static final Pattern PER_UNIT =
      Pattern.compile(".*(?:人均|户均|亩均|地均|吨均).*|(?:每|单位(?!数)|万元|百元|单台|单产|亩产|吨(?=.+[价耗本费])).*");
  private static final Pattern AVERAGE = Pattern.compile(".*(?:平均(?!水平)|日均|月均|年均|均价|均值).*");
  private static final Pattern MAXIMUM = Pattern.compile(".*(?:最高|最大|峰值).*");
  private static final Pattern INDEX = Pattern.compile(".*(?:指数|得分|总分|评分|分值|乘数|因子)");
  private static final Pattern RATIO = Pattern.compile(".*(?:系数|之比|比率|比值|弹性|[^占同环对]比)");
  private static final Pattern STOCK =
      Pattern.compile(
          ".*(?:人口|企业|公司|主体|户|项目|人员|人数|员工|职工|面积|里程|余额|保有量|存量|床位|资产|机构|学校|平台|"
              + "中心|实验室|基站|设备|专利|品牌|率|密度|村|镇|容量|规模|总数|门店|网点|车间|厂房|生产线)");
  private static final Pattern MEASURE =
      Pattern.compile(
          ".*(?:[额量率值用本力度积模入出资数例润税价格比差耗分长费能险命程差幅]|进出口|出口|进口|GDP|人口|消费|贡献|水平|时间|投入|" + "工资|总产|弹性)");
  private static final Set<String> MARKS = Set.of("d", "E", "&", ",");

  private final Vocabulary vocabulary;
  private final Subjects subjects;

  Indicators(Vocabulary vocabulary, Subjects subjects) {
    this.vocabulary = vocabulary;
    this.subjects = subjects;
  }

  /**
   * What a nominal group names; whom it is about goes to the context. Empty if the group is only
   * that.
   */
  Optional<Indicator> of(View view, Tokens tokens, Draft.Range range, Context context) {
    int from = range.from();
    int to = range.to();
    while (to > from && MARKS.contains(String.valueOf(tokens.category(to - 1)))) {
      to--;
    }
    int head = from;
    while (head < to && isSubject(tokens, head)) {
      if (!isObject(view, tokens, head)) {
        subjects.saw(view, tokens, head, context);
      }
      head++;
      while (head < to && "d,&".indexOf(tokens.category(head)) >= 0) {
        head++;
      }
    }
    head = afterList(tokens, head, to);
    if (head >= to) {
      return Optional.empty();
    }
    return Optional.of(named(view, tokens, head, to));
  }

  /** 甲、乙等企业: what is counted or measured is what 等 sums up. */
  private static int afterList(Tokens tokens, int from, int to) {
    for (int i = to - 2; i > from; i--) {
      if (tokens.category(i) == 'E') {
        return i + 1;
      }
    }
    return from;
  }

  /** An area, or a body that something is measured of. */
  private static boolean isSubject(Tokens tokens, int i) {
    char category = tokens.category(i);
    return category == Category.AREA || category == Category.ENTITY || category == Category.QUOTED;
  }

  /** 对美国出口: what is measured has to do with it, but is not its own. */
  private static boolean isObject(View view, Tokens tokens, int i) {
    return i > 0
        && "F&,".indexOf(tokens.category(i - 1)) >= 0
        && "对向从自与经、和".indexOf(view.array()[tokens.end(i - 1) - 1]) >= 0;
  }

  private Indicator named(View view, Tokens tokens, int from, int to) {
    String label = plain(view.at(tokens.start(from), tokens.end(to - 1)), tokens.category(to - 1));
    Word last = tokens.value(to - 1) instanceof Word word ? word : null;
    boolean isKnown = tokens.category(to - 1) == Category.INDICATOR;
    String lastWords = view.at(tokens.start(to - 1), tokens.end(to - 1));
    String head = isKnown ? head(lastWords) : label;
    Optional<String> id =
        isKnown && to - from == 1 && last != null && !last.reference().isEmpty()
            ? Optional.of(last.reference())
            : id(label);
    String nature =
        id.map(vocabulary::entity).map(Entity::codes).map(codes -> codes.get("nature")).orElse("");
    boolean isMeasure = isKnown && MEASURE.matcher(head).matches();
    boolean isTowards =
        from > 0
            && tokens.category(from - 1) == 'F'
            && view.at(tokens.start(from - 1), tokens.end(from - 1)).equals("对");
    String whole = isTowards && head.endsWith("口") ? "对" + label : label;
    return new Indicator(id, whole, isMeasure ? head : "", nature, isKnown);
  }

  /** Without the word that makes a place of it: 综合考评中. */
  private static String plain(String words, char last) {
    String behind = words.replaceFirst("^[的得把被所该此之就再又也还已正虽刚了]+(?=..)", "");
    return last == Category.OTHER && behind.length() > 2
        ? behind.replaceFirst("(?:中|方面|上|里)$", "")
        : behind;
  }

  /** The catalogue's indicator with the longest name that a label ends in. */
  private Optional<String> id(String label) {
    for (int i = 0; i + 2 <= label.length(); i++) {
      String reference = vocabulary.indicator(label.substring(i));
      if (reference != null) {
        return Optional.of(reference);
      }
    }
    return Optional.empty();
  }

  /** The shortest known word that another ends in: 增加值 of 工业增加值. */
  private String head(String words) {
    for (int i = 2; i <= words.length() - 2; i++) {
      if (vocabulary.isIndicator(words.substring(i))) {
        return words.substring(i);
      }
    }
    return words;
  }

  /** Whether an indicator says what is measured, not only on what part. */
  boolean measures(Indicator indicator) {
    return !indicator.head().isEmpty();
  }

  boolean takesBareNumber(Indicator indicator) {
    return INDEX.matcher(indicator.label()).matches() || RATIO.matcher(indicator.label()).matches();
  }

  boolean isStock(Indicator indicator) {
    if (indicator.label().startsWith("新")) {
      return false;
    }
    return indicator.nature().isEmpty()
        ? STOCK.matcher(indicator.label()).matches()
        : indicator.nature().equals("stock");
  }

  /** What kind of number a quantity of an indicator is, where no rule says so. */
  Statistic statistic(Indicator indicator, Amount amount) {
    return statisticOf(indicator.label(), amount);
  }

  /** See {@link #statistic}. */
  static Statistic statisticOf(String label, Amount amount) {
    if (amount.unit().equals("rank")) {
      return Statistic.RANK;
    }
    if (PER_UNIT.matcher(label).matches()) {
      return Statistic.PER_UNIT;
    }
    if (MAXIMUM.matcher(label).matches()) {
      return Statistic.MAXIMUM;
    }
    if (AVERAGE.matcher(label).matches()) {
      return Statistic.AVERAGE;
    }
    if (INDEX.matcher(label).matches() && !amount.unit().equals("percent")) {
      return Statistic.INDEX;
    }
    boolean isRate = amount.unit().equals("percent") && !label.matches(".*(?:比率|之比|比值)");
    return !isRate && RATIO.matcher(label).matches() ? Statistic.RATIO : Statistic.LEVEL;
  }
}
