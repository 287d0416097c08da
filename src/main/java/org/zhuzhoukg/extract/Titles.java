package org.zhuzhoukg.extract;

import java.util.List;
import java.util.regex.Pattern;

/** Names in 《》: what is decided is a policy, what is published no thing of ours. */
final class Titles {

  private static final Pattern PUBLICATIONS =
      Pattern.compile(
          "(?:报告|年鉴|[^汇申填]报|蓝皮书|白皮书|指数|论文|杂志|[周月旬期季会]刊|学刊|榜|榜单|手册|[商快资简通电科市]讯|研究|评论|导刊|论坛|瞭望|学报|论丛|文摘)$");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)$");

  private static final int LONGEST = 60;

  private final View view;

  Titles(View view) {
    this.view = view;
  }

  /** Adds the titles in a range of the view. */
  void read(int from, int to, List<Name> into) {
    int open = -1;
    for (int i = from; i < to; i++) {
      char c = view.charAt(i);
      open = c == '《' ? i + 1 : open;
      if (c == '》' && open > 0 && i > open && i - open <= LONGEST) {
        String words = IN_BRACKETS.matcher(view.at(open, i)).replaceFirst("");
        into.add(
            new Name(open, i, PUBLICATIONS.matcher(words).find() ? "" : "Policy", "", "title"));
      }
    }
  }
}
