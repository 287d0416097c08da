package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds names in the runs of a sentence that nothing breaks: what ends in a word such as 公司. */
final class NameRuns {

  private static final int LONGEST = 40;
  private static final Set<String> SPLITTING = Set.of("Enterprise", "Project", "Platform", "Park");

  private final View view;
  private Pieces pieces;
  private OwnPart own;
  private List<Name> found;

  NameRuns(View view) {
    this.view = view;
  }

  /** The names of a sentence, in no order. */
  List<Name> read(Pieces sentence) {
    pieces = sentence;
    own = new OwnPart(sentence, view);
    found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= pieces.size(); i++) {
      boolean isEnd = i == pieces.size() || breaks(pieces.letter(i));
      if (isEnd || isGapBehind(i)) {
        run(from, isEnd ? i : i + 1);
        from = i + 1;
      }
    }
    return found;
  }

  private static boolean breaks(char letter) {
    return letter == Pieces.HARD
        || letter == Pieces.NUMBER
        || letter == Pieces.TIME
        || letter == Naming.BREAK
        || letter == Naming.POST
        || letter == Naming.ROLE;
  }

  /** White space stood behind a name's last word, or behind the 讯 that begins an article. */
  private boolean isGapBehind(int i) {
    int end = pieces.end(i);
    return i + 1 < pieces.size()
        && (pieces.letter(i) == Naming.HEAD || "讯电报".indexOf(view.charAt(end - 1)) >= 0)
        && view.isGap(end);
  }

  private void run(int begin, int end) {
    int from = begin;
    while (from < end) {
      int head = end - 1;
      Name name = null;
      while (name == null && head >= from) {
        if (pieces.letter(head) == Naming.HEAD) {
          name = name(from, head, end);
        }
        head--;
      }
      if (name == null) {
        known(from, end);
        return;
      }
      found.add(name);
      int first = from;
      while (pieces.start(first) < name.start()) {
        first++;
      }
      run(from, first);
      from = head + 2;
    }
  }

  /** Names in a run that are known already. */
  private void known(int from, int end) {
    for (int i = from; i < end; i++) {
      if (pieces.letter(i) == Naming.KNOWN) {
        found.add(Name.of(pieces.start(i), pieces.end(i), pieces.word(i), "known"));
      }
    }
  }

  private Name name(int begin, int head, int end) {
    String type = pieces.word(head).detail();
    if (type.equals("Area") || type.equals("Industry")) {
      return type.equals("Area") ? area(begin, head) : industry(begin, head);
    }
    int from = start(begin, head, type);
    if (type.endsWith("~")) {
      return soft(from, head);
    }
    boolean isLong = pieces.end(head) - pieces.start(from) > LONGEST;
    boolean isGlued =
        pieces.end(head) - pieces.start(head) == 1
            && head + 1 < end
            && pieces.letter(head + 1) == Pieces.UNKNOWN
            && !(head > from && pieces.isKnown(head - 1, "Area"));
    if (type.equals("Designation")
        || isLong
        || isGlued
        || !own.isIn(from, head, type)
        || isCounted(from, type)) {
      return null;
    }
    return made(from, head, type);
  }

  private Name made(int from, int head, String type) {
    String plain = type.equals("-") ? "" : type.replace("~", "");
    boolean isPhase = head > from && pieces.isHead(head - 1, "Project") && isPhase(head);
    int end = pieces.end(isPhase ? head - 1 : head);
    return new Name(start(from, type), end, plain, "", "last-word");
  }

  /** 一期 is no part of the name of a 项目. */
  private boolean isPhase(int head) {
    return view.charAt(pieces.end(head) - 1) == '期' && view.charAt(pieces.start(head) - 1) == '目';
  }

  /** An event's name may begin with its year. */
  private int start(int from, String type) {
    int start = pieces.start(from);
    boolean hasYear =
        type.equals("Event")
            && from > 0
            && pieces.letter(from - 1) == Pieces.NUMBER
            && pieces.end(from - 1) == start
            && start - pieces.start(from - 1) == 4;
    return hasYear ? start - 4 : start;
  }

  /** Where a name begins: behind modifiers, foreign countries and general words such as 子公司. */
  private int start(int begin, int head, String type) {
    int from = begin;
    for (int i = begin; i < head; i++) {
      boolean isModifier = (i == from && isTrimmed(i, type)) || isModifierWithin(i, head, type);
      boolean isForeign = i == from && isForeign(i) && !type.equals("Event");
      boolean isGeneral =
          pieces.letter(i) == Naming.HEAD
              && SPLITTING.contains(pieces.word(i).detail())
              && !own.isIn(from, i, "");
      if (isModifier || isForeign || isGeneral) {
        from = i + 1;
      }
      from = own.isJoinedBehind(i, head) ? i + 2 : from;
    }
    return type.equals("Enterprise")
        ? own.behindOuterArea(from, head)
        : type.equals("Park") ? own.behindAreas(from, head) : from;
  }

  /** 产业园龙头企业华岳公司: what comes before is a name of its own. */
  private boolean isModifierWithin(int i, int head, String type) {
    return pieces.letter(i) == Naming.MODIFIER && own.isIn(i + 1, head, type);
  }

  private boolean isTrimmed(int i, String type) {
    boolean isWord = pieces.letter(i) == Pieces.ORDINARY || pieces.letter(i) == Naming.WORD;
    return pieces.letter(i) == Naming.MODIFIER || (isWord && !type.equals("Event"));
  }

  private boolean isForeign(int i) {
    return pieces.letter(i) == Naming.KNOWN && pieces.word(i).detail().endsWith("!");
  }

  private boolean isCounted(int from, String type) {
    return start(from, type) == pieces.start(from)
        && from > 0
        && pieces.letter(from - 1) == Pieces.NUMBER
        && pieces.end(from - 1) == pieces.start(from);
  }

  /** 华岳科技: a word that ends many names behind characters that are no word. */
  private Name soft(int from, int head) {
    boolean isBehindFirm = head > from && pieces.isKnown(head - 1, "Enterprise");
    if (isBehindFirm && pieces.end(head - 1) - pieces.start(head - 1) < 4) {
      return made(head - 1, head, "Enterprise");
    }
    int first = head;
    while (first > from && pieces.letter(first - 1) == Pieces.UNKNOWN) {
      first--;
    }
    boolean isBehindArea =
        first == from + 1 && (pieces.isKnown(from, "Area") || pieces.isKnown(from, "Enterprise"));
    int length = head - first;
    boolean isOfIndustry = head + 1 < pieces.size() && pieces.isHead(head + 1, "Industry");
    boolean isFirst = first == from || isBehindArea || own.isBehindKind(first);
    boolean fits = length >= 2 && length <= 4 && isFirst && !isOfIndustry && !own.isKind(head);
    return fits && !isCounted(first, "")
        ? made(isBehindArea ? from : first, head, "Enterprise")
        : null;
  }

  /** 云泽市: up to four characters that are no word before 市. */
  private Name area(int begin, int head) {
    int first = head;
    while (first > begin && pieces.letter(first - 1) == Pieces.UNKNOWN) {
      first--;
    }
    int start = own.behindJoin(first, head);
    int length = head - start;
    boolean isAfter = first == begin || isAreaEnd(first - 1) || isTrimmed(first - 1, "");
    boolean fits =
        length >= 2
            && length <= 4
            && isAfter
            && !isCounted(start, "")
            && !own.isNickname(start, head)
            && view.charAt(pieces.start(head) - 1) != '一';
    return fits ? made(start, head, "Area") : null;
  }

  private boolean isAreaEnd(int i) {
    return pieces.isKnown(i, "Area") || pieces.isHead(i, "Area");
  }

  /** 生物医药产业: named as such; 工业, 各行业 and 第三产业 are not. */
  private Name industry(int begin, int head) {
    int from = own.behindJoin(begin, head);
    while (from < head
        && (isAreaEnd(from) || (isTrimmed(from, "") && pieces.letter(from) != Pieces.ORDINARY))) {
      from++;
    }
    boolean isOne =
        from < head
            && pieces.end(head) - pieces.start(from) <= 10
            && "一二三两几多第同除各本该".indexOf(view.charAt(pieces.start(from))) < 0
            && view.charAt(pieces.start(head) - 1) != '大';
    for (int i = from; i < head; i++) {
      boolean isSoftHead = pieces.letter(i) == Naming.HEAD && pieces.word(i).detail().endsWith("~");
      isOne &= isSoftHead || "ogw".indexOf(pieces.letter(i)) >= 0;
    }
    isOne &=
        pieces.start(from) == 0
            || view.charAt(pieces.start(from) - 1) != '、'
            || view.charAt(pieces.start(head)) != '行';
    return isOne && !isCounted(from, "") && pieces.end(head) - pieces.start(head) > 1
        ? made(from, head, "Industry")
        : null;
  }
}
