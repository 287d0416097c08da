package org.zhuzhoukg.extract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A rule of mentions.txt or relations.txt.
 *
 * @param name how candidates name it
 * @param triggers it is tried only where one of these stands
 * @param inside the letters of names whose own words it reads; empty if it reads sentences
 * @param pattern over a {@link Skeleton}, or over a name
 * @param results what a match says
 * @param examples what the rule does, which its tests hold it to
 */
record TextRule(
    String name,
    List<String> triggers,
    String inside,
    Pattern pattern,
    List<Result> results,
    List<Example> examples) {

  /**
   * What a match says.
   *
   * @param subject the group that is named, or that the relation is of
   * @param predicate a class for names, a property for relations
   * @param object the groups that together are what the relation is to; empty for names
   */
  record Result(String subject, String predicate, List<String> object) {}

  /**
   * A sentence and what is to be found in it.
   *
   * @param sentence made for the purpose
   * @param yields {@code subject predicate object} or {@code class name} each; empty if this rule
   *     must leave the sentence alone
   */
  record Example(String sentence, List<String> yields) {}
}
