package org.zhuzhoukg.extract;

import java.util.List;
import java.util.Set;

/** Tells whom a clause tells of from the names that it has beside. */
final class Bystanders {

  private static final int LONGEST_POST = 12;

  /** What a clause says, and no more, of who does a work that the sentence tells of. */
  private static final Set<String> DONE_BY =
      Set.of(
          "承建", "施工", "设计", "监理", "承办", "主办", "协办", "建设", "投资", "出资", "投资建设", "运营", "经营", "管理",
          "总承包", "代建", "援建", "投建", "开发", "研发", "制造", "供货", "勘察", "冠名", "赞助", "托管", "代管", "承运",
          "负责运营", "负责建设", "负责施工", "承建施工", "运营管理", "经营管理", "设计施工", "独家赞助", "组织实施");

  private static final Set<String> HOLDS =
      Set.of("持", "持有", "持股", "保留", "占股", "参股", "控股", "认购", "入股");

  private final GeneralWords general;

  Bystanders(GeneralWords general) {
    this.general = general;
  }

  /** Whether a name that a clause begins with is not whom it is about. */
  boolean is(View view, Tokens tokens, int i, Draft.Range clause, List<Name> names) {
    return isPlaceOrSource(view, tokens, i, clause)
        || speaks(tokens, i, clause, names)
        || DONE_BY.contains(view.at(tokens.end(i), tokens.end(clause.to() - 1)))
        || holdsShare(view, tokens, i, clause);
  }

  /** 国资公司持股30%: the share is one of the firm that the sentence tells of. */
  private static boolean holdsShare(View view, Tokens tokens, int i, Draft.Range clause) {
    int last = clause.to() - 1;
    int behindName = tokens.end(i);
    return last > i
        && Category.isQuantity(tokens.category(last))
        && HOLDS.contains(view.at(behindName, tokens.start(last)));
  }

  /** The name that a verb before it tells more of, 甲公司投资的乙园区; -1 if there is none. */
  static int told(View view, Tokens tokens, Draft.Range clause) {
    boolean hasVerb = false;
    boolean isPlain = true;
    for (int i = clause.from(); i < clause.to(); i++) {
      hasVerb |= "Lz".indexOf(tokens.category(i)) >= 0;
      hasVerb &= !(tokens.category(i) == 'F' && view.array()[tokens.start(i)] == '了');
      isPlain &= "oIgqATFYCdN".indexOf(tokens.category(i)) >= 0 || isBeforeDeed(tokens, i);
      boolean isTold =
          i > clause.from()
              && (hasVerb || isPlain)
              && tokens.category(i) == Category.ENTITY
              && tokens.category(i - 1) == 'd'
              && (i + 1 == tokens.size() || "oIgnd&,".indexOf(tokens.category(i + 1)) < 0);
      if ((isTold || isAreaTold(view, tokens, clause, i))
          && !isWhereto(view, tokens, clause.from(), i)) {
        return i;
      }
    }
    return -1;
  }

  /** 降幅最大的云泽区，出口额: an area of which the words before it tell more. */
  private static boolean isAreaTold(View view, Tokens tokens, Draft.Range clause, int i) {
    return i > clause.from() + 1
        && tokens.category(i) == Category.AREA
        && tokens.category(i - 1) == 'd'
        && "oIgnzA".indexOf(tokens.category(i - 2)) >= 0
        && (i + 1 == clause.to() || "TF".indexOf(tokens.category(i + 1)) >= 0)
        && tokens.end(i) - tokens.start(i) > 2
        && "市县区州旗镇乡村".indexOf(view.array()[tokens.end(i) - 1]) >= 0;
  }

  /** 公司迁至城西的科技园: where somebody went, who is told of on. */
  private static boolean isWhereto(View view, Tokens tokens, int from, int name) {
    for (int i = from + 1; i < name; i++) {
      boolean isTo = "至到在于".indexOf(view.array()[tokens.end(i) - 1]) >= 0;
      boolean isVerb = "Lz".indexOf(tokens.category(i)) >= 0;
      boolean isBehindVerb = tokens.category(i) == 'F' && "Lz".indexOf(tokens.category(i - 1)) >= 0;
      if (isTo && (isVerb || isBehindVerb)) {
        return name + 1 == tokens.size() || Category.isBoundary(tokens.category(name + 1));
      }
    }
    return false;
  }

  /** 多年扎根的华岳科技因: a name, and behind it what it did. */
  private static boolean isBeforeDeed(Tokens tokens, int i) {
    return tokens.category(i) == Category.ENTITY
        && i + 1 < tokens.size()
        && "FTVLz".indexOf(tokens.category(i + 1)) >= 0;
  }

  /** 在园区新建, 据统计局统计, 共建实验室: where it is, who says it, or what was done. */
  private boolean isPlaceOrSource(View view, Tokens tokens, int i, Draft.Range clause) {
    boolean isObject =
        i > clause.from()
            && tokens.category(i - 1) == 'z'
            && !general.isArrival(view.at(tokens.start(i - 1), tokens.end(i - 1)));
    return isObject || isBehindPreposition(view, tokens, i, clause);
  }

  private static boolean isBehindPreposition(View view, Tokens tokens, int i, Draft.Range clause) {
    return i > clause.from()
        && tokens.category(i - 1) == 'F'
        && "在据由与同向经对合".indexOf(view.array()[tokens.end(i - 1) - 1]) >= 0;
  }

  /** ”某公司董事长张三说。 The name of who has spoken is not whom the next sentence is about. */
  private static boolean speaks(Tokens tokens, int i, Draft.Range clause, List<Name> names) {
    int end = tokens.end(clause.to() - 1);
    return clause.to() == tokens.size()
        && names.stream()
            .anyMatch(
                name ->
                    name.is("Person")
                        && name.start() > tokens.end(i) + 1
                        && name.start() <= tokens.end(i) + LONGEST_POST
                        && name.end() <= end);
  }
}
