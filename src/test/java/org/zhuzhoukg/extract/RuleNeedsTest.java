package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule is passed over only where it cannot match. */
class RuleNeedsTest {

  private static final String LETTERS = "NCPpbrtYXKTAeIogqsmnUDkHBSwcGVFLJMdjayzlQRZWE/;,";

  @ParameterizedTest
  @CsvSource({
    "I(?<q>N), IN, true",
    "I(?<q>N), IP, false",
    "(?<dir>[UD])F*(?<q>[NC]), UC, true",
    "(?<dir>[UD])F*(?<q>[NC]), IC, false",
    "(?<dir>[UD])?(?<q>[NC]), IC, true"
  })
  void needsOneLetterOfEachGroup(String pattern, String clause, boolean isMet) {
    assertEquals(isMet, RuleNeeds.of(pattern).areMet(letters(clause)));
  }

  @Test
  void neverPassesOverARuleThatMatches() {
    Random random = new Random(7);
    for (Rule rule : RuleBook.read()) {
      RuleNeeds needs = rule.needs();
      for (int i = 0; i < 20_000; i++) {
        StringBuilder clause = new StringBuilder();
        for (int k = random.nextInt(1, 9); k > 0; k--) {
          clause.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        if (rule.pattern().matcher(clause).find()) {
          assertTrue(needs.areMet(letters(clause.toString())), rule.name() + ": " + clause);
        }
      }
    }
  }

  private static long letters(String clause) {
    Tokens tokens = new Tokens();
    for (int i = 0; i < clause.length(); i++) {
      tokens.add(clause.charAt(i), i, i + 1, null);
    }
    return RuleNeeds.letters(tokens, 0, tokens.size());
  }
}
