package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pattern is passed over only where it cannot match. */
class TextNeedsTest {

  @ParameterizedTest
  @CsvSource({
    "E投资N, E投资N, true",
    "E投资N, E投产N, false",
    "(?:获评|入选)“[^”]+”, 入选“名单”, true",
    "(?:获评|入选)“[^”]+”, 授予“名单”, false",
    "(?:获评|入选)?名单$, 进名单, true",
    "(?<!不)(?=[甲乙]).县, 乙县, true",
    "(?<!不)(?=[甲乙]).县, 丙县, false"
  })
  void needsOneCharacterOfEachSet(String pattern, String text, boolean isMet) {
    assertEquals(isMet, TextNeeds.of(pattern).areMet(text));
  }
}
