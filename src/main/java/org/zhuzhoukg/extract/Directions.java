package org.zhuzhoukg.extract;

import java.util.Set;
import java.util.regex.Pattern;
import org.zhuzhoukg.fact.Statistic;

/** Gives amounts the sign that words of direction say: 下降4.1% is -4.1. Of one document. */
final class Directions {

  private static final Pattern DOWN = Pattern.compile("[低慢少小短].*|落后于|[降跌减]幅达?|下降幅度");
  private static final Set<String> FALLS = Set.of("降幅", "跌幅");
  private static final Set<String> PULLS_DOWN = Set.of("拉低", "拖累", "向下拉动", "下拉", "拖低");
  private static final Set<String> OF_FALLS = Set.of("收窄", "缩小", "扩大", "加深", "收缩");

  private final View view;

  /** Whether the growth told last was a fall: 下降4%，比上月收窄1个百分点. */
  private boolean hasFallen;

  Directions(View view) {
    this.view = view;
  }

  /** The amount of a draft with its sign; a move by places is one in an order. */
  Amount of(Draft draft, Tokens tokens) {
    return places(draft, signed(draft, tokens), tokens);
  }

  /** 拖累经济2个百分点. */
  private boolean pullsDown(Draft draft, Tokens tokens) {
    int i = draft.quantity() - 1;
    while (i > 0 && tokens.category(i) != 'l') {
      i--;
    }
    return PULLS_DOWN.contains(view.at(tokens.start(i), tokens.end(i)));
  }

  private Amount signed(Draft draft, Tokens tokens) {
    Amount amount = tokens.amount(draft.quantity());
    if (draft.direction() < 0) {
      return draft.rule().name().equals("pulls") && pullsDown(draft, tokens)
          ? amount.negated()
          : amount;
    }
    int i = draft.direction();
    String word = view.at(tokens.start(i), tokens.end(i));
    boolean isDown = tokens.category(i) == 'D' || DOWN.matcher(word).matches();
    Amount signed = isDown != isOfFall(i, word, tokens) ? amount.negated() : amount;
    if (amount.unit().equals("percent") && amount.value() != null) {
      hasFallen = signed.value().signum() < 0;
    }
    return signed;
  }

  /** 降幅收窄 is less of a fall, 降幅扩大 more. */
  private boolean isOfFall(int direction, String word, Tokens tokens) {
    if (!OF_FALLS.contains(word)) {
      return false;
    }
    boolean isFall = word.equals("收窄") && hasFallen;
    for (int i = direction - 1; i >= 0 && !Category.isBoundary(tokens.category(i)); i--) {
      isFall |= FALLS.contains(view.at(tokens.start(i), tokens.end(i)));
    }
    return isFall;
  }

  /** What moves up by 3位 moves in an order. */
  private Amount places(Draft draft, Amount amount, Tokens tokens) {
    boolean isMove = draft.rule().statistic().filter(s -> s == Statistic.CHANGE).isPresent();
    boolean isPlace = view.array()[tokens.end(draft.quantity()) - 1] == '位';
    return isMove && isPlace ? Amount.of(amount.value(), "rank", amount.qualifier()) : amount;
  }
}
