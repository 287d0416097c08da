package org.zhuzhoukg.extract;

import java.util.Set;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.Status;

/** Says how certain a figure is: a fact, a plan, an aim or a forecast. Of one document. */
final class Certainty {

  /** What is done at the beginning of a work, or before. */
  private static final Set<String> BEGUN =
      Set.of(
          "开工", "动工", "破土", "破土动工", "奠基", "签约", "落户", "在建", "施工", "获批", "立项", "筹建", "启动", "开工建设",
          "签约落户", "动工建设", "筹备", "落地", "开建", "核准");

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
    if (isStart(draft, tokens)) {
      return Status.ACTUAL;
    }
    boolean isAim = isAim(draft.quantity() + 1, tokens);
    return isAim || context.aimsAt(indicators.isRate(measured))
        ? Status.TARGET
        : status(measured, tokens);
  }

  /** 将由12万套提升到: what it is by now, of what is planned. */
  boolean isStart(Draft draft, Tokens tokens) {
    return context.status != Status.ACTUAL && moves.isFrom(draft.quantity(), tokens);
  }

  /** 增长4%的目标, 8亿元目标. */
  private boolean isAim(int behind, Tokens tokens) {
    int i = behind < tokens.size() && tokens.category(behind) == 'd' ? behind + 1 : behind;
    return i < tokens.size() && view.at(tokens.start(i), tokens.end(i)).startsWith("目标");
  }

  /** What is of a time to come is planned, and what a work is to cost until it is done. */
  private Status status(Indicator measured, Tokens tokens) {
    if (context.status != Status.ACTUAL) {
      return context.status;
    }
    boolean isToCome = context.times.sentence.filter(told -> begins(told.period())).isPresent();
    boolean isCost =
        indicators.isPlan(measured)
            || (Measures.is("cost", measured.label()) && isUnderWay(tokens));
    return isToCome || (isCost && !isDone(tokens)) ? Status.PLANNED : Status.ACTUAL;
  }

  private boolean begins(Period period) {
    return context.calendar.date().filter(period.start()::isAfter).isPresent();
  }

  /** 明年投产, 年底前完工: a time that is not over. */
  private boolean isAhead(Object value) {
    if (!(value instanceof TimeWords words) || words.anchor() == TimeWords.Anchor.NONE) {
      return false;
    }
    boolean isEnd = words.edge() == TimeWords.Edge.UNTIL || words.edge() == TimeWords.Edge.END;
    return context
        .calendar
        .resolve(words, context.calendar.thisYear())
        .filter(period -> begins(period) || (isEnd && context.calendar.isAhead(period)))
        .isPresent();
  }

  /** Whether the sentence says that a work has begun, or what will be. */
  private boolean isUnderWay(Tokens tokens) {
    boolean isUnderWay = false;
    for (int i = 0; i < tokens.size(); i++) {
      isUnderWay |=
          BEGUN.contains(view.at(tokens.start(i), tokens.end(i))) || isAhead(tokens.value(i));
    }
    return isUnderWay;
  }

  /** Whether the sentence says that a work is over, not what is to be when it is: 建成后, 预计建成. */
  private boolean isDone(Tokens tokens) {
    boolean isAhead = false;
    for (int i = 0; i < tokens.size(); i++) {
      char category = tokens.category(i);
      isAhead =
          !Category.isBoundary(category)
              && (isAhead || category == Category.MODALITY || isAhead(tokens.value(i)));
      boolean isWord = tokens.value(i) instanceof Word word && word.detail().equals("done");
      boolean isBefore = tokens.end(i) < view.length() && view.array()[tokens.end(i)] == '后';
      if (isWord && !isAhead && !isBefore) {
        return true;
      }
    }
    return false;
  }
}
