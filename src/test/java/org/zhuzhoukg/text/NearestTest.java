package org.zhuzhoukg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> KNOWN = List.of("indicator", "industry", "unit", "low");

  @ParameterizedTest
  @CsvSource({
    "indicater, indicator",
    "idustry, industry",
    "units, unit",
    "lows, low",
    "uint, unit"
  })
  void namesTheKnownNameThatWasMeant(String misspelt, String meant) {
    assertEquals(Optional.of(meant), Nearest.to(misspelt, KNOWN));
    assertEquals(", did you mean '" + meant + "'?", Nearest.hint(misspelt, KNOWN));
  }

  @ParameterizedTest
  @CsvSource({"colour", "lo-fi", "''"})
  void namesNoneWhereNoneIsNear(String strange) {
    assertEquals(Optional.empty(), Nearest.to(strange, KNOWN));
    assertEquals("", Nearest.hint(strange, KNOWN));
  }

  @Test
  void namesTheFirstOfEquallyNear() {
    assertEquals(Optional.of("bard"), Nearest.to("bar", List.of("barn", "bard")));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', abc, 3",
    "abc, '', 3",
    "abc, abc, 0",
    "kitten, sitting, 3",
    "abcd, badc, 2",
    "ca, abc, 3"
  })
  void measuresInsertionsDeletionsSubstitutionsAndExchanges(String a, String b, int distance) {
    assertEquals(distance, Nearest.distance(a, b));
  }
}
