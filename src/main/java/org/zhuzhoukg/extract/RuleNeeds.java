package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Letters of which a clause must have one, or a rule need not be tried: those of the groups that a
 * rule cannot do without. Sets of letters are kept as bits.
 *
 * @param sets one letter of each must be there
 */
record RuleNeeds(List<Long> sets) {

  /** {@code (?<q>[NC])} and its like, unless a sign behind it lets it be missing. */
  private static final Pattern GROUP =
      Pattern.compile("\\(\\?<(?:q|dir|thr)>(?:\\[([A-Za-z]+)]|([A-Za-z]))\\)(?![?*])");

  private static final long QUANTITIES = letters(Category.QUANTITIES);

  /** What a pattern needs. */
  static RuleNeeds of(String pattern) {
    List<Long> sets = new ArrayList<>();
    Matcher groups = GROUP.matcher(pattern);
    while (groups.find()) {
      sets.add(letters(groups.group(1) == null ? groups.group(2) : groups.group(1)));
    }
    return new RuleNeeds(List.copyOf(sets));
  }

  /** The letters of a range of tokens. */
  static long letters(Tokens tokens, int from, int to) {
    long letters = 0;
    for (int i = from; i < to; i++) {
      letters |= bit(tokens.category(i));
    }
    return letters;
  }

  /** Whether letters hold a quantity that no rule has taken. */
  static boolean haveQuantity(long letters) {
    return (letters & QUANTITIES) != 0;
  }

  /** Whether a clause with some letters may match. */
  boolean areMet(long letters) {
    for (int i = 0; i < sets.size(); i++) {
      if ((sets.get(i) & letters) == 0) {
        return false;
      }
    }
    return true;
  }

  private static long letters(String of) {
    return of.chars().mapToLong(letter -> bit((char) letter)).reduce(0, (a, b) -> a | b);
  }

  /** Letters from A to z have a bit each; marks have none, and no rule needs one. */
  private static long bit(char letter) {
    return letter >= 'A' && letter <= 'z' ? 1L << (letter - 'A') : 0;
  }
}
