package org.zhuzhoukg.extract;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whom a clause brings in for what follows: 跌幅最大的是东岭县; 这家去年迁来的企业. */
final class Introduced {

  private static final Pattern IS =
      Pattern.compile(
          "(?:(?:的|第一[家个座]|首[家个座]|头一[家个])[是为叫数]|的?当[属数]|首推|[要还]数|莫过于)(?:[^，。；]{0,14}的)?$");

  /** What has someone as its object: 收购了德国的华岳公司. */
  private static final Pattern ACTS =
      Pattern.compile(
          "收购|并购|兼并|引进|引入|引来|落户|入驻|来到|走进|迁|搬|考察|成立|设立|创办|组建|参股|控股|签约|签订|供应|卖给|出口|发往|建|投|办|买|租");

  private static final Pattern THAT =
      Pattern.compile(
          "^(?:而|如今|目前|眼下)?这[家座所条个][^，。；“”]{0,18}?"
              + "(企业|公司|工厂|[办老小]厂|集团|学校|大学|医院|水库|大桥|码头|机场|产业园|合作社)(?![业家房区长内商])");

  private static final Map<String, String> KINDS =
      Map.of(
          "学校", "Institute",
          "大学", "Institute",
          "医院", "Institute",
          "水库", "Infrastructure",
          "大桥", "Infrastructure",
          "码头", "Infrastructure",
          "机场", "Infrastructure",
          "产业园", "Park");

  private Introduced() {}

  /** The name that ends a clause that says which one it is; -1 if there is none. */
  static int name(View view, Tokens tokens, Draft.Range clause) {
    int last = clause.to() - 1;
    boolean isName = last > clause.from() && "Ae".indexOf(tokens.category(last)) >= 0;
    if (!isName) {
      return -1;
    }
    String words = view.at(start(tokens, clause), tokens.start(last));
    return IS.matcher(words).find() || isTopic(words, tokens, clause) ? last : -1;
  }

  /** 连年亏损的华岳公司，: a firm of which all that is before it tells more. */
  private static boolean isTopic(String words, Tokens tokens, Draft.Range clause) {
    int last = clause.to() - 1;
    return words.endsWith("的")
        && tokens.category(last) == Category.ENTITY
        && "Ae".indexOf(tokens.category(clause.from())) < 0
        && clause.to() < tokens.size()
        && tokens.category(clause.to()) == Category.COMMA
        && !ACTS.matcher(words).find();
  }

  /** The class of what a clause tells on of without a name; empty if it does not. */
  static String kind(View view, Tokens tokens, Draft.Range clause) {
    boolean isEmpty = clause.from() >= clause.to();
    String words = isEmpty ? "" : view.at(start(tokens, clause), tokens.end(clause.to() - 1));
    Matcher that = THAT.matcher(words);
    return that.find() ? KINDS.getOrDefault(that.group(1), "Enterprise") : "";
  }

  private static int start(Tokens tokens, Draft.Range clause) {
    return tokens.start(clause.from());
  }
}
