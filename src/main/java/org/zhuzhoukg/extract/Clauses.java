package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Applies the rules to a clause: each quantity goes to the first rule that matches it. */
final class Clauses {

  private final List<Rule> rules;
  private final List<Matcher> matchers = new ArrayList<>();

  Clauses(List<Rule> rules) {
    this.rules = rules;
    rules.forEach(rule -> matchers.add(rule.pattern().matcher("")));
  }

  /**
   * What the rules make of the tokens of a range, in the order of the quantities.
   *
   * @param listed how many members the list before has; so many values in a row are of them
   */
  List<Draft> read(Tokens tokens, int from, int to, int listed) {
    List<Draft> drafts = new ArrayList<>(new Respectively(tokens, from, to).read(listed));
    drafts.forEach(draft -> take(tokens, draft.quantity()));
    long letters = RuleNeeds.letters(tokens, from, to);
    for (int i = 0; i < rules.size() && RuleNeeds.haveQuantity(letters); i++) {
      if (rules.get(i).needs().areMet(letters)) {
        matchers.get(i).reset(tokens).region(from, to);
        apply(rules.get(i), matchers.get(i), tokens, drafts);
        letters = RuleNeeds.letters(tokens, from, to);
      }
    }
    drafts.sort(Comparator.comparingInt(Draft::quantity));
    return drafts;
  }

  private static void take(Tokens tokens, int index) {
    tokens.set(index, Category.TAKEN, tokens.value(index));
  }

  private static void apply(Rule rule, Matcher matcher, Tokens tokens, List<Draft> drafts) {
    while (matcher.find()) {
      if (!rule.isBounded() || isBounded(tokens, matcher.start("thr"))) {
        drafts.add(draft(rule, matcher));
        take(tokens, matcher.start("q"));
        if (rule.has("thr")) {
          take(tokens, matcher.start("thr"));
        }
      }
    }
  }

  private static boolean isBounded(Tokens tokens, int threshold) {
    Amount amount = tokens.amount(threshold);
    return amount.lowest().isPresent() || amount.highest().isPresent();
  }

  private static Draft draft(Rule rule, Matcher matcher) {
    return new Draft(
        rule,
        matcher.start("q"),
        range(rule, matcher, "ind"),
        rule.has("dir") ? matcher.start("dir") : -1,
        rule.has("by") ? matcher.start("by") : -1,
        range(rule, matcher, "scope")
            .or(() -> range(rule, matcher, "whole"))
            .or(() -> range(rule, matcher, "base")),
        range(rule, matcher, "who"),
        rule.has("of") && matcher.start("of") >= 0,
        Optional.empty());
  }

  private static Optional<Draft.Range> range(Rule rule, Matcher matcher, String group) {
    return rule.has(group) && matcher.start(group) >= 0
        ? Optional.of(new Draft.Range(matcher.start(group), matcher.end(group)))
        : Optional.empty();
  }
}
