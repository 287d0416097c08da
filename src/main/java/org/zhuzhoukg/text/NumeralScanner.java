package org.zhuzhoukg.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers in Chinese text and reads them: {@code 1118亿}, {@code 20,397}, {@code 两万多}, {@code
 * 七八十}, {@code 四成}, {@code 三分之一}, full-width digits.
 */
public final class NumeralScanner {

  private static final String DIGITS = "〇零一二两三四五六七八九";
  private static final String SCALES = "十百千万亿";
  private static final Map<Integer, BigDecimal> SCALE =
      Map.of(
          (int) '十', BigDecimal.TEN,
          (int) '百', new BigDecimal(100),
          (int) '千', new BigDecimal(1000),
          (int) '万', new BigDecimal(10_000),
          (int) '亿', new BigDecimal(100_000_000));

  private static final String ARABIC = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";

  /** 千 is no numeral where it begins a unit such as 千米. */
  private static final String THOUSAND = "千(?![米克瓦])";

  private static final String CHINESE = "(?:[" + DIGITS + "十百万亿几]|" + THOUSAND + ")+";

  private static final String MULTIPLIERS = "(?:[十百万亿]|" + THOUSAND + ")*";

  private static final Pattern PAIR =
      Pattern.compile("([" + DIGITS + "])([" + DIGITS + "])([" + SCALES + "]*)");

  private static final Pattern NUMERAL =
      Pattern.compile(
          String.join(
              "",
              "(?:(?<whole>" + CHINESE + ")分之(?<part>" + CHINESE + ")",
              "|(?<tenths>[一二两三四五六七八九\\d]{1,2})成(?<half>半)?",
              "|(?<arabic>" + ARABIC + ")[ \\t]*[多余来几]?[ \\t]*(?<scale>" + MULTIPLIERS + ")",
              "(?<rest>(?<=[万亿])\\d+[万千])?",
              "|(?<chinese>"
                  + CHINESE
                  + ")(?:点(?<decimals>["
                  + DIGITS
                  + "]+)|[多余来](?<more>[万亿]))?)",
              "(?<andHalf>(?=个?[年月天]半))?"));

  /** Joins the ends of a range, as in 30至50万. */
  private static final Pattern RANGE = Pattern.compile("[至到~～—–-]");

  private NumeralScanner() {}

  /** Every number in a text, in order. */
  public static List<Numeral> scan(SourceText text) {
    return scan(text.at(new Span(0, Math.max(1, text.length()))));
  }

  /** Every number in some words, in order; spans count from the first code point of the words. */
  public static List<Numeral> scan(String words) {
    String folded = fold(words);
    List<Numeral> found = new ArrayList<>();
    Matcher matcher = NUMERAL.matcher(folded);
    int position = 0;
    int codePoints = 0;
    while (matcher.find()) {
      codePoints += folded.codePointCount(position, matcher.start());
      position = matcher.start();
      int length = folded.codePointCount(matcher.start(), matcher.end());
      String match = matcher.group().strip();
      Span span = new Span(codePoints, codePoints + match.codePointCount(0, match.length()));
      found.add(new Numeral(span, match, readings(matcher)));
      codePoints += length;
      position = matcher.end();
    }
    return shareScales(folded, found);
  }

  /** Lets the first end of a range also mean what it would with the second's multiplier. */
  private static List<Numeral> shareScales(String text, List<Numeral> found) {
    List<Numeral> shared = new ArrayList<>(found);
    int[] codePoints = text.codePoints().toArray();
    for (int i = 0; i + 1 < found.size(); i++) {
      Numeral first = found.get(i);
      Numeral second = found.get(i + 1);
      int from = first.span().end();
      String between = new String(codePoints, from, second.span().start() - from).strip();
      String scale = second.words().replaceFirst("^[^" + SCALES + "]*", "");
      if (RANGE.matcher(between).matches() && scale.matches("[" + SCALES + "]+")) {
        List<BigDecimal> readings = new ArrayList<>(first.readings());
        first.readings().forEach(value -> readings.add(multiply(value, scale)));
        shared.set(i, new Numeral(first.span(), first.words(), readings));
      }
    }
    return shared;
  }

  /** Folds full-width digits, signs and letters one to one, so that positions stay. */
  private static String fold(String words) {
    StringBuilder out = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            c -> {
              String normal =
                  c >= 0xFF01 && c <= 0xFF5E && c != '，'
                      ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                      : Character.toString(c);
              out.append(normal);
            });
    return out.toString();
  }

  private static List<BigDecimal> readings(Matcher m) {
    List<BigDecimal> values = wholeReadings(m);
    return m.group("andHalf") == null
        ? values
        : values.stream().map(value -> value.add(new BigDecimal("0.5"))).toList();
  }

  private static List<BigDecimal> wholeReadings(Matcher m) {
    if (m.group("whole") != null) {
      List<BigDecimal> whole = chinese(m.group("whole"));
      List<BigDecimal> part = chinese(m.group("part"));
      if (whole.isEmpty() || part.isEmpty() || whole.get(0).signum() == 0) {
        return List.of();
      }
      BigDecimal hundred = new BigDecimal(100);
      return List.of(
          part.get(0).multiply(hundred).divide(whole.get(0), MathContext.DECIMAL64),
          part.get(0).divide(whole.get(0), MathContext.DECIMAL64));
    }
    if (m.group("tenths") != null) {
      return tenths(m.group("tenths"), m.group("half") != null);
    }
    if (m.group("arabic") != null) {
      BigDecimal value = new BigDecimal(m.group("arabic").replace(",", ""));
      return List.of(multiply(value, m.group("scale")).add(rest(m.group("rest"))));
    }
    if (m.group("decimals") != null) {
      String decimals = digits(m.group("decimals"));
      return chinese(m.group("chinese")).stream()
          .map(value -> value.add(new BigDecimal("0." + decimals)))
          .toList();
    }
    List<BigDecimal> values = chinese(m.group("chinese"));
    String more = m.group("more");
    return more == null ? values : values.stream().map(v -> multiply(v, more)).toList();
  }

  /** 四成 is 40 in a hundred, 三四成 is 30 or 40. */
  private static List<BigDecimal> tenths(String words, boolean half) {
    return words
        .codePoints()
        .mapToObj(c -> new BigDecimal(digit(c) * 10 + (half ? 5 : 0)))
        .toList();
  }

  /** What stands after 亿 in 1亿2000万. */
  private static BigDecimal rest(String words) {
    if (words == null) {
      return BigDecimal.ZERO;
    }
    int last = words.length() - 1;
    return multiply(new BigDecimal(words.substring(0, last)), words.substring(last));
  }

  private static BigDecimal multiply(BigDecimal value, String scales) {
    BigDecimal product = value;
    for (int scale : scales.codePoints().toArray()) {
      product = product.multiply(SCALE.get(scale));
    }
    return product;
  }

  /** Reads Chinese numerals; two for such as 七八十, none for 几十. */
  private static List<BigDecimal> chinese(String words) {
    if (words.indexOf('几') >= 0) {
      return List.of();
    }
    Matcher pair = PAIR.matcher(words);
    if (pair.matches()) {
      return List.of(single(pair.group(1) + pair.group(3)), single(pair.group(2) + pair.group(3)));
    }
    if (words.length() > 1 && words.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
      return List.of(new BigDecimal(digits(words)));
    }
    return List.of(single(words));
  }

  /** Digits said one by one, as a year: 二〇二四. */
  private static String digits(String words) {
    StringBuilder out = new StringBuilder();
    words.codePoints().forEach(c -> out.append(digit(c)));
    return out.toString();
  }

  /** Reads a numeral by its largest multiplier: what stands before it counts, the rest is added. */
  private static BigDecimal single(String words) {
    if (words.isEmpty()) {
      return BigDecimal.ZERO;
    }
    for (char scale : new char[] {'亿', '万', '千', '百', '十'}) {
      int at = words.lastIndexOf(scale);
      if (at >= 0) {
        BigDecimal count = at == 0 ? BigDecimal.ONE : single(words.substring(0, at));
        return count.multiply(SCALE.get((int) scale)).add(rest(scale, words.substring(at + 1)));
      }
    }
    return new BigDecimal(digits(words));
  }

  /** What follows a multiplier; a single digit counts the next lower one, as in 三万五. */
  private static BigDecimal rest(char scale, String words) {
    boolean colloquial = words.length() == 1 && scale != '十' && digit(words.charAt(0)) > 0;
    BigDecimal lower = SCALE.get((int) scale).movePointLeft(1);
    return colloquial ? single(words).multiply(lower) : single(words);
  }

  private static int digit(int codePoint) {
    if (codePoint >= '0' && codePoint <= '9') {
      return codePoint - '0';
    }
    int index = DIGITS.indexOf(codePoint);
    return index <= 1 ? 0 : index == 2 ? 1 : index <= 4 ? 2 : index - 2;
  }
}
