package org.zhuzhoukg.extract;

import java.util.List;
import org.zhuzhoukg.extract.TimeWords.Anchor;
import org.zhuzhoukg.extract.TimeWords.Edge;
import org.zhuzhoukg.extract.TimeWords.Part;

/** Reads which part of a year is meant: 上半年, 前三季度, 1至7月, 6月30日, 年末. Of one thread. */
final class TimeParts {

  /** Words that begin as 起, from which on, does. */
  private static final List<String> RISES = List.of("起步", "起家", "起草", "起点", "起飞", "起运", "起航");

  private final Cursor cursor;
  private Anchor anchor;
  private int year;

  TimeParts(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The part that stands here, of a year that was read before or not; null if none does. */
  TimeWords read(Anchor yearAnchor, int yearNumber) {
    anchor = yearAnchor;
    year = yearNumber;
    int start = cursor.at();
    TimeWords part = half();
    part = part == null && !cursor.back(start) ? quarters() : part;
    part = part == null && !cursor.back(start) ? months() : part;
    part = part == null && !cursor.back(start) ? yearEdge() : part;
    if (part == null) {
      cursor.back(start);
    }
    return part;
  }

  private TimeWords half() {
    int which = cursor.takeAny("上半年", "下半年");
    if (which >= 0) {
      return of(Part.HALF, which + 1, 0, edge());
    }
    return cursor.take("全年") ? of(Part.YEAR, 0, 0, edge()) : null;
  }

  private TimeWords quarters() {
    boolean isFirst = cursor.takeAny("前", "头") >= 0;
    if (!isFirst) {
      cursor.take("第");
    }
    int number = cursor.smallNumber();
    boolean isQuarter = number >= 1 && number <= 4 && cursor.takeAny("个季度", "季度") >= 0;
    if (!isQuarter) {
      return null;
    }
    return isFirst ? of(Part.MONTHS, 1, number * 3, edge()) : of(Part.QUARTER, number, 0, edge());
  }

  private TimeWords months() {
    boolean isFirst = cursor.takeAny("前", "头") >= 0;
    int first = cursor.smallNumber();
    if (first < 1 || first > 12) {
      return null;
    }
    if (isFirst) {
      return cursor.takeAny("个月", "月") >= 0 ? of(Part.MONTHS, 1, first, edge()) : null;
    }
    int afterFirst = cursor.at();
    cursor.take("月");
    if (cursor.takeAny("-", "至", "到", "~") >= 0) {
      cursor.take("-");
      int last = cursor.smallNumber();
      if (last > first && last <= 12 && cursor.take("月")) {
        cursor.take("份");
        return of(Part.MONTHS, first, last, edge());
      }
    }
    cursor.back(afterFirst);
    if (!cursor.take("月") || cursor.is("饼")) {
      return null;
    }
    return cursor.take("份") ? of(Part.MONTH, first, 0, edge()) : day(first);
  }

  private TimeWords day(int month) {
    int afterMonth = cursor.at();
    int day = day();
    if (day > 0) {
      int last = lastDay(month);
      return last > 0
          ? of(Part.DAYS, month * 100 + day, last, Edge.NONE)
          : of(Part.DAY, month, day, edge());
    }
    cursor.back(afterMonth);
    return of(Part.MONTH, month, 0, edge());
  }

  private int day() {
    int day = cursor.smallNumber();
    return day >= 1 && day <= 31 && cursor.takeAny("日", "号") >= 0 ? day : 0;
  }

  /** The end of a range of days, 至2月10日 or 至10日, as month * 100 + day; 0 if there is none. */
  private int lastDay(int month) {
    int start = cursor.at();
    if (cursor.takeAny("至", "-", "到", "~") >= 0) {
      cursor.take("-");
      int number = cursor.smallNumber();
      boolean isMonth = number >= month && number <= 12 && cursor.take("月");
      int day = isMonth ? day() : number <= 31 && cursor.takeAny("日", "号") >= 0 ? number : 0;
      if (day > 0) {
        return (isMonth ? number : month) * 100 + day;
      }
    }
    cursor.back(start);
    return 0;
  }

  private TimeWords yearEdge() {
    boolean isEnd = cursor.takeAny("年末", "年底") >= 0;
    if (isEnd || (anchor != Anchor.NONE && cursor.takeAny("末", "底") >= 0)) {
      return of(Part.YEAR, 0, 0, end());
    }
    if (!cursor.take("年初")) {
      return null;
    }
    return of(Part.YEAR, 0, 0, cursor.take("以来") ? Edge.SINCE : Edge.START);
  }

  private boolean isAny(List<String> words) {
    return words.stream().anyMatch(cursor::is);
  }

  /** Which side of the time just read is meant. */
  Edge edge() {
    if (cursor.take("以来") || (!isAny(RISES) && cursor.take("起"))) {
      return Edge.SINCE;
    }
    if (cursor.takeAny("同期", "此时", "此刻", "这时", "这个时候") >= 0) {
      return Edge.BASE;
    }
    if (cursor.takeAny("末", "底") >= 0) {
      return end();
    }
    if (cursor.take("初")) {
      return Edge.START;
    }
    cursor.takeAny("期间", "间");
    return Edge.NONE;
  }

  /** 年底 or 年底前. */
  private Edge end() {
    return cursor.takeAny("以前", "前") >= 0 ? Edge.UNTIL : Edge.END;
  }

  private TimeWords of(Part part, int first, int last, Edge edge) {
    return new TimeWords(anchor, year, part, first, last, edge);
  }
}
