package org.zhuzhoukg.extract;

import java.util.Set;
import org.zhuzhoukg.fact.Code;
import org.zhuzhoukg.fact.Status;

/** Takes from the tokens of a sentence how certain its figures are. Of one document. */
final class Modality {

  private static final Set<String> MARKED =
      Set.of("坚持", "已", "已经", "成功", "先后", "始终", "累计", "全部", "可");

  /** What a text that lays down what is to be done has done. */
  private static final Set<String> LAID =
      Set.of("设立", "建设", "新建", "组建", "开通", "打造", "建立", "统筹", "安排", "推广", "布局", "改造", "扩建", "创建");

  private final View view;
  private final Context context;
  private final Tokens tokens;

  Modality(View view, Context context, Tokens tokens) {
    this.view = view;
    this.context = context;
    this.tokens = tokens;
  }

  /** Takes the words of certainty of a range. */
  void read(int from, int to) {
    for (int i = from; i < to; i++) {
      if (lays(i)) {
        context.status = Status.PLANNED;
      } else if (tokens.category(i) == Category.MODALITY && !isObjectMark(i)) {
        Status said = Code.of(Status.class, ((Word) tokens.value(i)).detail());
        boolean isSaid = context.status == Status.TARGET || context.isForecast(said);
        context.status = isSaid ? context.status : said;
        context.tellsAims |= isAims(i);
      }
    }
  }

  /** 坚持将利润投入研发: 将 as 把. */
  private boolean isObjectMark(int i) {
    return i > 0
        && view.at(tokens.start(i), tokens.end(i)).equals("将")
        && tokens.isAdjacent(i - 1)
        && MARKED.contains(view.at(tokens.start(i - 1), tokens.end(i - 1)));
  }

  /** 新建总规模8亿元的基金: what a text lays down is planned. */
  private boolean lays(int i) {
    return context.genre.isPolicy
        && context.status == Status.ACTUAL
        && "Lg".indexOf(tokens.category(i)) >= 0
        && (context.times.sentence.isEmpty() || context.times.isAhead(context.times.sentence))
        && LAID.contains(view.at(tokens.start(i), tokens.end(i)));
  }

  /** 预期目标是. */
  private boolean isAims(int i) {
    return view.at(tokens.start(i), tokens.end(i)).contains("目标");
  }
}
