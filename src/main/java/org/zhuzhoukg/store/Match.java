package org.zhuzhoukg.store;

import java.util.Comparator;

/**
 * Something that was found.
 *
 * @param named what was found
 * @param matched the name, or the words of a fact, by which it was found; empty if nothing was
 *     sought
 * @param tier how
 * @param count how often it occurs, where it was asked for in a context: there
 */
public record Match(Named named, String matched, Tier tier, long count) {

  static final Comparator<Match> BEST_FIRST =
      Comparator.comparing(Match::tier)
          .thenComparing(match -> -match.count())
          .thenComparing(match -> match.matched().length())
          .thenComparing(match -> match.named().iri());

  /** How a text finds a name, the best first. */
  public enum Tier {
    /** It is the name. */
    EXACT,
    /** The name begins with it. */
    PREFIX,
    /** It is the name in syllables of pinyin, of which the last may be short. */
    PINYIN,
    /** The name begins with it in pinyin. */
    PINYIN_PREFIX,
    /** The name begins with it in initials, or in syllables and initials. */
    INITIALS,
    /** The name contains it, or all its words. */
    SUBSTRING,
    /** The name contains it in pinyin. */
    PINYIN_INSIDE,
    /** The name contains it in initials. */
    INITIALS_INSIDE,
    /** A document's words about the thing contain it. */
    WORDS,
    /** Not at all. */
    NONE
  }
}
