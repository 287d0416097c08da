package org.zhuzhoukg.extract;

import org.zhuzhoukg.fact.Status;

/** Says how certain a figure is: a fact, a plan, an aim or a forecast. Of one document. */
final class Certainty {

  private final View view;
  private final Context context;
  private final Indicators indicators;
  private final Moves moves;

  Certainty(View view, Context context, Indicators indicators) {
    this.view = view;
    this.context = context;
    this.indicators = indicators;
    moves = new Moves(view);
  }

  /** How certain a figure is; what something is by now is a fact whatever it is to become. */
  Status of(Draft draft, Tokens tokens, Indicator measured) {
    return isStart(draft, tokens)
        ? Status.ACTUAL
        : context.aimsAt(indicators.isRate(measured)) ? Status.TARGET : status(measured, tokens);
  }

  /** 将由12万套提升到: what it is by now, of what is planned. */
  boolean isStart(Draft draft, Tokens tokens) {
    return context.status != Status.ACTUAL && moves.isFrom(draft.quantity(), tokens);
  }

  /** What is to be invested in all is a plan until the work is done. */
  private Status status(Indicator measured, Tokens tokens) {
    boolean isTotal = indicators.isPlan(measured);
    return isTotal && context.status == Status.ACTUAL && !isDone(tokens)
        ? Status.PLANNED
        : context.status;
  }

  /** Whether the sentence says that a work is over, not what is to be when it is: 建成后, 预计建成. */
  private boolean isDone(Tokens tokens) {
    boolean isAhead = false;
    for (int i = 0; i < tokens.size(); i++) {
      char category = tokens.category(i);
      isAhead = !Category.isBoundary(category) && (isAhead || category == Category.MODALITY);
      boolean isWord = tokens.value(i) instanceof Word word && word.detail().equals("done");
      boolean isBefore = tokens.end(i) < view.length() && view.array()[tokens.end(i)] == '后';
      if (isWord && !isAhead && !isBefore) {
        return true;
      }
    }
    return false;
  }
}
