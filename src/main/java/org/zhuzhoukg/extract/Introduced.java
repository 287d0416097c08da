package org.zhuzhoukg.extract;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whom a clause brings in for what follows: 跌幅最大的是东岭县; 这家去年迁来的企业. */
final class Introduced {

  private static final Pattern IS = Pattern.compile("(?:的[是为]|的?当[属数]|首推|[要还]数|莫过于)$");

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
    boolean isIntroduced =
        isName && IS.matcher(view.at(start(tokens, clause), tokens.start(last))).find();
    return isIntroduced ? last : -1;
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
