package org.zhuzhoukg.extract;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhuzhoukg.fact.Statistic;

/** Says what kind of number a quantity is. */
final class Statistics {

  private static final Pattern TIME_BASE = Pattern.compile(".*(?:[年季月初末期前]|往常|原来|过去|当初|历史)");
  private static final Pattern PEER = Pattern.compile(".*(?:平均|水平|同期|上年|去年|人家).*");
  private static final Pattern FRACTION = Pattern.compile("成|半|[^百]分之|[个人口户家只头根件块辆台]$");
  private static final Pattern LIMIT = Pattern.compile("为限|封顶|为上限");
  private static final Pattern RATIOS = Pattern.compile(".*(?:比率|之比|比值)");
  private static final Pattern MOST = Pattern.compile(".*最[高多]时?");
  private static final Pattern AGAINST = Pattern.compile("(?:还|尚|仅|只)?(?:不[足到及]|未到|及|相当于|等于)");
  private static final Set<String> EACH = Set.of("单件", "单笔", "人均", "户均", "亩均", "地均", "吨均");
  private static final Pattern ONE = Pattern.compile("一(?:公斤|[吨斤亩只头尾根棵株度件箱桶瓶匹口担]).*");
  private static final int NEAR = 5;

  private final View view;
  private final Context context;
  private final Indicators indicators;

  /** What kind of number the figure before was, if it was of one. */
  private Statistic each = Statistic.LEVEL;

  /** Whether words beside its name said so. */
  private boolean isEachOfAll;

  private String unit = "";

  Statistics(View view, Context context, Indicators indicators) {
    this.view = view;
    this.context = context;
    this.indicators = indicators;
  }

  Statistic of(Draft draft, Tokens tokens, Indicator indicator, Amount amount) {
    Statistic said = draft.rule().statistic().orElse(null);
    if (said == null) {
      Statistic found = unsaid(draft, tokens, indicator, amount);
      Statistic unsaid = found == Statistic.LEVEL && goesOn(draft, tokens, amount) ? each : found;
      boolean isEach = unsaid == Statistic.PER_UNIT || unsaid == Statistic.AVERAGE;
      each = isEach ? unsaid : Statistic.LEVEL;
      isEachOfAll = isEach && byName(indicator.label(), amount) == Statistic.LEVEL;
      unit = amount.unit();
      return unsaid;
    }
    Optional<String> scope =
        draft.scope().map(r -> view.at(tokens.start(r.from()), tokens.end(r.to() - 1)));
    Statistic found = said;
    if (said == Statistic.GROWTH) {
      found = growth(draft, tokens);
    } else if (said == Statistic.LEVEL && draft.place().isPresent() && isOfEach(draft, tokens)) {
      found = Statistic.PER_UNIT;
    } else if (said == Statistic.DIFFERENCE && matches(scope, TIME_BASE)) {
      found = Statistic.CHANGE;
    } else if (said == Statistic.SHARE
        && draft.rule().name().equals("share-is")
        && (matches(scope, PEER) || isAgainst(draft, tokens))) {
      found = Statistic.RATIO;
    }
    context.isShare = found == Statistic.SHARE || draft.rule().name().equals("share-change");
    return found;
  }

  /** 每吨由620元跌到465元, 每百户有彩电86台、手机68部: of one, as the figure before is. */
  private boolean goesOn(Draft draft, Tokens tokens, Amount amount) {
    int i = draft.indicator().map(Draft.Range::from).orElse(draft.quantity()) - 1;
    boolean isListed =
        i > 0 && ",&".indexOf(tokens.category(i)) >= 0 && tokens.category(i - 1) == Category.TAKEN;
    boolean isAgain = unit.equals(amount.unit()) && VerbMeasures.of(draft, view, tokens).isEmpty();
    return draft.indicator().isEmpty() ? isAgain : isListed && isEachOfAll;
  }

  /** 去年同期的七成: no part of anything. */
  private static boolean isOfTime(int quantity, Tokens tokens) {
    return quantity > 1
        && tokens.category(quantity - 1) == 'd'
        && tokens.category(quantity - 2) == Category.TIME;
  }

  /** 不及云泽市的一半: one is set against the other, and no part of it. */
  private boolean isAgainst(Draft draft, Tokens tokens) {
    int verb = draft.scope().map(Draft.Range::from).orElse(0) - 1;
    return verb >= 0 && AGAINST.matcher(words(verb, tokens)).matches();
  }

  private static boolean matches(Optional<String> words, Pattern pattern) {
    return words.filter(said -> pattern.matcher(said).matches()).isPresent();
  }

  private Statistic unsaid(Draft draft, Tokens tokens, Indicator indicator, Amount amount) {
    boolean isPercent = amount.unit().equals("percent");
    if (isPercent && Measures.is("holding", indicator.label())) {
      return Statistic.SHARE;
    }
    boolean isShare = context.isShare && isPercent;
    if (isShare && draft.indicator().isEmpty()) {
      return Statistic.SHARE;
    }
    boolean isRate = indicators.isRate(indicator);
    if (isFall(amount) && !isRate) {
      return context.isYearOnYear ? Statistic.GROWTH_YEAR_ON_YEAR : Statistic.GROWTH;
    }
    String words = view.at(tokens.start(draft.quantity()), tokens.end(draft.quantity()));
    if (amount.unit().equals("percent") && !isRate && FRACTION.matcher(words).find()) {
      return isOfTime(draft.quantity(), tokens) ? Statistic.RATIO : Statistic.SHARE;
    }
    if (isLimit(draft.quantity() + 1, tokens)) {
      return Statistic.MAXIMUM;
    }
    Statistic byName = byName(indicator.label(), amount);
    if (isPercent && byName == Statistic.LEVEL && Measures.is("counted", indicator.label())) {
      return Statistic.SHARE;
    }
    if (byName == Statistic.LEVEL && indicator.label().contains("新增")) {
      return Statistic.CHANGE;
    }
    int before = draft.quantity() - 1;
    boolean isEach =
        isEach(words(before, tokens))
            || (words(before - 1, tokens).equals("每") && tokens.isAdjacent(before - 1));
    return byName == Statistic.LEVEL || isEach ? near(draft.quantity(), tokens, byName) : byName;
  }

  private static boolean isFall(Amount amount) {
    return amount.unit().equals("percent") && amount.value() != null && amount.value().signum() < 0;
  }

  /** 以60万元为限. */
  private boolean isLimit(int behind, Tokens tokens) {
    return behind < tokens.size() && LIMIT.matcher(words(behind, tokens)).matches();
  }

  /** 每个, 日均, 最高 in the words just before a quantity. */
  private Statistic near(int quantity, Tokens tokens, Statistic otherwise) {
    boolean isMoney = tokens.amount(quantity).unit().equals("CNY");
    for (int i = quantity - 1; i >= Math.max(0, quantity - NEAR); i--) {
      if (Category.isBoundary(tokens.category(i))) {
        break;
      }
      String said = words(i, tokens);
      if (isEach(said)) {
        return words(i - 1, tokens).endsWith("平均") ? Statistic.AVERAGE : Statistic.PER_UNIT;
      }
      if (EACH.contains(said) || (isMoney && ONE.matcher(said).matches())) {
        return Statistic.PER_UNIT;
      }
      if (said.length() == 2 && said.charAt(1) == '均') {
        return Statistic.AVERAGE;
      }
      if (MOST.matcher(said).matches()) {
        return Statistic.MAXIMUM;
      }
    }
    return otherwise;
  }

  /** 每百户拥有汽车、冰箱分别为21辆、88台: the list is of so many. */
  private boolean isOfEach(Draft draft, Tokens tokens) {
    int i = draft.indicator().map(Draft.Range::from).orElse(draft.quantity()) - 1;
    while (i >= 0 && !Category.isBoundary(tokens.category(i)) && !isEach(words(i, tokens))) {
      i--;
    }
    return i >= 0 && isEach(words(i, tokens));
  }

  /** 每户, not 每年: that is when. */
  private static boolean isEach(String words) {
    return words.startsWith("每") && !words.startsWith("每年");
  }

  private String words(int i, Tokens tokens) {
    return i < 0 ? "" : view.at(tokens.start(i), tokens.end(i));
  }

  private Statistic growth(Draft draft, Tokens tokens) {
    if (draft.comparison() >= 0) {
      context.isYearOnYear = tokens.category(draft.comparison()) == 'y';
    }
    Optional<TimeWords> base =
        draft
            .scope()
            .filter(range -> tokens.category(range.from()) == Category.TIME)
            .map(range -> (TimeWords) tokens.value(range.from()));
    if (base.isPresent()) {
      context.isYearOnYear |= isLastYear(base.get());
      return isLastYear(base.get()) ? Statistic.GROWTH_YEAR_ON_YEAR : Statistic.GROWTH;
    }
    return context.isYearOnYear ? Statistic.GROWTH_YEAR_ON_YEAR : Statistic.GROWTH;
  }

  private boolean isLastYear(TimeWords base) {
    int of = context.times.sentence.map(time -> time.period().end().getYear()).orElse(0);
    return base.year() == -1 || context.calendar.year(base, 0) == of - 1;
  }

  /** What kind of number a quantity is by the name of what it measures. */
  static Statistic byName(String label, Amount amount) {
    if (amount.unit().equals("rank")) {
      return Statistic.RANK;
    }
    if (Measures.is("per-unit", label)) {
      return Statistic.PER_UNIT;
    }
    if (Measures.is("maximum", label)) {
      return Statistic.MAXIMUM;
    }
    if (Measures.is("average", label)) {
      return Statistic.AVERAGE;
    }
    if (Measures.is("index", label) && !amount.unit().equals("percent")) {
      return Statistic.INDEX;
    }
    boolean isRate = amount.unit().equals("percent") && !RATIOS.matcher(label).matches();
    return !isRate && Measures.is("ratio", label) ? Statistic.RATIO : Statistic.LEVEL;
  }
}
