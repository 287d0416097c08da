package org.zhuzhoukg.text;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralScannerTest {

  private static final String DIGITS = "零一二三四五六七八九";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          118              | 118
          20,397           | 20397
          1,020,397.5      | 1020397.5
          １１８.５        | 118.5
          ７．２％         | 7.2
          1118亿           | 111800000000
          1118亿元         | 111800000000
          1.2万亿          | 1200000000000
          3千亿            | 300000000000
          20多万           | 200000
          30余家           | 30
          6千米            | 6
          5千瓦            | 5
          2千克            | 2
          3千人            | 3000
          1.65兆瓦         | 1.65
          十               | 10
          二十             | 20
          三百二十         | 320
          三千零五         | 3005
          两万多           | 20000
          两万             | 20000
          一百多万         | 1000000
          五亿             | 500000000
          一亿两千万       | 120000000
          三万两千亿       | 3200000000000
          万亿             | 1000000000000
          千亿             | 100000000000
          百万             | 1000000
          七八十           | 70 80
          三五百           | 300 500
          四成             | 40
          四成半           | 45
          三分之一         | 33.33333333333333 0.3333333333333333
          百分之七         | 7 0.07
          千分之五         | 0.5 0.005
          二〇二四         | 2024
          一九九八         | 1998
          两年半           | 2.5
          一个月半         | 1.5
          3年半            | 3.5
          两三年           | 2 3
          三四成           | 30 40
          4成              | 40
          七点二           | 7.2
          一千二           | 1200
          三万五           | 35000
          1亿2000万        | 120000000
          """)
  void reads(String words, String readings) {
    assertEquals(readings, readings(words));
  }

  @ParameterizedTest
  @CsvSource({"几十", "几百万", "零分之一", "几分之一"})
  void findsButCannotRead(String words) {
    List<Numeral> found = NumeralScanner.scan(words);
    assertEquals(1, found.size());
    assertEquals(words, found.get(0).words());
    assertEquals(List.of(), found.get(0).readings());
  }

  @ParameterizedTest
  @CsvSource(value = {"''", "没有数目", "半天", "、。", "abc"})
  void findsNothingWhereThereIsNoNumber(String words) {
    assertEquals(List.of(), NumeralScanner.scan(words));
  }

  @Test
  void keepsTheFullWidthCommaAsAComma() {
    assertEquals("20 / 397", readings("２０，３９７"));
  }

  @Test
  void keepsCodePointPositionsAfterASupplementaryCharacter() {
    assertEquals(
        List.of(new Span(3, 6), new Span(9, 11), new Span(13, 14)), spans("𡈼家湾１１８𡈼亩里三百𡈼甲5"));
  }

  @Test
  void keepsTheMarksAndSpacesInsideANumberInItsRange() {
    assertEquals(List.of(new Span(1, 6)), spans("有10 多亿元"));
    assertEquals(List.of(new Span(1, 3)), spans("有10 家"));
    assertEquals(List.of(new Span(0, 6)), spans("20,397人"));
  }

  @Test
  void findsEveryNumberInOrder() {
    assertEquals("2018 / 45 / 75 0.75", readings("2018年45户，四分之三"));
    assertEquals("100 1 / 4 0.04", readings("百分之百与百分之四"));
  }

  @Test
  void scansATextLikeItsWords() {
    String words = "𡈼甲３家，乙两万多家";
    assertEquals(NumeralScanner.scan(words), NumeralScanner.scan(SourceText.of(words)));
    assertEquals(List.of(), NumeralScanner.scan(SourceText.of("")));
  }

  @Test
  void readsEveryNumberThatIsWrittenInChinese() {
    Random random = new Random(20240901);
    for (int i = 0; i < 4000; i++) {
      long number = 1 + (long) Math.exp(random.nextDouble() * Math.log(1e12));
      assertReads(new BigDecimal(number), chinese(number));
    }
  }

  @Test
  void readsEveryNumberThatIsWrittenInDigits() {
    Random random = new Random(20240902);
    for (int i = 0; i < 4000; i++) {
      BigDecimal number = BigDecimal.valueOf(random.nextLong(100_000_000), random.nextInt(4));
      assertReads(number, number.toPlainString());
      assertReads(number, grouped(number));
      assertReads(number, fullWidth(number.toPlainString()));
      String scale = List.of("十", "百", "千", "万", "亿", "万亿", "百万").get(random.nextInt(7));
      BigDecimal factor = NumeralScanner.scan(scale).get(0).readings().get(0);
      assertReads(number.multiply(factor), number.toPlainString() + scale);
    }
  }

  @Test
  void readsEveryYearThatIsWrittenDigitByDigit() {
    for (int year = 1000; year < 3000; year++) {
      StringBuilder words = new StringBuilder();
      String.valueOf(year).chars().forEach(c -> words.append("〇一二三四五六七八九".charAt(c - '0')));
      assertReads(new BigDecimal(year), words.toString());
    }
  }

  /** The number stands between other words, one of them of a supplementary plane. */
  private static void assertReads(BigDecimal number, String words) {
    List<Numeral> found = NumeralScanner.scan("𡈼约" + words + "元");
    assertEquals(1, found.size(), words);
    assertEquals(new Span(2, 2 + words.length()), found.get(0).span(), words);
    assertTrue(
        found.get(0).readings().stream().anyMatch(reading -> reading.compareTo(number) == 0),
        () -> words + " was read as " + found.get(0).readings());
  }

  private static String grouped(BigDecimal number) {
    String plain = number.toPlainString();
    int dot = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    return plain.substring(0, dot).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + plain.substring(dot);
  }

  private static String fullWidth(String words) {
    return words
        .chars()
        .mapToObj(c -> Character.toString(c - '0' + '０'))
        .collect(joining())
        .replace((char) ('.' - '0' + '０'), '．');
  }

  private static String chinese(long number) {
    if (number >= 100_000_000) {
      return above(number, 100_000_000, "亿");
    }
    if (number >= 10_000) {
      return above(number, 10_000, "万");
    }
    String[] units = {"", "十", "百", "千"};
    StringBuilder words = new StringBuilder();
    for (int power = 3; power >= 0; power--) {
      int unit = (int) Math.pow(10, power);
      int digit = (int) (number / unit % 10);
      if (digit > 0) {
        words.append(DIGITS.charAt(digit)).append(units[power]);
      } else if (words.length() > 0
          && number % unit > 0
          && words.charAt(words.length() - 1) != '零') {
        words.append('零');
      }
    }
    return words.toString();
  }

  private static String above(long number, long unit, String name) {
    long rest = number % unit;
    String gap = rest > 0 && rest < unit / 10 ? "零" : "";
    return chinese(number / unit) + name + (rest == 0 ? "" : gap + chinese(rest));
  }

  private static List<Span> spans(String words) {
    return NumeralScanner.scan(words).stream().map(Numeral::span).toList();
  }

  private static String readings(String words) {
    return NumeralScanner.scan(words).stream()
        .map(n -> n.readings().stream().map(NumeralScannerTest::plain).collect(joining(" ")))
        .collect(joining(" / "));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  @Test
  void letsTheFirstEndOfARangeMeanTheSecondsMultiplierToo() {
    assertEquals("[30, 300000]", NumeralScanner.scan("30至50万").get(0).readings().toString());
    assertEquals("[30]", NumeralScanner.scan("30家、50万").get(0).readings().toString());
  }

  @Test
  void doesNotReadOnIntoTheNextLine() {
    assertEquals("[2024]", NumeralScanner.scan("2024\n十大").get(0).readings().toString());
  }
}
