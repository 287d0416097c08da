package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.fact.Statistic;

/**
 * Says what figures measure whose clause has no words for it, by what the paragraph measured
 * before: 一季度出口8亿元；二季度达9亿元. Of one document.
 */
final class GoingOn {

  /** What may stand before such a figure. */
  private static final String PLAIN = "TFVUDyhBmJMaLzZ:";

  /** The details of words that point back, the nearest first. */
  private static final List<String> POINTERS = List.of("latter", "former");

  static final Indicator PLACE = new Indicator(Optional.empty(), "排名", "", "", false);
  private static final Indicator SEATS = new Indicator(Optional.empty(), "席位", "", "", false);

  private static final Indicator SCORE = new Indicator(Optional.empty(), "得分", "", "", false);

  private static final Set<String> MONEY = Set.of("CNY", "USD", "HKD", "EUR", "JPY");

  /** Units of what is there once it is made: 新建公路3条，新建120公里. */
  private static final Set<String> LASTING =
      Set.of("kilometre", "metre", "square-metre", "mu", "year", "month", "day", "hour");

  private static final Indicator FIRMS = new Indicator(Optional.empty(), "企业", "", "", true);

  private final View view;

  /** What the paragraph has measured last, by the unit. */
  private final Map<String, Indicator> levels = new HashMap<>();

  private Optional<Indicator> last = Optional.empty();

  /** What was measured last of all, and in what unit. */
  private Optional<Indicator> newest = Optional.empty();

  private String unit = "";

  /** What a clause of the paragraph without figures named. */
  private Optional<Indicator> topic = Optional.empty();

  /** What the levels of the paragraph measure: 前者 and 后者 mean the last two. */
  private final List<Indicator> told = new ArrayList<>();

  GoingOn(View view) {
    this.view = view;
  }

  /** Another paragraph begins. */
  void beginParagraph() {
    levels.clear();
    told.clear();
    topic = Optional.empty();
    last = Optional.empty();
    newest = Optional.empty();
  }

  /** 产值的变化最大: what a clause without figures names. */
  void tellTopic(Indicator said) {
    topic = Optional.of(said);
  }

  /** What the topic is, if figures in a unit can be of it. */
  private Optional<Indicator> topic(String unit) {
    return topic.filter(
        said ->
            (MONEY.contains(unit) && Measures.is("money", said.label()))
                || (unit.equals("person") && Measures.is("people", said.label())));
  }

  /** Whether a place in an order, or one of so many, is all that is said. */
  static boolean isPlace(Optional<Indicator> measured) {
    return measured.filter(said -> said.equals(PLACE) || said.equals(SEATS)).isPresent();
  }

  /** A figure measures something. */
  void saw(Draft draft, Tokens tokens, Indicator measured, Statistic statistic) {
    newest = Optional.of(measured);
    unit = tokens.amount(draft.quantity()).unit();
    if (statistic == Statistic.LEVEL && !unit.equals("percent")) {
      levels.put(unit, measured);
    }
    if (isPlace(Optional.of(measured))) {
      return;
    }
    if (statistic == Statistic.LEVEL
        && (told.isEmpty() || !measured.equals(told.get(told.size() - 1)))) {
      told.add(measured);
    }
    if (statistic == Statistic.LEVEL || statistic == Statistic.GROWTH_YEAR_ON_YEAR) {
      last = Optional.of(measured);
    }
  }

  /** 前者下降3%: what a draft measures whose clause points to one of the two measured before. */
  Optional<Indicator> pointed(Draft draft, Tokens tokens) {
    int i = draft.quantity() - 1;
    while (i >= 0 && PLAIN.indexOf(tokens.category(i)) >= 0 && detail(i, tokens).isEmpty()) {
      i--;
    }
    int back = i < 0 ? 0 : POINTERS.indexOf(detail(i, tokens)) + 1;
    boolean isPair = draft.indicator().isEmpty() && draft.place().isEmpty() && told.size() > 1;
    return isPair && back > 0
        ? Optional.of(told.get(told.size() - back))
        : done(draft, tokens).filter(named -> newest.isPresent());
  }

  /** 机队有9架，全年承运8万吨: the verb alone says what is measured, if in another unit or of a measure. */
  private Optional<Indicator> done(Draft draft, Tokens tokens) {
    Amount amount = tokens.amount(draft.quantity());
    int verb = draft.quantity() - 1;
    while (verb > 0 && "Fm".indexOf(tokens.category(verb)) >= 0) {
      verb--;
    }
    int i = verb - 1;
    while (i >= 0 && "TFAeZmJ".indexOf(tokens.category(i)) >= 0) {
      i--;
    }
    boolean isAlone =
        verb >= 0
            && tokens.category(verb) == 'L'
            && !((Word) tokens.value(verb)).detail().contains("=")
            && (i < 0 || Category.isBoundary(tokens.category(i)))
            && draft.rule().name().equals("carried");
    boolean isOther =
        unit.equals(amount.unit())
            ? !Resolver.isCount(draft, tokens) || newest.filter(GoingOn::isAmount).isPresent()
            : !LASTING.contains(amount.unit()) && !amount.unit().equals("percent");
    return isAlone && isOther
        ? Optional.of(
            new Indicator(
                Optional.empty(), view.at(tokens.start(verb), tokens.end(verb)), "", "", false))
        : Optional.empty();
  }

  private static boolean isAmount(Indicator named) {
    return "量额".indexOf(named.label().charAt(named.label().length() - 1)) >= 0;
  }

  private static String detail(int i, Tokens tokens) {
    boolean isParticle = tokens.category(i) == 'F' && tokens.value(i) instanceof Word;
    String detail = isParticle ? ((Word) tokens.value(i)).detail() : "";
    return POINTERS.contains(detail) ? detail : "";
  }

  /** What a draft measures; empty if its clause names something else, or nothing was measured. */
  Optional<Indicator> of(Draft draft, Tokens tokens, List<String> trace) {
    Amount amount = tokens.amount(draft.quantity());
    if (draft.place().isPresent()) {
      return Optional.ofNullable(levels.get(amount.unit()));
    }
    char last = view.array()[tokens.end(draft.quantity()) - 1];
    if (amount.unit().equals("rank") || (draft.direction() >= 0 && last == '位')) {
      return isTold(draft.quantity(), tokens) ? Optional.of(PLACE) : Optional.empty();
    }
    if (isScore(amount) && draft.indicator().isEmpty()) {
      return Optional.of(levels.getOrDefault("index-point", SCORE));
    }
    if (last == '席') {
      return Optional.of(SEATS);
    }
    if (amount.unit().equals("enterprise") && draft.indicator().isEmpty()) {
      return Optional.of(levels.getOrDefault("enterprise", FIRMS));
    }
    if (draft.indicator().isPresent() || !isPlain(draft.quantity(), tokens)) {
      return Optional.empty();
    }
    Optional<Indicator> found =
        draft.direction() >= 0 || amount.unit().equals("percent")
            ? this.last
            : Optional.ofNullable(levels.get(amount.unit())).or(() -> topic(amount.unit()));
    found.ifPresent(told -> trace.add("indicator: " + told.label() + ", carried over"));
    return found;
  }

  /** 86.4分, not 七分. */
  private static boolean isScore(Amount amount) {
    return amount.unit().equals("index-point")
        && amount.value() != null
        && amount.value().compareTo(BigDecimal.TEN) > 0;
  }

  /**
   * Whether a verb says the place, 列第6位, or a name right before it: 前十名品牌 is no place of anybody.
   */
  private static boolean isTold(int quantity, Tokens tokens) {
    int i = quantity - 1;
    while (i >= 0 && "AoIgqdTm".indexOf(tokens.category(i)) >= 0) {
      i--;
    }
    boolean isNamed =
        quantity > 0
            && "Ae".indexOf(tokens.category(quantity - 1)) >= 0
            && tokens.amount(quantity).highest().isEmpty();
    return (i < 0 && isNamed) || (i >= 0 && "RVzFUDM".indexOf(tokens.category(i)) >= 0);
  }

  /**
   * Whether nothing of the clause before a quantity says what is measured, and a time or a verb
   * stands there.
   */
  private static boolean isPlain(int quantity, Tokens tokens) {
    int i = quantity - 1;
    boolean isTimed = false;
    while (i >= 0 && !Category.isBoundary(tokens.category(i))) {
      if (PLAIN.indexOf(tokens.category(i)) < 0) {
        return false;
      }
      isTimed |= tokens.category(i) == Category.TIME;
      i--;
    }
    return isTimed || i >= 0 || tokens.beginWith('Z');
  }
}
