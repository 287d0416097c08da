package org.zhuzhoukg.extract;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the date that a document bears in its first lines. */
public final class DateLine {

  private static final int LINES = 5;
  private static final int LONGEST = 500;
  private static final String DIGITS = "〇一二三四五六七八九";

  /** A day with its year; not what a figure is as of, nor the end of a range. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d至到截止-])(\\d{4})\\s*(?:年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日"
              + "|([-/.])(\\d{1,2})\\4(\\d{1,2})(?!\\d))");

  private DateLine() {}

  /** The first full date in the first lines; empty if none stands there. */
  public static Optional<LocalDate> find(String text) {
    String head = text.substring(0, Math.min(LONGEST, text.length()));
    return head.lines()
        .filter(line -> !line.isBlank())
        .limit(LINES)
        .flatMap(line -> DATE.matcher(plain(line)).results())
        .flatMap(match -> date(match).stream())
        .findFirst();
  }

  private static Optional<LocalDate> date(java.util.regex.MatchResult match) {
    boolean isChinese = match.group(2) != null;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(match.group(1)),
              Integer.parseInt(match.group(isChinese ? 2 : 5)),
              Integer.parseInt(match.group(isChinese ? 3 : 6))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Half-width digits for full-width and Chinese ones: 二〇二四年十月二十一日 is 2024年10月21日. */
  private static String plain(String line) {
    StringBuilder plain = new StringBuilder(Normalizer.normalize(line, Normalizer.Form.NFKC));
    for (int i = 0; i < plain.length(); i++) {
      int digit = DIGITS.indexOf("零○◯".indexOf(plain.charAt(i)) >= 0 ? '〇' : plain.charAt(i));
      if (digit >= 0) {
        plain.setCharAt(i, (char) ('0' + digit));
      }
    }
    Matcher tens = Pattern.compile("(\\d?)十(\\d?)").matcher(plain);
    return tens.replaceAll(
        m -> (m.group(1).isEmpty() ? "1" : m.group(1)) + (m.group(2).isEmpty() ? "0" : m.group(2)));
  }
}
