package org.zhuzhoukg.extract;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;

/** Finds names by the words around them, as mentions.txt tells. Of one document. */
final class NameRules {

  private static final String JOINING = "、和与及，";

  private final List<TextRule> rules;
  private final Triggers triggers;
  private final RuleMatchers matchers;
  private List<Name> found;

  NameRules(Vocabulary vocabulary) {
    rules = vocabulary.nameRules();
    triggers = vocabulary.nameTriggers();
    matchers = new RuleMatchers(rules);
  }

  /** Adds the names that the rules find in a sentence. */
  void read(Skeleton skeleton, List<Name> into) {
    found = into;
    BitSet worth = triggers.of(skeleton);
    for (int i = worth.nextSetBit(0); i >= 0; i = worth.nextSetBit(i + 1)) {
      apply(rules.get(i), matchers.of(i, skeleton), skeleton);
    }
  }

  private void apply(TextRule rule, Matcher matcher, Skeleton skeleton) {
    while (matcher.find()) {
      for (TextRule.Result result : rule.results()) {
        int from = matcher.start(result.subject());
        int to = matcher.end(result.subject());
        if (from < to) {
          split(rule, result, skeleton, new int[] {from, to});
        }
      }
    }
  }

  /** A group named names holds several. */
  private void split(TextRule rule, TextRule.Result result, Skeleton skeleton, int[] range) {
    boolean isList = result.subject().equals("names");
    int from = range[0];
    for (int i = range[0]; i <= range[1]; i++) {
      boolean isEnd = i == range[1] || (isList && JOINING.indexOf(skeleton.charAt(i)) >= 0);
      if (isEnd && i > from) {
        String type = result.predicate().equals("-") ? "" : result.predicate();
        found.add(new Name(skeleton.start(from), skeleton.end(i - 1), type, "", rule.name()));
      }
      from = isEnd ? i + 1 : from;
    }
  }
}
