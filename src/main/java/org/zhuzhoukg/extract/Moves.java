package org.zhuzhoukg.extract;

import java.util.Set;

/** Tells what a figure was from what it became. Of one document. */
final class Moves {

  /** Which side of a move from one value to another. */
  enum Side {
    /** 上年同期的5.9%. */
    LAST_YEAR,
    /** 由5.9%. */
    FROM,
    /** 降至2.3%. */
    TO,
    /** No move is told. */
    NONE
  }

  private static final Set<String> COSTS = Set.of("投资", "捐资", "出资", "集资", "筹资", "捐款");

  private final View view;

  Moves(View view) {
    this.view = view;
  }

  /**
   * A change over a year, and a level whose growth follows, are of a time, not of a day:
   * 集装箱61.8万标箱，同比增长26.1%.
   */
  static boolean isMoving(Draft draft, Tokens tokens) {
    int i = draft.quantity() + 1;
    boolean isEnd = i < tokens.size() && "/(<".indexOf(tokens.category(i)) >= 0;
    i = isEnd ? i + 1 : tokens.size();
    while (i < tokens.size() && "FT".indexOf(tokens.category(i)) >= 0) {
      i++;
    }
    int next = draft.quantity() + 1;
    boolean isGrowing =
        next + 1 < tokens.size()
            && tokens.category(next) == 'V'
            && "UD".indexOf(tokens.category(next + 1)) >= 0;
    return draft.comparison() >= 0
        || isGrowing
        || (i < tokens.size() && "yUDGBa".indexOf(tokens.category(i)) >= 0);
  }

  /** 投资3亿元建成, 捐资80万元新盖的. */
  static boolean isCost(Draft draft, Tokens tokens, Indicator measured) {
    int i = draft.quantity() + 1;
    int of = i;
    while (of < tokens.size() && of < i + 3 && "oLzg".indexOf(tokens.category(of)) >= 0) {
      of++;
    }
    return COSTS.contains(measured.label())
        && i < tokens.size()
        && ("Lzd".indexOf(tokens.category(i)) >= 0
            || (of < tokens.size() && tokens.category(of) == 'd'));
  }

  /** 由5.9%降至2.3%. */
  Side side(int quantity, Tokens tokens) {
    int first = first(quantity, tokens);
    if (isBehindLastYear(first, tokens)
        && (!isPart(tokens.amount(quantity)) || isMovedFrom(first, tokens))) {
      return Side.LAST_YEAR;
    }
    if (isFrom(first, tokens)) {
      return Side.FROM;
    }
    for (int i = quantity - 1; i >= 0 && "VUDFn".indexOf(tokens.category(i)) >= 0; i--) {
      if (tokens.category(i) == Category.TAKEN) {
        return isFrom(i, tokens) ? Side.TO : Side.NONE;
      }
    }
    return Side.NONE;
  }

  /** The first of the parts of a composition, 9:50:41, that a quantity is one of. */
  private static int first(int quantity, Tokens tokens) {
    int i = quantity;
    while (i > 1 && tokens.category(i - 1) == Category.PART) {
      i -= 2;
    }
    return i;
  }

  /** 由上年同期的9.1%. */
  private boolean isMovedFrom(int quantity, Tokens tokens) {
    int i = quantity - 1;
    while (i > 0 && "dTy".indexOf(tokens.category(i)) >= 0) {
      i--;
    }
    return isFrom(i + 1, tokens);
  }

  /** 较上年同期的91亿元, 上年同期（27亿元）, 上年同期尚盈利0.4亿元. */
  private static boolean isBehindLastYear(int quantity, Tokens tokens) {
    int i = quantity - 1;
    while (i >= 0 && "oIgFVd<".indexOf(tokens.category(i)) >= 0) {
      i--;
    }
    boolean isYear =
        i >= 0 && tokens.category(i) == 'y' && i + 2 == quantity && tokens.category(i + 1) == 'd';
    boolean isBase =
        i >= 0
            && tokens.value(i) instanceof TimeWords words
            && words.edge() == TimeWords.Edge.BASE
            && (i == 0
                || "BH".indexOf(tokens.category(i - 1)) < 0
                || tokens.category(i + 1) == 'd');
    return isYear || isBase;
  }

  /** 不足去年同期的六成. */
  private static boolean isPart(Amount amount) {
    return amount.unit().equals("percent") || amount.unit().equals("times");
  }

  /** Whether a quantity is what something moves from. */
  boolean isFrom(int i, Tokens tokens) {
    return i > 0
        && tokens.category(i - 1) == 'F'
        && "由从".indexOf(view.array()[tokens.end(i - 1) - 1]) >= 0;
  }
}
