package org.zhuzhoukg.extract;

import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.fact.Statistic;

/** Tells what is ranked from those it is ranked among. Of one document. */
final class Ranked {

  private static final Set<String> SCORES = Set.of("得分", "综合得分", "总分", "总得分", "综合评分");

  private final View view;

  Ranked(View view) {
    this.view = view;
  }

  /** 在入围的14个县中排第5: whom the rank is among, not what is ranked. */
  boolean isPopulation(Draft draft, Tokens tokens) {
    return isRank(draft)
        && draft
            .indicator()
            .filter(range -> range.from() < draft.quantity())
            .filter(range -> isWithin(range, tokens) || isAreaAlone(draft, range, tokens))
            .isPresent();
  }

  /** 入围门槛为营业收入20亿元: what it takes to have a place. */
  boolean isThreshold(Draft draft, Tokens tokens) {
    int i = draft.indicator().map(Draft.Range::from).orElse(0) - 1;
    while (i >= 0 && "VF".indexOf(tokens.category(i)) >= 0) {
      i--;
    }
    return i >= 0
        && tokens.category(i) == Category.INDICATOR
        && Measures.is("threshold", view.at(tokens.start(i), tokens.end(i)));
  }

  /** 列第27位, 上升11位: whether a verb says a place in an order, or a move in it. */
  static boolean isOfOrder(Draft draft, Tokens tokens) {
    int verb = draft.quantity() - 1;
    return tokens.amount(draft.quantity()).unit().equals("rank")
        && verb >= 0
        && "RUD".indexOf(tokens.category(verb)) >= 0;
  }

  /** Whether a rank is given. */
  static boolean isRank(Draft draft) {
    return draft.rule().statistic().filter(s -> s == Statistic.RANK).isPresent();
  }

  /**
   * What a place is of: of a ranking, where no measure is told by which it is, as in 得81分，升至第7位.
   */
  static Indicator ordered(Draft draft, Tokens tokens, Indicator named, Context context) {
    boolean isOfRanking =
        context.genre.isRanking
            && draft.indicator().isEmpty()
            && isRank(draft)
            && tokens.amount(draft.quantity()).unit().equals("rank")
            && (isNoMeasure(named, context) || SCORES.contains(named.label()));
    return named.equals(GoingOn.PLACE) || isOfRanking
        ? context.contest.orElse(GoingOn.PLACE)
        : named;
  }

  private static boolean isNoMeasure(Indicator named, Context context) {
    char last = named.label().charAt(named.label().length() - 1);
    return !named.isKnown() && !context.levels.contains(named) && "数量额率榜强度力分".indexOf(last) < 0;
  }

  /** 均居全省第一: of all that was told before. */
  static boolean isOfEach(Draft draft, Tokens tokens) {
    int i = draft.quantity() - 1;
    while (i >= 0 && "RTmFAqoIgR".indexOf(tokens.category(i)) >= 0) {
      i--;
    }
    return isRank(draft) && draft.indicator().isEmpty() && i >= 0 && tokens.category(i) == 'J';
  }

  /** 列全国第37位，江州第一: an area right before a rank. */
  private static boolean isAreaAlone(Draft draft, Draft.Range range, Tokens tokens) {
    return range.to() == draft.quantity()
        && range.from() + 1 == range.to()
        && tokens.category(range.from()) == Category.AREA;
  }

  /** 全省84个县中排第9: how many are ranked is beside what they are ranked by. */
  static boolean countsRanked(Draft draft, Tokens tokens) {
    int i = draft.quantity() + 1;
    while (i < tokens.size() && "oIegqAdFR".indexOf(tokens.category(i)) >= 0) {
      i++;
    }
    boolean isBeforeRank = i < tokens.size() && tokens.value(i) instanceof Amount;
    return isBeforeRank
        && tokens.amount(i).unit().equals("rank")
        && Resolver.isCount(draft, tokens);
  }

  /** 全省84个县中排第9: the area that those have who are ranked. */
  Optional<Named> area(Draft draft, Tokens tokens) {
    int i = draft.quantity() - 1;
    while (i >= 0 && "oIgdz".indexOf(tokens.category(i)) >= 0) {
      i--;
    }
    boolean isArea = i >= 0 && tokens.category(i) == Category.AREA && countsRanked(draft, tokens);
    return isArea
        ? Optional.of(Named.of(view.at(tokens.start(i), tokens.end(i))))
        : Optional.empty();
  }

  private boolean isWithin(Draft.Range range, Tokens tokens) {
    if (contest(range.from(), range.to(), tokens) < range.to()) {
      return false;
    }
    if (range.from() > 0 && tokens.value(range.from() - 1) instanceof Amount) {
      return true;
    }
    boolean isArea = range.to() < tokens.size() && tokens.category(range.to()) == Category.AREA;
    return isArea || "中里内".indexOf(view.array()[tokens.end(range.to() - 1) - 1]) >= 0;
  }

  /** The words by which a rank is given, where they are among those it is among: 全省84个县综合考评. */
  static Optional<Draft.Range> contest(Draft draft, Tokens tokens) {
    boolean isRank = tokens.amount(draft.quantity()).unit().equals("rank");
    return draft
        .scope()
        .filter(scope -> isRank && draft.indicator().isEmpty())
        .map(scope -> new Draft.Range(contest(scope.from(), scope.to(), tokens), scope.to()))
        .filter(range -> range.from() < range.to());
  }

  /** The first word of a range by which things are ranked; else its end. */
  private static int contest(int from, int to, Tokens tokens) {
    int i = from;
    while (i < to && !(tokens.value(i) instanceof Word word && word.detail().equals("contest"))) {
      i++;
    }
    return i;
  }

  /** What is counted before its name: 84家开发区综合考评 counts 开发区. */
  static Draft.Range trimmed(Draft.Range range, Tokens tokens) {
    int to = contest(range.from() + 1, range.to(), tokens);
    while (to - 1 > range.from()
        && tokens.category(to - 1) == Category.OTHER
        && "Ie".indexOf(tokens.category(to - 2)) >= 0) {
      to--;
    }
    return new Draft.Range(range.from(), to);
  }
}
