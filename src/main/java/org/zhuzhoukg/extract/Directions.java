package org.zhuzhoukg.extract;

import java.util.Set;
import java.util.regex.Pattern;
import org.zhuzhoukg.fact.Statistic;

/** Gives amounts the sign that words of direction say: 下降4.1% is -4.1. Of one document. */
final class Directions {

  private static final Pattern DOWN = Pattern.compile("[低慢少小短].*|落后于|[降跌]幅|下降幅度");
  private static final Set<String> FALLS = Set.of("降幅", "跌幅");
  private static final Set<String> OF_FALLS = Set.of("收窄", "缩小", "扩大", "加深", "收缩");

  private final View view;

  Directions(View view) {
    this.view = view;
  }

  /** The amount of a draft with its sign; a move by places is one in an order. */
  Amount of(Draft draft, Tokens tokens) {
    return places(draft, signed(draft, tokens), tokens);
  }

  private Amount signed(Draft draft, Tokens tokens) {
    Amount amount = tokens.amount(draft.quantity());
    if (draft.direction() < 0) {
      return amount;
    }
    int i = draft.direction();
    String word = view.at(tokens.start(i), tokens.end(i));
    boolean isDown = tokens.category(i) == 'D' || DOWN.matcher(word).matches();
    return isDown != isOfFall(i, word, tokens) ? amount.negated() : amount;
  }

  /** 降幅收窄 is less of a fall, 降幅扩大 more. */
  private boolean isOfFall(int direction, String word, Tokens tokens) {
    if (!OF_FALLS.contains(word)) {
      return false;
    }
    boolean isFall = false;
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
