package org.zhuzhoukg.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * A name as it is typed in Latin letters. A character may be read in every way that it has, so that
 * a name with several readings is found by the right one and no dictionary of words is needed.
 */
public final class Pinyin {

  /** How a text fits a name, the best last. */
  enum Fit {
    NONE,
    INSIDE,
    START,
    WHOLE
  }

  private static final int LONGEST = 60;
  private static final Map<Integer, List<String>> READINGS = new ConcurrentHashMap<>();

  private final List<List<String>> characters;

  private Pinyin(List<List<String>> characters) {
    this.characters = characters;
  }

  /** The capital letter that a character's reading begins with; empty if it has none. */
  public static Optional<String> initial(int character) {
    String first = READINGS.computeIfAbsent(character, Pinyin::read).get(0);
    return first.matches("[a-z]+")
        ? Optional.of(first.substring(0, 1).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  /** A folded name; letters and digits in it are read as they are, other signs are passed over. */
  static Pinyin of(FoldedText name) {
    List<List<String>> characters = new ArrayList<>();
    name.value()
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(character -> characters.add(READINGS.computeIfAbsent(character, Pinyin::read)));
    return new Pinyin(characters);
  }

  /** Whether two names may be read alike, character by character. */
  boolean soundsLike(Pinyin other) {
    return characters.size() == other.characters.size()
        && IntStream.range(0, characters.size())
            .noneMatch(i -> Collections.disjoint(characters.get(i), other.characters.get(i)));
  }

  /** The letters of what somebody typed, with tone marks or without; empty if it is no pinyin. */
  static String letters(FoldedText typed) {
    String marked = Normalizer.normalize(typed.value(), Normalizer.Form.NFD);
    String letters = marked.replace("u\u0308", "v").replaceAll("[\\s'’·\\p{Mn}-]+", "");
    return letters.length() <= LONGEST && letters.matches("[a-z0-9]*[a-z][a-z0-9]*") ? letters : "";
  }

  private static List<String> read(int character) {
    String[] readings =
        Character.isBmpCodePoint(character)
            ? PinyinHelper.toHanyuPinyinStringArray((char) character)
            : null;
    if (readings == null) {
      return List.of(Character.toString(character));
    }
    Set<String> distinct = new TreeSet<>();
    for (String reading : readings) {
      String toneless = reading.replaceAll("[0-9]", "");
      distinct.add(toneless.replace("u:", "v"));
      distinct.add(toneless.replace("u:", "u"));
    }
    return List.copyOf(distinct);
  }

  /**
   * How letters fit.
   *
   * @param withInitials whether the initial of a syllable may stand for it; without, the last
   *     syllable alone may be short
   */
  Fit fit(String letters, boolean withInitials) {
    long whole = 1L << letters.length();
    long fromStart = 1;
    long fromAnywhere = 0;
    Fit best = Fit.NONE;
    for (int i = 0; i < characters.size(); i++) {
      fromStart = step(fromStart, i, letters, withInitials);
      fromAnywhere = step(fromAnywhere | 1, i, letters, withInitials);
      if ((fromStart & whole) != 0) {
        return i == characters.size() - 1 ? Fit.WHOLE : Fit.START;
      }
      if ((fromAnywhere & whole) != 0) {
        best = Fit.INSIDE;
      }
    }
    return best;
  }

  /** From how many letters may be used up before a character to how many after it, as bits. */
  private long step(long before, int index, String letters, boolean withInitials) {
    long after = 0;
    for (int used = 0; used < letters.length(); used++) {
      if ((before & (1L << used)) == 0) {
        continue;
      }
      for (String reading : characters.get(index)) {
        if (letters.startsWith(reading, used)) {
          after |= 1L << (used + reading.length());
        } else if (reading.startsWith(letters.substring(used))) {
          after |= 1L << letters.length();
        }
        if (withInitials && letters.charAt(used) == reading.charAt(0)) {
          after |= 1L << (used + 1);
          boolean isDouble = reading.length() > 1 && reading.charAt(1) == 'h';
          if (isDouble && letters.startsWith("h", used + 1)) {
            after |= 1L << (used + 2);
          }
        }
      }
    }
    return after;
  }
}
