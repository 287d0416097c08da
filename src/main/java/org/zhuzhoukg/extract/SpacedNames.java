package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds persons where only white space parts them, as reporters in brackets and authors in a line
 * are; what has such a place for itself needs no surname: 阿依古丽·艾山.
 */
final class SpacedNames {

  private static final int LONGEST = 4;
  private static final int LONGEST_WITH_POINT = 16;
  private static final String SOUNDS = "尔汗提江孜克别仁措姆嘎玛赤格勒娜拉罕妮热巴扎吉尼夫斯力甫夏西楞敦";
  private static final String ENDS = ")，：\n";

  private final Persons persons;
  private final View view;
  private final char[] chars;

  SpacedNames(Persons persons, View view) {
    this.persons = persons;
    this.view = view;
    chars = view.array();
  }

  /** The names from a place to where a bracket, a line or the next role begins; none if unsure. */
  List<Name> read(int from, int limit, Pieces pieces) {
    int end = from;
    while (end < limit && ENDS.indexOf(chars[end]) < 0 && !isRole(pieces, end)) {
      end++;
    }
    boolean isInBrackets = end < limit && chars[end] == ')';
    List<int[]> parts = parts(from, end);
    List<Name> names = new ArrayList<>();
    for (int[] part : parts) {
      if (!isName(part[0], part[1], isInBrackets)) {
        return List.of();
      }
      names.add(new Name(part[0], part[1], "Person", "", "spaced"));
    }
    return names;
  }

  /**
   * Where a name ends that is written by its sound: with a point, as 买买提·吐尔逊, or of four characters
   * of which the last is in no Chinese name; the place itself if there is none.
   */
  int foreign(int at, int limit) {
    int end = at;
    int point = at;
    while (end < limit
        && end - at < LONGEST_WITH_POINT
        && (persons.isHan(end) || chars[end] == '·')) {
      point = chars[end] == '·' ? end : point;
      boolean isOver = point > at && end > point + 2 && persons.follows(end);
      if (isOver || (end > at && view.isGap(end))) {
        break;
      }
      end++;
    }
    if (point > at) {
      return end > point + 1 ? end : at;
    }
    int fourth = at + LONGEST - 1;
    boolean isFour = fourth < limit && SOUNDS.indexOf(chars[fourth]) >= 0;
    for (int i = at; isFour && i < fourth; i++) {
      isFour = persons.isHan(i) && !persons.follows(i + 1);
    }
    return isFour && persons.follows(fourth + 1) ? fourth + 1 : at;
  }

  private static boolean isRole(Pieces pieces, int at) {
    for (int i = 0; i < pieces.size() && pieces.start(i) <= at; i++) {
      if (pieces.start(i) == at) {
        boolean isWord = pieces.end(i) - pieces.start(i) > 1;
        return isWord && (pieces.letter(i) == Naming.ROLE || pieces.letter(i) == Naming.POST);
      }
    }
    return false;
  }

  /** Stretches between white space; of 周 立言 and 周立 言 each is one name. */
  List<int[]> parts(int from, int end) {
    List<Integer> starts = new ArrayList<>();
    for (int i = from; i < end; i++) {
      if (i == from || view.isGap(i)) {
        starts.add(i);
      }
    }
    starts.add(end);
    List<int[]> parts = new ArrayList<>();
    int next = 0;
    while (next + 1 < starts.size()) {
      int first = next;
      next = endOfName(starts, first);
      parts.add(new int[] {starts.get(first), starts.get(next)});
    }
    return parts;
  }

  /** The stretch behind the last of the name that begins with one. */
  private static int endOfName(List<Integer> starts, int first) {
    int one = length(starts, first);
    int two = length(starts, first + 1);
    int three = length(starts, first + 2);
    if (one == 1 && two == 1 && three == 1 && length(starts, first + 3) != 1) {
      return first + 3;
    }
    boolean isSplit = (one == 1 && (two == 1 || two == 2)) || (one == 2 && two == 1);
    boolean isNext = one == 2 && (three == 1 || three == 2);
    return isSplit && !isNext ? first + 2 : first + 1;
  }

  private static int length(List<Integer> starts, int i) {
    return i + 1 < starts.size() ? starts.get(i + 1) - starts.get(i) : 0;
  }

  private boolean isName(int start, int end, boolean isInBrackets) {
    boolean hasPoint = false;
    for (int i = start; i < end; i++) {
      hasPoint |= chars[i] == '·';
      if (chars[i] != '·' && !persons.isHan(i)) {
        return false;
      }
    }
    int length = end - start;
    boolean isShort = length > 1 && length <= LONGEST;
    boolean isChinese = length <= 3 && persons.surname(start) > 0;
    return hasPoint ? length <= LONGEST_WITH_POINT : isShort && (isInBrackets || isChinese);
  }
}
