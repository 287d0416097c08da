package org.zhuzhoukg.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhuzhoukg.fact.Statistic;

/**
 * A rule of rules.txt.
 *
 * @param name how candidates name it
 * @param pattern over the categories of a clause
 * @param groups the names of the pattern's groups
 * @param needs letters that a clause must have for the pattern to match
 * @param isBounded whether the threshold must be a bounded number, as 超10亿元
 * @param statistic what the quantity is; empty where its words decide
 * @param examples what the rule does, which its tests hold it to
 */
record Rule(
    String name,
    Pattern pattern,
    Set<String> groups,
    RuleNeeds needs,
    boolean isBounded,
    Optional<Statistic> statistic,
    List<Example> examples) {

  /**
   * A sentence and what is to be read from it.
   *
   * @param sentence made for the purpose
   * @param yields {@code indicator | statistic | value | unit} for each observation; empty if this
   *     rule must leave the sentence alone
   */
  record Example(String sentence, List<String> yields) {}

  boolean has(String group) {
    return groups.contains(group);
  }
}
