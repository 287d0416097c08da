package org.zhuzhoukg.store;

import java.util.List;
import java.util.Objects;

/**
 * Something that has names: a thing of the graph, a class or a property.
 *
 * @param iri what it is
 * @param kind what sort of thing it is, in one word: {@code enterprise}, {@code city}; {@code
 *     class} and {@code property} for terms
 * @param type the class that says most about it; empty if it is of none
 * @param count how often it occurs: of a thing how many triples have it as object, of a class its
 *     members, of a property its triples
 * @param names every name, the labels first, then other and former names, then the last part of the
 *     IRI
 */
public record Named(String iri, String kind, String type, long count, List<Name> names) {

  /** The kind of a class. */
  public static final String CLASS = "class";

  /** The kind of a property. */
  public static final String PROPERTY = "property";

  /** Copies the names. */
  public Named {
    Objects.requireNonNull(iri, "iri");
    names = List.copyOf(names);
  }

  /** Whether it is a class or a property. */
  public boolean isTerm() {
    return kind.equals(CLASS) || kind.equals(PROPERTY);
  }

  /** How a text finds it, by the name that fits best; an empty text does by no name. */
  Match match(Sought sought) {
    if (sought.isEmpty()) {
      return new Match(this, "", Match.Tier.SUBSTRING, count);
    }
    Match.Tier best = Match.Tier.NONE;
    String matched = "";
    for (Name name : names) {
      Match.Tier tier = name.tier(sought);
      if (tier.compareTo(best) < 0) {
        best = tier;
        matched = name.text();
      }
    }
    return new Match(this, matched, best, count);
  }

  /** A name as it is written and as it is compared. */
  public static final class Name {

    /** What is longer is a sentence, which nobody types from its start. */
    private static final int LONGEST = 80;

    private final String text;
    private final FoldedText folded;
    private final Pinyin pinyin;

    Name(String text) {
      this.text = text;
      this.folded = FoldedText.of(text);
      this.pinyin =
          text.length() <= LONGEST && text.codePoints().anyMatch(Character::isIdeographic)
              ? Pinyin.of(folded)
              : null;
    }

    /** As it is written. */
    public String text() {
      return text;
    }

    /** How a text finds this name. */
    Match.Tier tier(Sought sought) {
      String name = folded.value();
      String text = sought.folded().value();
      if (name.equals(text)) {
        return Match.Tier.EXACT;
      }
      if (name.startsWith(text) && name.length() <= LONGEST) {
        return Match.Tier.PREFIX;
      }
      Match.Tier byPinyin =
          pinyin == null || sought.letters().isEmpty() ? Match.Tier.NONE : read(sought.letters());
      Match.Tier byText = sought.isIn(name) ? Match.Tier.SUBSTRING : Match.Tier.NONE;
      return byPinyin.compareTo(byText) < 0 ? byPinyin : byText;
    }

    private Match.Tier read(String letters) {
      Pinyin.Fit syllables = pinyin.fit(letters, false);
      Pinyin.Fit initials = pinyin.fit(letters, true);
      if (syllables == Pinyin.Fit.WHOLE) {
        return Match.Tier.PINYIN;
      }
      if (syllables == Pinyin.Fit.START) {
        return Match.Tier.PINYIN_PREFIX;
      }
      if (initials.compareTo(Pinyin.Fit.START) >= 0) {
        return Match.Tier.INITIALS;
      }
      if (letters.length() < 2 || initials == Pinyin.Fit.NONE) {
        return Match.Tier.NONE;
      }
      return syllables == Pinyin.Fit.INSIDE ? Match.Tier.PINYIN_INSIDE : Match.Tier.INITIALS_INSIDE;
    }
  }
}
