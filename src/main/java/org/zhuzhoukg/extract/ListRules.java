package org.zhuzhoukg.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhuzhoukg.fact.Statistic;

/** The rules by which values of a list are named; their pattern is counting, not a text. */
final class ListRules {

  private static final Rule LEVEL = rule("respectively-level", Optional.empty());
  private static final Rule GROWTH = rule("respectively-growth", Optional.of(Statistic.GROWTH));
  private static final Rule SHARE = rule("respectively-share", Optional.of(Statistic.SHARE));
  private static final Rule RANK = rule("respectively-rank", Optional.of(Statistic.RANK));
  private static final Rule CHANGE = rule("respectively-change", Optional.of(Statistic.CHANGE));
  private static final Rule CONTRIBUTION =
      rule("respectively-contribution", Optional.of(Statistic.CONTRIBUTION));
  private static final Rule MULTIPLE =
      rule("respectively-multiple", Optional.of(Statistic.MULTIPLE));
  static final Rule COMPOSITION = rule("composition", Optional.of(Statistic.SHARE));

  private ListRules() {}

  private static Rule rule(String name, Optional<Statistic> statistic) {
    return new Rule(
        name, Pattern.compile(""), Set.of(), RuleNeeds.of(""), false, statistic, List.of());
  }

  /** The rule for a list whose first value is at an index. */
  static Rule of(Tokens tokens, int begin, int firstValue) {
    char kind = tokens.category(firstValue);
    if (kind == Category.RANK) {
      return RANK;
    }
    if (find(tokens, begin, firstValue, "c") >= 0) {
      return CONTRIBUTION;
    }
    if (find(tokens, begin, firstValue, "Sw") >= 0) {
      return SHARE;
    }
    if (find(tokens, begin, firstValue, "UDG") < 0) {
      return kind == Category.TIMES ? MULTIPLE : LEVEL;
    }
    return kind == Category.PERCENT || kind == Category.TIMES ? GROWTH : CHANGE;
  }

  /** The last token of some categories in a range; -1 if there is none. */
  static int find(Tokens tokens, int begin, int end, String categories) {
    for (int i = end - 1; i >= begin; i--) {
      if (categories.indexOf(tokens.category(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
