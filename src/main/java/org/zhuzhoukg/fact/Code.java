package org.zhuzhoukg.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zhuzhoukg.text.Nearest;

/**
 * A member of one of the ontology's code lists.
 *
 * <p>Its notation in data files and its term in the ontology follow from its name: {@code
 * GROWTH_YEAR_ON_YEAR} is written {@code growth-year-on-year} and is {@code zz:GrowthYearOnYear}.
 */
public interface Code {

  /** The start of a word of a notation. */
  Pattern WORD = Pattern.compile("(?:^|-)([a-z])");

  /** The constant's name. */
  String name();

  /** How data files write it. */
  default String notation() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The local name of its term in the ontology. */
  default String term() {
    return term(notation());
  }

  /** The local name that a notation stands for: {@code per-unit} is {@code PerUnit}. */
  static String term(String notation) {
    return WORD.matcher(notation).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
  }

  /**
   * The code with a notation.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest
   */
  static <C extends Enum<C> & Code> C of(Class<C> type, String notation) {
    List<String> known = Arrays.stream(type.getEnumConstants()).map(Code::notation).toList();
    int index = known.indexOf(notation);
    if (index < 0) {
      throw new IllegalArgumentException(
          "no "
              + type.getSimpleName()
              + " '"
              + notation
              + "'"
              + Nearest.hint(notation, known)
              + " Known: "
              + String.join(", ", known));
    }
    return type.getEnumConstants()[index];
  }
}
