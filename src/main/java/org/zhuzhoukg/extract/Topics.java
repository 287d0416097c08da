package org.zhuzhoukg.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from clauses without a number what the figures behind them measure. Of one document. */
final class Topics {

  /** What singles something out behind 的: 增长最快的是. */
  private static final Pattern SINGLING =
      Pattern.compile("(?:仍|还|也|则|就|却|才|依然|依旧)?(?:主要)?(?:是|只有|唯有|仅有|只剩|要数|要属|当属|当数|首推|莫过于|非|数|属)");

  /** 按地区分: by what a whole is told in parts. */
  private static final Pattern PARTING =
      Pattern.compile("(?:按照?|分)[^按分看]{1,8}(?:(?:划|来)?分|分组|分类|(?:来|上)?看)");

  private static final int LONGEST_PARTING = 30;

  private final View view;
  private final Tokens tokens;
  private final Context context;
  private final Indicators indicators;
  private final Resolver resolver;

  /** What the sentences before measured that did not tell of parts. */
  private Optional<Indicator> whole = Optional.empty();

  private boolean isParted;

  Topics(View view, Tokens tokens, Context context, Indicators indicators, Resolver resolver) {
    this.view = view;
    this.tokens = tokens;
    this.context = context;
    this.indicators = indicators;
    this.resolver = resolver;
  }

  /** A sentence is over; what it measured first is a whole if it told of no parts. */
  void endSentence() {
    if (!isParted && !context.levels.isEmpty()) {
      whole = Optional.of(context.levels.get(0));
    }
    isParted = false;
  }

  /** A clause without a number may say what the next one measures: 品牌价值再创新高. */
  void read(int from, int to) {
    Optional<Draft.Range> only = singledOut(from, to);
    if (only.isPresent()) {
      indicators.of(view, tokens, only.get(), context).ifPresent(resolver::tellTopic);
      return;
    }
    lastNamed(from, to);
    contest(from, to);
    if (parts(from, to)) {
      whole = context.indicator.or(() -> whole);
      isParted = true;
      context.indicator = whole;
    }
  }

  private void lastNamed(int from, int to) {
    Optional<Draft.Range> named = named(from, to);
    if (named.isPresent()) {
      indicators
          .of(view, tokens, named.get(), context)
          .filter(indicators::mayBeTopic)
          .ifPresentOrElse(resolver::tellTopic, () -> lastNamed(from, named.get().from()));
    }
  }

  /** 江州省县域经济综合评价结果公布: what decides the places told next. */
  private void contest(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.value(i) instanceof Word word && word.detail().equals("contest")) {
        int begin = i;
        while (begin > from
            && "oIegqA".indexOf(tokens.category(begin - 1)) >= 0
            && !isPlace(begin - 1)) {
          begin--;
        }
        String label = view.at(tokens.start(begin), tokens.end(i));
        context.contest = Optional.of(new Indicator(Optional.empty(), label, "", "", false));
      }
    }
  }

  /** 全省, 江州省, not 县域. */
  private boolean isPlace(int i) {
    return tokens.category(i) == Category.AREA && "域".indexOf(view.array()[tokens.end(i) - 1]) < 0;
  }

  /** The last words of a clause that name a measure. */
  private Optional<Draft.Range> named(int from, int to) {
    int end = from;
    while (end < to && tokens.category(end) != 'S') {
      end++;
    }
    while (end > from && tokens.category(end - 1) != Category.INDICATOR) {
      end--;
    }
    int begin = end;
    while (begin > from && "oIegqd&".indexOf(tokens.category(begin - 1)) >= 0) {
      begin--;
    }
    return begin < end ? Optional.of(new Draft.Range(begin, end)) : Optional.empty();
  }

  /** 增长最快的是汽车制造业，增长21%: what is singled out, which the next figures are of. */
  private Optional<Draft.Range> singledOut(int from, int to) {
    for (int i = to - 2; i > from; i--) {
      if (tokens.category(i) == 'd' && compares(from, i)) {
        int end = tokens.end(to - 1);
        Matcher singling = SINGLING.matcher(view.at(tokens.end(i), end));
        int begin = singling.lookingAt() ? tokens.end(i) + singling.end() : end;
        Optional<Draft.Range> found = nominal(i + 1, begin, to);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a range says what is most, or how it has moved. */
  private boolean compares(int from, int to) {
    boolean compares = false;
    for (int i = from; i < to; i++) {
      String words = view.at(tokens.start(i), tokens.end(i));
      compares |=
          "UDG".indexOf(tokens.category(i)) >= 0 || words.contains("最") || words.contains("唯");
    }
    return compares;
  }

  /** From the token that begins at a place to the end, if that is a name. */
  private Optional<Draft.Range> nominal(int from, int start, int to) {
    int first = from;
    while (first < to && tokens.start(first) < start) {
      first++;
    }
    boolean isName = first < to && tokens.start(first) == start;
    for (int i = first; i < to; i++) {
      isName &= "oIegL&,d".indexOf(tokens.category(i)) >= 0;
    }
    return isName ? Optional.of(new Draft.Range(first, to)) : Optional.empty();
  }

  private boolean parts(int from, int to) {
    int start = from < to ? tokens.start(from) : 0;
    int end = from < to ? tokens.end(to - 1) : 0;
    boolean mayPart =
        end > start && end - start <= LONGEST_PARTING && "分看组类".indexOf(view.array()[end - 1]) >= 0;
    if (!mayPart) {
      return false;
    }
    Matcher parting = PARTING.matcher(view.at(start, end));
    while (parting.find()) {
      if (parting.end() == end - start) {
        return true;
      }
    }
    return false;
  }
}
