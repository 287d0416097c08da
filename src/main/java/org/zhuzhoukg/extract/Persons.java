package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.List;

/** Finds persons: a surname and one or two characters beside a post or a word of speaking. */
final class Persons {

  private static final String OPENING = "，。；：”“！？、\n(";

  private final Naming naming;
  private final View view;
  private final char[] chars;
  private Pieces pieces;
  private List<Name> found;
  private int limit;

  Persons(Naming naming, View view) {
    this.naming = naming;
    this.view = view;
    chars = view.array();
  }

  /** Adds the persons of a sentence. */
  void read(Pieces sentence, List<Name> into) {
    pieces = sentence;
    found = into;
    limit = pieces.size() == 0 ? 0 : pieces.end(pieces.size() - 1);
    for (int i = 0; i < pieces.size(); i++) {
      char letter = pieces.letter(i);
      int end = pieces.end(i);
      if (letter == Naming.POST || letter == Naming.ROLE) {
        behindPost(end);
      } else if (letter == Naming.BREAK && end - pieces.start(i) == 1 && chars[end - 1] == '由') {
        behindBy(end);
      } else if (i == 0 || OPENING.indexOf(chars[pieces.start(i) - 1]) >= 0) {
        speaking(pieces.start(i));
      }
      cited(end);
    }
    line();
  }

  private void behindPost(int end) {
    int at = end < limit && chars[end] == '：' ? end + 1 : end;
    int length = surname(at);
    int full = at + length + 2;
    int brief = at + length + 1;
    if (length == 0) {
      return;
    }
    boolean isBrief = isName(at, brief) && longest(naming.words(Naming.FOLLOWS), brief) > 1;
    if (!isBrief && isName(at, full) && (follows(full) || isUnknown(at, full))) {
      add(at, full, "post");
    } else if (isName(at, brief) && (follows(brief) || isUnknown(at, brief))) {
      add(at, brief, "post");
    }
  }

  /** Whether the characters are no longer words. */
  private boolean isUnknown(int start, int end) {
    boolean isUnknown = true;
    for (int i = 0; i < pieces.size() && pieces.start(i) < end; i++) {
      boolean isWithin = pieces.start(i) >= start;
      isUnknown &= !isWithin || pieces.end(i) - pieces.start(i) == 1;
    }
    return isUnknown;
  }

  /** 由 and a whole name. */
  private void behindBy(int at) {
    int end = at + surname(at) + 2;
    boolean isFollowed = isName(at, end) && longest(naming.words(Naming.FOLLOWS), end) > 0;
    if (surname(at) > 0 && isFollowed) {
      add(at, end, "by");
    }
  }

  private void speaking(int at) {
    int length = surname(at);
    for (int given = 2; given > 0 && length > 0; given--) {
      int end = at + length + given;
      boolean isTold = longest(naming.words(Naming.SPEAKS), end) > 0 || isDescribed(end);
      if (isName(at, end) && isTold) {
        add(at, end, "speaks");
        return;
      }
    }
  }

  /** Behind a name in brackets: 女 or 男. */
  private boolean isDescribed(int at) {
    return at + 1 < limit && chars[at] == '(' && "女男".indexOf(chars[at + 1]) >= 0;
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
              && surname(start) == 1
              && isName(start, open)
              && isUnknown(start, open)
              && isBegun(start);
      if (fits) {
        add(start, open, "cited");
        return;
      }
    }
  }

  /** Whether a name may begin at a place: nothing stands before it that could belong to it. */
  private boolean isBegun(int at) {
    return at == pieces.from()
        || OPENING.indexOf(chars[at - 1]) >= 0
        || "与和及据由如按对".indexOf(chars[at - 1]) >= 0;
  }

  /** A line of names, as of the authors below a title. */
  private void line() {
    boolean isLine = pieces.size() > 0 && view.charAt(Math.max(0, pieces.start(0) - 1)) == '\n';
    List<Name> authors = new ArrayList<>();
    int start = isLine ? pieces.start(0) : limit;
    while (start < limit) {
      int end = start;
      while (end < limit && "，、".indexOf(chars[end]) < 0) {
        end++;
      }
      int next = end + 1;
      while (end > start && Character.isDigit(chars[end - 1])) {
        end--;
      }
      int length = end - start;
      boolean isAuthor =
          (length == 3 || length == 2) && surname(start) > 0 && isUnknown(start, end);
      if (!isAuthor) {
        return;
      }
      authors.add(new Name(start, end, "Person", "", "line"));
      start = next;
    }
    if (authors.size() > 1 || (authors.size() == 1 && authors.get(0).length() == 3)) {
      found.addAll(authors);
    }
  }

  private void add(int start, int end, String rule) {
    found.add(new Name(start, end, "Person", "", rule));
    if (end < limit && "、和".indexOf(chars[end]) >= 0) {
      behindPost(end + 1);
    }
  }

  private int surname(int at) {
    return at < limit ? longest(naming.words(Naming.SURNAME), at) : 0;
  }

  private boolean isName(int start, int end) {
    boolean isName = end <= limit && !isWord(start, end) && !isWord(start + 1, end);
    for (int i = start; isName && i < end; i++) {
      isName = chars[i] >= 0x3400 && chars[i] <= 0x9fff && "的了是说在等与、".indexOf(chars[i]) < 0;
    }
    return isName;
  }

  /** 年会 ends the names of events, 组长 is a post. */
  private boolean isWord(int start, int end) {
    boolean isWord = false;
    for (int i = 0; i < pieces.size() && pieces.start(i) < end; i++) {
      boolean isLong = pieces.end(i) - pieces.start(i) > 1;
      isWord |= isLong && pieces.start(i) == start && isEnd(pieces.letter(i));
    }
    return isWord;
  }

  private static boolean isEnd(char letter) {
    return letter == Naming.HEAD || letter == Naming.POST;
  }

  /** Whether what stands behind a name may stand there. */
  private boolean follows(int at) {
    return at >= limit
        || chars[at] < 0x3400
        || chars[at] > 0x9fff
        || longest(naming.words(Naming.FOLLOWS), at) > 0;
  }

  private int longest(Trie<Word> trie, int at) {
    if (at >= limit) {
      return 0;
    }
    int length = 0;
    int k = at;
    int node = trie.begin(chars[k++]);
    while (node != 0) {
      if (trie.payload(node) != null) {
        length = k - at;
      }
      node = k < limit ? trie.step(node, chars[k++]) : 0;
    }
    return length;
  }
}
