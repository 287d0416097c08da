package org.zhuzhoukg.extract;

import java.util.List;
import java.util.Set;

/** Tells of the clauses of a sentence what they say was done. */
final class Deeds {

  /** What is done when a work is. */
  private static final Set<String> WORKS =
      Set.of("建成", "投产", "达产", "投用", "投运", "使用", "运营", "竣工", "完工", "落成", "满产", "达效");

  /** What a time is of that the findings behind it are of too. */
  private static final Set<String> SURVEYS =
      Set.of("调查", "普查", "抽样", "问卷", "访谈", "调研", "测评", "监测", "统计", "核查", "清查");

  /** What a clause ends with whose time is that of what follows. */
  private static final List<String> WHEN = List.of("时", "那会儿", "那阵", "那阵子", "之际", "之初", "那年", "当口");

  /** What is done when something begins. */
  private static final Set<String> FOUNDED =
      Set.of(
          "设立", "批准设立", "成立", "奠基", "动工", "开工", "破土", "破土动工", "创办", "兴办", "挂牌", "上线", "获批", "创建",
          "开园");

  /** Words that may be part of a name, or tell how something is. */
  private static final Set<String> NO_DEED = Set.of("noun", "state");

  private final View view;
  private final Tokens tokens;

  Deeds(View view, Tokens tokens) {
    this.view = view;
    this.tokens = tokens;
  }

  /** 全部达产后: once something is done. */
  boolean tellsOnceDone(int from, int to) {
    int end = to > from ? tokens.end(to - 1) : 0;
    for (int i = end == 0 ? 0 : tokens.start(from) + 2; i < end; i++) {
      if (view.array()[i] == '后' && WORKS.contains(view.at(i - 2, i))) {
        return true;
      }
    }
    return false;
  }

  /** A clause that names a time and, beside it, more than whom and what is measured. */
  boolean tellEvent(int from, int to) {
    boolean hasTime = false;
    boolean hasVerb = false;
    for (int i = from; i < to; i++) {
      hasTime |=
          tokens.value(i) instanceof TimeWords words
              && words.edge() != TimeWords.Edge.UNTIL
              && !isSince(i);
      hasVerb |= "zL".indexOf(tokens.category(i)) >= 0 || (isOnwards(i) && i + 1 < to);
    }
    return hasTime && hasVerb && !isWhen(to) && !isTold(to) && !isSurvey(to);
  }

  /** 邻国从3月起收紧采伐: since when somebody does something. */
  private boolean isOnwards(int i) {
    return tokens.value(i) instanceof TimeWords words
        && words.edge() == TimeWords.Edge.SINCE
        && view.array()[tokens.end(i) - 1] == '起';
  }

  /** 数据来自2018年的问卷调查: what follows was found out then. */
  private boolean isSurvey(int end) {
    return end > 0
        && tokens.end(end - 1) > 1
        && SURVEYS.contains(view.at(tokens.end(end - 1) - 2, tokens.end(end - 1)));
  }

  /** 2014年起步时, 2014年改制那会儿: what follows was then. */
  private boolean isWhen(int end) {
    return end > 0
        && WHEN.stream()
            .anyMatch(
                words ->
                    tokens.end(end - 1) > words.length()
                        && view.at(tokens.end(end - 1) - words.length(), tokens.end(end - 1))
                            .equals(words));
  }

  /** 转机来自2014年：: what follows was then. */
  private boolean isTold(int end) {
    return end > 0
        && end < tokens.size()
        && tokens.category(end) == Category.COLON
        && tokens.category(end - 1) == Category.TIME;
  }

  /** 2014年批准设立: what its first part, told behind that, was then. */
  boolean founds(int from, int to) {
    for (int i = from; i < to; i++) {
      if (FOUNDED.contains(view.at(tokens.start(i), tokens.end(i)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a range tells what somebody did. */
  boolean tellsAct(int from, int to) {
    boolean tells = false;
    for (int i = from; i < to; i++) {
      tells |= is(i);
    }
    return tells;
  }

  /** 由甲投资3亿元的乙园投入运营: the last words of a clause say that something was done. */
  boolean endsWithDeed(int from, int to) {
    return to > from && tokens.value(to - 1) instanceof Word word && word.detail().equals("done");
  }

  /** 两台机组于8月并网: the words behind the figures of a clause say when something was done. */
  boolean happens(int from, int to) {
    int time = to - 2 >= from && tokens.category(to - 2) == 'F' ? to - 3 : to - 2;
    return time >= from
        && is(to - 1)
        && tokens.category(time) == Category.TIME
        && tellEvent(from, to);
  }

  /** A verb, but not one that may as well be part of a name, or says how something is. */
  boolean is(int i) {
    boolean isNone = tokens.value(i) instanceof Word word && NO_DEED.contains(word.detail());
    return "Lz".indexOf(tokens.category(i)) >= 0 && !isNone;
  }

  /** Whether 以来 stands behind what was done at a time. */
  boolean isSince(int time) {
    for (int i = time + 1; i < tokens.size(); i++) {
      char category = tokens.category(i);
      if (category == 'F' && view.at(tokens.start(i), tokens.end(i)).equals("以来")) {
        return true;
      }
      if (Category.isBoundary(category)
          || Category.isQuantity(category)
          || category == Category.TIME) {
        return false;
      }
    }
    return false;
  }
}
