package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhuzhoukg.fact.Period;

/** The years that a text has named, and what 五年间 means among them. Of one document. */
final class NamedYears {

  private static final String NUMERALS = "十一二三四五六七八九0123456789";

  /** A year with its number. */
  private static final Pattern CALENDAR = Pattern.compile("\\d{4}|[〇零○一二九][〇零○一二三四五六七八九]{3}");

  private final Set<Integer> years = new HashSet<>();

  /** The ranges of years, the last one at the end: 2016—2020年, “十三五”. */
  private final List<Period> ranges = new ArrayList<>();

  void beginArticle() {
    years.clear();
    ranges.clear();
  }

  /** A year is named, be it to compare with. */
  void saw(int year) {
    years.add(year);
  }

  /** A range of years is named. */
  void saw(Period range) {
    ranges.add(range);
  }

  /** The range named last. */
  Optional<Period> range() {
    return ranges.isEmpty() ? Optional.empty() : Optional.of(ranges.get(ranges.size() - 1));
  }

  /** 五年来 behind “十三五” or 2016—2020年 means these years. */
  Optional<Period> spokenOf(TimeWords words, int toldYear) {
    if (words.part() != TimeWords.Part.LAST_YEARS) {
      return Optional.empty();
    }
    int count = words.first();
    Optional<Period> same = range().filter(range -> length(range) == count);
    boolean isBetween = words.anchor() == TimeWords.Anchor.TOLD && !words.isSum();
    return isBetween ? same.or(() -> between(count, toldYear)) : same;
  }

  /** 四年间 behind 1993—1997年, or where 1997年 is spoken of and 1993年 named, counts both in. */
  private Optional<Period> between(int count, int toldYear) {
    Optional<Period> range = range().filter(named -> length(named) == count + 1);
    if (range.isPresent()) {
      return range;
    }
    boolean isEnd = years.contains(toldYear - count) && !years.contains(toldYear + count);
    return toldYear != 0 && isEnd
        ? Optional.of(Period.parse("span:" + (toldYear - count) + ".." + toldYear))
        : Optional.empty();
  }

  /** The year that years began from: of 五年来 and “十三五” the one before the five. */
  int before(Period period, String words) {
    int i = words.length() - 1;
    while (i >= 0 && NUMERALS.indexOf(words.charAt(i)) < 0) {
      i--;
    }
    boolean isCount = i >= 0 && NUMERALS.indexOf(words.charAt(i)) % 10 == length(period) % 10;
    int first = period.start().getYear();
    boolean isNamed = CALENDAR.matcher(words).find() || years.contains(first);
    return isCount && !isNamed ? first - 1 : first;
  }

  private static int length(Period range) {
    return range.end().getYear() - range.start().getYear() + 1;
  }
}
