package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.List;

/** Finds the names to which the values of a list belong: 甲、乙和丙分别为. */
final class ListMembers {

  private final Tokens tokens;
  private final int from;

  /** Of a clause that begins at a token. */
  ListMembers(Tokens tokens, int from) {
    this.tokens = tokens;
    this.from = from;
  }

  /** 前两者增长3%、4%: whether what stands before a verb points to some of the list before. */
  boolean isPointedTo(int verb) {
    int i = verb - 1;
    while (i > from && "TFyh".indexOf(tokens.category(i)) >= 0 && pointer(i, tokens).isEmpty()) {
      i--;
    }
    return i >= from && !pointer(i, tokens).isEmpty();
  }

  /** Whether a word points to the first or the last of what was told: 前两者, 后者; else empty. */
  static String pointer(int i, Tokens tokens) {
    boolean points =
        tokens.value(i) instanceof Word word
            && (word.detail().equals("former") || word.detail().equals("latter"));
    return points ? ((Word) tokens.value(i)).detail() : "";
  }

  /** So many members before a token, from another on or in the clause before; else none. */
  List<Draft.Range> find(int begin, int at, int size) {
    List<Draft.Range> members = members(begin, at, size);
    members = members.size() == size ? members : before(begin, at, size);
    return members.size() == size ? members : List.of();
  }

  /** What stands before 分别, parted by 、 and 和: as many as there are values, if that can be. */
  private List<Draft.Range> members(int begin, int at, int size) {
    int end = at;
    while (end > begin
        && "FTJyhQGaVUDBcdw".indexOf(tokens.category(end - 1)) >= 0
        && !isLastGrowth(begin, end - 1)) {
      end--;
    }
    int start = end;
    while (start > begin && "oIegqA,&dEGQ".indexOf(tokens.category(start - 1)) >= 0) {
      start--;
    }
    if (start > begin && tokens.category(start - 1) == 'F' && tokens.category(end) == 'c') {
      return List.of();
    }
    int summed = Sums.find(tokens, start, end);
    if (summed > start) {
      end = summed;
    }
    List<Draft.Range> members = List.of();
    for (String marks : List.of(",&", ",", "&")) {
      members = members.size() == size ? members : split(start, end, marks);
    }
    return members;
  }

  /** 规模和增速分列: growth as the last of several. */
  private boolean isLastGrowth(int begin, int i) {
    return i > begin && tokens.category(i) == 'G' && ",&".indexOf(tokens.category(i - 1)) >= 0;
  }

  /** 居前的是甲、乙和丙，分别有: what the clause before ends with, if nothing stands before the values. */
  private List<Draft.Range> before(int begin, int at, int size) {
    int end = at;
    while (end > begin && "FTJV".indexOf(tokens.category(end - 1)) >= 0) {
      end--;
    }
    boolean isFirst = end == from && end == begin && from > 1;
    List<Draft.Range> members = isFirst ? members(0, from - 1, size) : List.of();
    return isFirst && members.size() != size ? told(size) : members;
  }

  /** 制造业和建筑业吸纳的人员最多，分别达到: what more is told of in the clause before. */
  private List<Draft.Range> told(int size) {
    int end = from - 1;
    while (end > 0 && ",&/;:".indexOf(tokens.category(end - 1)) < 0) {
      end--;
    }
    while (end < from - 1 && "oIegqA".indexOf(tokens.category(end)) >= 0) {
      end++;
    }
    return members(0, end, size);
  }

  private List<Draft.Range> split(int begin, int end, String marks) {
    List<Draft.Range> members = new ArrayList<>();
    int start = begin;
    for (int i = begin; i <= end; i++) {
      if (i == end || marks.indexOf(tokens.category(i)) >= 0) {
        if (i > start) {
          members.add(new Draft.Range(start, i));
        }
        start = i + 1;
      }
    }
    return members;
  }
}
