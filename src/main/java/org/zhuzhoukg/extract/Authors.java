package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the persons who wrote something: below a title, in brackets behind it, as they are cited.
 */
final class Authors {

  private final Persons persons;
  private final SpacedNames spaced;
  private final View view;
  private final char[] chars;
  private Pieces pieces;
  private List<Name> found;
  private int limit;

  Authors(Persons persons, SpacedNames spaced, View view) {
    this.persons = persons;
    this.spaced = spaced;
    this.view = view;
    chars = view.array();
  }

  /** Takes the sentence to read. */
  void begin(Pieces sentence, List<Name> into) {
    pieces = sentence;
    found = into;
    limit = pieces.size() == 0 ? 0 : pieces.end(pieces.size() - 1);
  }

  /** Adds who is in a bracket that begins at a piece, or is cited before one. */
  void beside(int start, int end) {
    cited(end);
    signed(start);
  }

  /** Somebody whose work is cited, before the year of it: 周立言（2012）. */
  private void cited(int open) {
    boolean isYear = open + 5 < limit && chars[open] == '(' && chars[open + 5] == ')';
    for (int i = open + 1; isYear && i < open + 5; i++) {
      isYear = Character.isDigit(chars[i]);
    }
    for (int length = 3; isYear && length > 1; length--) {
      int start = open - length;
      boolean fits =
          start >= pieces.from()
              && persons.surname(start) == 1
              && persons.isName(start, open)
              && persons.isUnknown(start, open)
              && isBegun(start);
      if (fits) {
        found.add(new Name(start, open, "Person", "", "cited"));
        return;
      }
    }
  }

  /** Who wrote what stands before, in brackets at the end of a line. */
  private void signed(int open) {
    int close = open + 1;
    while (close < limit && close < open + 5 && chars[open] == '(' && persons.isHan(close)) {
      close++;
    }
    int length = close - open - 1;
    boolean isLast = close + 1 < view.length() && chars[close] == ')' && chars[close + 1] == '\n';
    if (isLast
        && (length == 2 || length == 3)
        && persons.surname(open + 1) == 1
        && persons.isUnknown(open + 1, close)) {
      found.add(new Name(open + 1, close, "Person", "", "signed"));
    }
  }

  /** Whether a name may begin at a place: nothing stands before it that could belong to it. */
  private boolean isBegun(int at) {
    return at == pieces.from()
        || Persons.OPENING.indexOf(chars[at - 1]) >= 0
        || "与和及据由如按对于见照从以".indexOf(chars[at - 1]) >= 0;
  }

  /** A line of names, as of the authors below a title; a body may stand before them. */
  void line() {
    boolean isLine = pieces.size() > 0 && view.charAt(Math.max(0, pieces.start(0) - 1)) == '\n';
    int first = isLine ? behindBody(pieces.start(0)) : limit;
    boolean isBehindBody = isLine && first > pieces.start(0);
    List<Name> authors = new ArrayList<>();
    int start = first;
    while (start < limit && chars[start] != '(') {
      int end = start;
      while (end < limit && persons.isHan(end)) {
        end++;
      }
      for (int[] part : spaced.parts(start, end)) {
        if (!isAuthor(part[0], part[1])) {
          return;
        }
        authors.add(new Name(part[0], part[1], "Person", "", "line"));
      }
      int next = end;
      while (next < limit && (Character.isDigit(chars[next]) || "，、,*".indexOf(chars[next]) >= 0)) {
        next++;
      }
      if (next == start || (next == end && next < limit && chars[next] != '(')) {
        return;
      }
      start = next;
    }
    boolean isOne = authors.size() == 1 && (isBehindBody || authors.get(0).length() == 3);
    if (authors.size() > 1 || isOne) {
      found.addAll(authors);
    }
  }

  private boolean isAuthor(int start, int end) {
    int length = end - start;
    return (length == 3 || length == 2)
        && persons.surname(start) > 0
        && persons.isUnknown(start, end);
  }

  /** 县统计局　周立言: where the name begins behind who has sent it. */
  private int behindBody(int start) {
    return found.stream()
        .filter(name -> name.start() == start && name.is("GovernmentBody", "Institute"))
        .map(Name::end)
        .filter(end -> end < limit && view.isGap(end))
        .findFirst()
        .orElse(start);
  }
}
