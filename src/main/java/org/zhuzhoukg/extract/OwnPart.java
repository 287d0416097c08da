package org.zhuzhoukg.extract;

import java.util.Set;

/** Tells what of a name is its own: what tells it from others of its kind. */
final class OwnPart {

  private static final Set<String> BODIES =
      Set.of("Association", "GovernmentBody", "Institute", "Platform");

  private final Pieces pieces;
  private final View view;

  OwnPart(Pieces pieces, View view) {
    this.pieces = pieces;
    this.view = view;
  }

  /** Whether there is any from a piece to before the last word of a name. */
  boolean isIn(int from, int head, String type) {
    int unknown = 0;
    for (int i = from; i < head; i++) {
      if (pieces.letter(i) == Naming.KNOWN) {
        return true;
      }
      unknown += pieces.letter(i) == Pieces.UNKNOWN ? 1 : 0;
      boolean isArea = pieces.isHead(i, "Area");
      if (isArea && (unknown >= 1 || (i == from && BODIES.contains(type)))) {
        return true;
      }
    }
    boolean isLevel = BODIES.contains(type) && isLevelWord(head) && from == head;
    return unknown >= 2 || isLevel;
  }

  /** 市政府, 省委: a level and a body. */
  private boolean isLevelWord(int head) {
    int start = pieces.start(head);
    return pieces.end(head) - start > 1 && "市县省区镇".indexOf(view.charAt(start)) >= 0;
  }

  /** 云泽市东岭县华岳公司: where two areas stand, only the inner one may belong to the name. */
  int behindOuterArea(int from, int head) {
    int begin = from;
    int next = from;
    for (int i = from; i < head; i++) {
      boolean isArea = pieces.isHead(i, "Area") || pieces.isKnown(i, "Area");
      if (isArea && "省市州县区".indexOf(view.charAt(pieces.end(i) - 1)) >= 0) {
        begin = next;
        next = i + 1;
      }
    }
    return begin;
  }
}
