package org.zhuzhoukg.web;

import java.util.Locale;
import java.util.Optional;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.Snapshot;

/**
 * What an address under {@code /api/} is asked.
 *
 * @param parameters those in the address
 * @param body the text of the body; empty if there is none
 * @param snapshot the data
 * @param budget what the answer may take
 */
record ApiRequest(Parameters parameters, String body, Snapshot snapshot, Budget budget) {

  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_IRI = 2000;

  /**
   * The text that is looked for; without the spaces around it.
   *
   * @throws ProblemException 400 if it is missing, or longer than anybody types
   */
  String text() {
    String text =
        parameters
            .one("q")
            .orElseThrow(
                () ->
                    Problem.of(
                            400,
                            "缺少参数“q”，它的值是要找的文字",
                            "the parameter 'q' is missing; it holds the text")
                        .exception())
            .replaceAll("\\p{Cntrl}", " ")
            .strip();
    if (text.length() > LONGEST_TEXT) {
      throw Problem.of(
              400,
              "“q”超过" + LONGEST_TEXT + "个字符",
              "'q' is longer than " + LONGEST_TEXT + " characters")
          .exception();
    }
    return text;
  }

  /**
   * The language that is preferred, without its region; Chinese if none is named.
   *
   * @throws ProblemException 400 if it is no language tag
   */
  String language() {
    return language(parameters.one("lang").orElse("zh"));
  }

  static String language(String tag) {
    if (!tag.matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}")) {
      throw Problem.of(400, "“lang”应为 zh、en 之类的语言标记", "'lang' is a language tag as zh or en")
          .exception();
    }
    return tag.replaceFirst("-.*", "").toLowerCase(Locale.ROOT);
  }

  /**
   * A number from 0 to the largest.
   *
   * @throws ProblemException 400 if it is none; what is more than the largest is the largest
   */
  int number(String name, int usual, int largest) {
    Optional<String> text = parameters.one(name);
    if (text.isPresent() && !text.get().matches("[0-9]{1,9}")) {
      throw Problem.of(
              400,
              "“" + name + "”应为整数，而不是“" + text.get() + "”",
              "'" + name + "' is a whole number, not '" + text.get() + "'")
          .exception();
    }
    return Math.min(largest, text.map(Integer::parseInt).orElse(usual));
  }

  /**
   * An IRI; empty if there is none.
   *
   * @throws ProblemException 400 if it is no absolute IRI
   */
  Optional<String> iri(String name) {
    Optional<String> iri = parameters.one(name).filter(value -> !value.isEmpty());
    iri.filter(
            value ->
                value.length() > LONGEST_IRI
                    || !value.matches("[A-Za-z][\\w+.-]*:[^\\s<>\"{}|\\\\^`]*"))
        .ifPresent(
            value -> {
              throw Problem.of(
                      400, "“" + name + "”应为绝对 IRI", "'" + name + "' must be an absolute IRI")
                  .exception();
            });
    return iri;
  }
}
