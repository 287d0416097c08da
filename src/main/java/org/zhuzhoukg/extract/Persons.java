package org.zhuzhoukg.extract;

import java.util.List;

/** Finds persons: a surname and one or two characters beside a post or a word of speaking. */
final class Persons {

  static final String OPENING = "，。；：”“！？、\n(";
  private static final String NOT_FIRST = "的了是说在等与、";
  private static final String NOT_WITHIN = NOT_FIRST + "不没们者着过给让把被都吗呢吧";

  private final Trie<Word> follows;
  private final Trie<Word> speaks;
  private final Trie<Word> surnames;
  private final View view;
  private final char[] chars;
  private final Authors authors;
  private final SpacedNames spaced;
  private Pieces pieces;
  private List<Name> found;
  private int limit;

  Persons(Naming naming, View view) {
    follows = naming.words(Naming.FOLLOWS);
    speaks = naming.words(Naming.SPEAKS);
    surnames = naming.words(Naming.SURNAME);
    this.view = view;
    chars = view.array();
    spaced = new SpacedNames(this, view);
    authors = new Authors(this, spaced, view);
  }

  /** Adds the persons of a sentence. */
  void read(Pieces sentence, List<Name> into) {
    pieces = sentence;
    found = into;
    authors.begin(sentence, into);
    limit = pieces.size() == 0 ? 0 : pieces.end(pieces.size() - 1);
    for (int i = 0; i < pieces.size(); i++) {
      char letter = pieces.letter(i);
      int end = pieces.end(i);
      boolean isRole = letter == Naming.POST || letter == Naming.ROLE;
      if (isRole && !isWithin(pieces.start(i), end)) {
        List<Name> reporters =
            isReporter(pieces.start(i), end) ? spaced.read(end, limit, pieces) : List.of();
        found.addAll(reporters);
        if (reporters.isEmpty()) {
          behindPost(end);
        }
        if (letter == Naming.POST && end < limit && chars[end] == '的') {
          afterPost(end + 1);
        }
      } else if (letter == Naming.BREAK && end - pieces.start(i) == 1 && chars[end - 1] == '由') {
        behindBy(end);
      } else if (i == 0 || OPENING.indexOf(chars[pieces.start(i) - 1]) >= 0) {
        speaking(pieces.start(i));
      }
      authors.beside(pieces.start(i), end);
    }
    authors.line();
  }

  /** 图 tells who took a picture, but not in 云图. */
  private boolean isWithin(int start, int end) {
    return end - start == 1 && start > 0 && isHan(start - 1);
  }

  /** Who is named in brackets or a line of their own. */
  private boolean isReporter(int start, int end) {
    String role = view.at(start, end);
    return end < limit && (role.endsWith("记者") || role.endsWith("通讯员") || role.endsWith("实习生"));
  }

  private void behindPost(int end) {
    int at = end < limit && "：/".indexOf(chars[end]) >= 0 ? end + 1 : end;
    int foreign = spaced.foreign(at, limit);
    if (foreign > at) {
      add(at, foreign, "post");
      return;
    }
    int length = surname(at);
    int full = at + length + 2;
    int brief = at + length + 1;
    if (length == 0) {
      familiar(at);
      unusual(at);
      return;
    }
    boolean isFollowed = longest(follows, brief) > 1 || isWide(brief);
    boolean isBrief = isName(at, brief) && isFollowed;
    if (!isBrief && isName(at, full) && (follows(full) || isUnknown(at, full))) {
      add(at, full, "post");
    } else if (isName(at, brief) && (follows(brief) || isUnknown(at, brief))) {
      add(at, brief, "post");
    }
  }

  /** White space of several characters stood there. */
  private boolean isWide(int at) {
    return at < limit && view.origin(at - 1, at + 1).length() > 3;
  }

  /** 老周, 小周: how colleagues call one another. */
  private void familiar(int at) {
    boolean isCalled = at < limit && "老小阿".indexOf(chars[at]) >= 0;
    if (isCalled && surname(at + 1) == 1 && "师时区米车费年党友习".indexOf(chars[at + 1]) < 0) {
      found.add(new Name(at, at + 2, "Person", "", "post"));
    }
  }

  /** 额尔敦 says something: a name that is written by its sound, without a surname. */
  private void unusual(int at) {
    for (int end = at + 3; end > at + 1; end--) {
      boolean isTold =
          isName(at, end)
              && isUnknown(at, end)
              && (longest(speaks, end) > 0 || (end < limit && "说把给率".indexOf(chars[end]) >= 0));
      if (isTold) {
        add(at, end, "post");
        return;
      }
    }
  }

  /** 任厂长的周立言: a post that one had, and a whole name. */
  private void afterPost(int at) {
    int full = at + surname(at) + 2;
    if (surname(at) > 0 && isName(at, full) && (longest(follows, full) > 1 || full >= limit)) {
      add(at, full, "post");
    }
  }

  /** Whether the characters are no longer words. */
  boolean isUnknown(int start, int end) {
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
    boolean isFollowed =
        isName(at, end)
            && end < limit
            && (longest(follows, end) > 0 || Character.isDigit(chars[end]));
    if (surname(at) > 0 && isFollowed) {
      add(at, end, "by");
    }
  }

  private void speaking(int at) {
    int length = surname(at);
    for (int given = 2; given > 0 && length > 0; given--) {
      int end = at + length + given;
      boolean isTold = longest(speaks, end) > 0 || isDescribed(end);
      if (isTold && isName(at, end)) {
        add(at, end, "speaks");
        return;
      }
    }
  }

  /** Behind a name in brackets: 女 or 男. */
  private boolean isDescribed(int at) {
    return at + 1 < limit && chars[at] == '(' && "女男".indexOf(chars[at + 1]) >= 0;
  }

  private void add(int start, int end, String rule) {
    found.add(new Name(start, end, "Person", "", rule));
    if (end < limit && "、和".indexOf(chars[end]) >= 0) {
      behindPost(end + 1);
    }
  }

  boolean isHan(int at) {
    return chars[at] >= 0x3400 && chars[at] <= 0x9fff;
  }

  int surname(int at) {
    return at < limit ? longest(surnames, at) : 0;
  }

  boolean isName(int start, int end) {
    boolean isName = end <= limit;
    for (int i = start; isName && i < end; i++) {
      isName = isHan(i) && (i > start ? NOT_WITHIN : NOT_FIRST).indexOf(chars[i]) < 0;
    }
    return isName && !isWord(start, end) && !isWord(start + 1, end);
  }

  /** 年会 ends the names of events, 组长 is a post, 利用 is a word. */
  private boolean isWord(int start, int end) {
    boolean isWord = false;
    for (int i = 0; i < pieces.size() && pieces.start(i) < end; i++) {
      boolean isLong = pieces.end(i) - pieces.start(i) > 1;
      isWord |= isLong && pieces.start(i) == start && isEnd(pieces.letter(i));
    }
    return isWord;
  }

  private static boolean isEnd(char letter) {
    return letter == Pieces.TIME
        || letter == Naming.BREAK
        || letter == Naming.HEAD
        || letter == Naming.POST
        || letter == Naming.WORD;
  }

  /** Whether what stands behind a name may stand there. */
  boolean follows(int at) {
    return at >= limit || !isHan(at) || longest(follows, at) > 0;
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
