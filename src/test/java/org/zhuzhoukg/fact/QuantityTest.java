package org.zhuzhoukg.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuzhoukg.text.Bilingual;

class QuantityTest {

  private static final Unit CNY =
      new Unit("CNY", new Bilingual("元", "yuan"), Optional.empty(), List.of("元"));

  @ParameterizedTest
  @CsvSource({
    "EXACTLY, , ",
    "ABOUT, , ",
    "MORE_THAN, 5, ",
    "AT_LEAST, 5, ",
    "LESS_THAN, , 5",
    "NEARLY, , 5"
  })
  void derivesTheOpenBoundFromTheQualifier(Qualifier qualifier, BigDecimal low, BigDecimal high) {
    Quantity quantity = quantity("5", null, null, qualifier);
    assertEquals(Optional.ofNullable(low), quantity.low());
    assertEquals(Optional.ofNullable(high), quantity.high());
    assertEquals(List.of(BigDecimal.valueOf(5)), quantity.stated().toList());
  }

  @Test
  void statesBothEndsOfARange() {
    Quantity range = quantity(null, "3", "5", Qualifier.EXACTLY);
    assertEquals(List.of(BigDecimal.valueOf(3), BigDecimal.valueOf(5)), range.stated().toList());
    assertEquals(Optional.empty(), range.value());
  }

  @Test
  void allowsARangeThatIsAPointOrOpen() {
    assertEquals(2, quantity(null, "5", "5.0", Qualifier.EXACTLY).stated().count());
    assertEquals(1, quantity(null, null, "5", Qualifier.EXACTLY).stated().count());
  }

  @Test
  void refusesAQuantityWithoutANumber() {
    assertEquals(
        "there is no number: give 'value', or 'low' and 'high'", refusal(null, null, null));
  }

  @Test
  void refusesAValueTogetherWithARange() {
    assertEquals("give a 'value' or a range 'low', 'high', not both", refusal("5", "3", null));
    assertEquals("give a 'value' or a range 'low', 'high', not both", refusal("5", null, "7"));
  }

  @Test
  void refusesAReversedRange() {
    assertEquals("'low' is above 'high'", refusal(null, "5", "4.9"));
  }

  private static String refusal(String value, String low, String high) {
    return assertThrows(
            IllegalArgumentException.class, () -> quantity(value, low, high, Qualifier.EXACTLY))
        .getMessage();
  }

  private static Quantity quantity(String value, String low, String high, Qualifier qualifier) {
    return new Quantity(number(value), number(low), number(high), CNY, qualifier);
  }

  private static Optional<BigDecimal> number(String text) {
    return Optional.ofNullable(text).map(BigDecimal::new);
  }
}
