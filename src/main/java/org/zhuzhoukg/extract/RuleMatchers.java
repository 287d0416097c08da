package org.zhuzhoukg.extract;

import java.util.List;
import java.util.regex.Matcher;

/** A matcher for each rule that has been tried, used again. Of one thread. */
final class RuleMatchers {

  private final List<TextRule> rules;
  private final Matcher[] matchers;

  RuleMatchers(List<TextRule> rules) {
    this.rules = rules;
    matchers = new Matcher[rules.size()];
  }

  /** The matcher of the rule at a place, before the beginning of a text. */
  Matcher of(int place, Skeleton text) {
    String letters = text.toString();
    if (matchers[place] == null) {
      matchers[place] = rules.get(place).pattern().matcher(letters);
    }
    return matchers[place].reset(letters);
  }
}
