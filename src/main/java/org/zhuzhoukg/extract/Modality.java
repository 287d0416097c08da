package org.zhuzhoukg.extract;

import java.util.Set;
import java.util.regex.Pattern;
import org.zhuzhoukg.fact.Code;
import org.zhuzhoukg.fact.Status;

/** Takes from the tokens of a sentence how certain its figures are. Of one document. */
final class Modality {

  private static final Set<String> MARKED =
      Set.of("坚持", "已", "已经", "成功", "先后", "始终", "累计", "全部", "可");

  /** What a text that lays down what is to be done has done. */
  private static final Set<String> LAID =
      Set.of("设立", "建设", "新建", "组建", "开通", "打造", "建立", "统筹", "安排", "推广", "布局", "改造", "扩建", "创建");

  /** How a run ends whose verb stands behind it. */
  private static final Pattern MUST = Pattern.compile("(?<![主需重只不还就却摘提概纪首次])要$");

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
      } else if (demands(i)) {
        context.status = Status.TARGET;
      } else if (tokens.category(i) == Category.MODALITY && !isObjectMark(i) && !isSaidBefore(i)) {
        Status said = Code.of(Status.class, ((Word) tokens.value(i)).detail());
        boolean isSaid = context.status == Status.TARGET || isForecast(said);
        context.status = isSaid ? context.status : said;
        context.tellsAims |= isAims(i);
      }
    }
  }

  /** 县里要求, 产值要增长: what is to be. */
  private boolean demands(int i) {
    boolean isOrder = isWord(i, "要求") && orders(i);
    boolean isMust =
        tokens.category(i) == Category.OTHER
            && i + 1 < tokens.size()
            && "UDVX".indexOf(tokens.category(i + 1)) >= 0
            && tokens.isAdjacent(i)
            && MUST.matcher(view.at(tokens.start(i), tokens.end(i))).find();
    boolean mayBeAim = context.status == Status.ACTUAL || context.status == Status.PLANNED;
    return mayBeAim
        && ((isWord(i, "要") && isAhead(i, false)) || ((isOrder || isMust) && isAhead(i, true)));
  }

  private boolean isWord(int i, String word) {
    return tokens.end(i) - tokens.start(i) == word.length()
        && Cursor.is(view.array(), tokens.start(i), view.length(), word);
  }

  /** 会议要求, not 按照要求, 要求的. */
  private boolean orders(int i) {
    return i > 0
        && "VL".indexOf(tokens.category(i - 1)) < 0
        && "按照".indexOf(view.array()[tokens.start(i) - 1]) < 0
        && (i + 1 == tokens.size() || tokens.category(i + 1) != 'd');
  }

  /** Whether the time told before a word is to come; if none is told, what is usual. */
  private boolean isAhead(int i, boolean usual) {
    for (int k = i - 1; k >= 0 && !Category.isBoundary(tokens.category(k)); k--) {
      if (tokens.value(k) instanceof TimeWords words) {
        return context
            .calendar
            .resolve(words, context.calendar.thisYear())
            .filter(context.calendar::isAhead)
            .isPresent();
      }
    }
    return context.times.sentence.isPresent()
        ? context.times.isAhead(context.times.sentence)
        : usual;
  }

  /** 预计将: what is planned by a word of a forecast is forecast. */
  private boolean isForecast(Status said) {
    return context.status == Status.FORECAST && said == Status.PLANNED;
  }

  /** 围绕上述目标: aims that were told before. */
  private boolean isSaidBefore(int i) {
    int start = tokens.start(i);
    String before = view.at(Math.max(0, start - 3), start);
    return view.at(start, tokens.end(i)).endsWith("目标")
        && (before.endsWith("上述")
            || before.endsWith("这些")
            || before.endsWith("围绕")
            || before.endsWith("对照"));
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
    return (context.genre.isPolicy || (context.genre.laysDown() && isFirst(i)))
        && context.status == Status.ACTUAL
        && "Lg".indexOf(tokens.category(i)) >= 0
        && (context.times.sentence.isEmpty() || context.times.isAhead(context.times.sentence))
        && LAID.contains(view.at(tokens.start(i), tokens.end(i)));
  }

  private boolean isFirst(int i) {
    return i == 0 || Category.isBoundary(tokens.category(i - 1));
  }

  /** 预期目标是. */
  private boolean isAims(int i) {
    return view.at(tokens.start(i), tokens.end(i)).contains("目标");
  }
}
