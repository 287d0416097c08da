package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words that stand for a thing or an area: 公司, 全市, 全国. They are in general.txt. */
final class GeneralWords {

  private static final String HOME = "home";
  private static final String WIDE = "wide";
  private static final String ANEW = "anew";
  private static final String PART = "part";
  private static final String ARRIVAL = "arrival";
  private static final String THING = "thing";
  private static final String THOSE = "those";
  private static final String BESIDE = "beside";

  /** Behind a word that means a thing only where something is related to it. */
  private static final String RELATED = "+";

  private final Map<String, String> ofFigures = new HashMap<>();
  private final Trie<String> ofRelations = new Trie<>();
  private final Set<String> home = new HashSet<>();
  private final Set<String> wide = new HashSet<>();
  private final Set<String> anew = new HashSet<>();
  private final Set<String> parts = new HashSet<>();
  private final Set<String> arrivals = new HashSet<>();
  private final Set<String> things = new HashSet<>();
  private final Set<String> those = new HashSet<>();
  private final List<String> besides = new ArrayList<>();

  private GeneralWords() {}

  static GeneralWords read() {
    GeneralWords general = new GeneralWords();
    for (String[] fields : Vocabulary.lines("general.txt")) {
      for (int i = 1; i < fields.length; i++) {
        general.add(fields[0], fields[i]);
      }
    }
    return general;
  }

  private void add(String meaning, String word) {
    switch (meaning) {
      case HOME -> home.add(word);
      case WIDE -> wide.add(word);
      case ANEW -> anew.add(word);
      case PART -> parts.add(word);
      case ARRIVAL -> arrivals.add(word);
      case THING -> things.add(word);
      case THOSE -> those.add(word);
      case BESIDE -> besides.add(word);
      default -> {
        ofRelations.add(word.replace(RELATED, ""), meaning);
        if (!word.endsWith(RELATED)) {
          ofFigures.put(word, meaning);
        }
      }
    }
  }

  /** Whether a word means the area that is spoken of. */
  boolean isHome(String word) {
    return home.contains(word);
  }

  /** Whether a word means what lies around the area that is spoken of. */
  boolean isWide(String word) {
    return wide.contains(word);
  }

  /** Whether a word means a part of the area that is spoken of. */
  boolean isPart(String word) {
    return parts.contains(word);
  }

  /** Whether a name is of what is run, by its ending. */
  boolean isThing(String name) {
    for (String ending : things) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word means those of whom a survey or a ranking tells. */
  boolean isThose(String word) {
    return those.contains(word);
  }

  /** Whether a verb brings the reader to what is told of next. */
  boolean isArrival(String word) {
    return arrivals.contains(word);
  }

  /** Whether what follows these words is beside whom is spoken of. */
  boolean endBeside(String words) {
    for (String beside : besides) {
      if (words.endsWith(beside)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what follows a word is no more of whom the words before it were. */
  boolean isAnew(String word) {
    return anew.contains(word);
  }

  /** The class of the thing that a word means where it has a figure. */
  Optional<String> ofFigure(String word) {
    return Optional.ofNullable(ofFigures.get(word));
  }

  /** Whether a word that means a thing where it is related to another may begin so. */
  boolean beginsRelation(char c) {
    return ofRelations.begin(c) != 0;
  }

  /** The class of the thing that a word means where it is related to another. */
  Optional<String> ofRelation(String word) {
    return Optional.ofNullable(ofRelations.get(word));
  }
}
