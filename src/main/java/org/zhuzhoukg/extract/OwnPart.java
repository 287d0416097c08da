package org.zhuzhoukg.extract;

import java.util.Set;

/** Tells what of a name is its own: what tells it from others of its kind. */
final class OwnPart {

  private static final String KIND_ENDS = "系类型级性式用族";

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
      if (pieces.letter(i) == Naming.KNOWN || isOffice(i, head, type)) {
        return true;
      }
      unknown += pieces.letter(i) == Pieces.UNKNOWN ? 1 : 0;
      boolean isArea = pieces.isHead(i, "Area");
      boolean isLocalFirm = type.equals("Enterprise") && isLongHead(head) && isLevel(i);
      if (isArea && (unknown >= 1 || (i == from && (BODIES.contains(type) || isLocalFirm)))) {
        return true;
      }
    }
    boolean isLevel = BODIES.contains(type) && isLevelWord(head) && from == head;
    return unknown >= 2 || isLevel;
  }

  /** 县委宣传部, 市政府新闻办: an office of what has a level. */
  private boolean isOffice(int i, int head, String type) {
    return i + 1 == head
        && type.equals("GovernmentBody")
        && pieces.isHead(i, type)
        && isLevelWord(i)
        && !isLevelWord(head)
        && pieces.end(head) - pieces.start(head) > 1;
  }

  /** 水泥厂, in 县水泥厂: tells what it makes. */
  private boolean isLongHead(int head) {
    return pieces.end(head) - pieces.start(head) > 2;
  }

  private boolean isLevel(int i) {
    return pieces.end(i) - pieces.start(i) == 1
        && "市县省区州旗".indexOf(view.charAt(pieces.start(i))) >= 0;
  }

  /** 市政府, 省委: a level and a body. */
  private boolean isLevelWord(int head) {
    int start = pieces.start(head);
    return pieces.end(head) - start > 1 && "市县省区镇".indexOf(view.charAt(start)) >= 0;
  }

  /** 云泽市东岭县蓝谷产业园: behind two areas what has a name of its own begins. */
  int behindAreas(int from, int head) {
    int behind = from;
    int areas = 0;
    for (int i = from; i < head; i++) {
      if (isFullArea(i)) {
        behind = i + 1;
        areas++;
      }
    }
    return areas > 1 && isIn(behind, head, "") ? behind : from;
  }

  private boolean isFullArea(int i) {
    boolean isArea = pieces.isHead(i, "Area") || pieces.isKnown(i, "Area");
    return isArea && "省市州县区".indexOf(view.charAt(pieces.end(i) - 1)) >= 0;
  }

  /** 云泽市东岭县华岳公司: where two areas stand, only the inner one may belong to the name. */
  int behindOuterArea(int from, int head) {
    boolean isFormer = head - from > 4 && view.charAt(pieces.start(from)) == '原';
    int begin = isFormer && pieces.letter(from) == Pieces.UNKNOWN ? from + 1 : from;
    int next = begin;
    for (int i = from; i < head; i++) {
      if (isFullArea(i)) {
        begin = next;
        next = i + 1;
      }
    }
    return begin;
  }

  /** 华岳公司同铭川公司: behind the first a word stands that begins no part of the second. */
  boolean isJoinedBehind(int i, int head) {
    return i + 2 <= head
        && (pieces.isHead(i, "Enterprise")
            || pieces.isHead(i, "Enterprise~")
            || pieces.isKnown(i, "Enterprise"))
        && pieces.end(i + 1) - pieces.start(i + 1) == 1
        && "同系".indexOf(view.charAt(pieces.end(i))) >= 0;
  }

  /** 和云泽市, 和第三产业: what only joins a name to the one before; 和田市 is a name. */
  int behindJoin(int first, int head) {
    boolean isJoin =
        head - first > 2
            && pieces.end(first) - pieces.start(first) == 1
            && "和与及".indexOf(view.charAt(pieces.start(first))) >= 0;
    return isJoin ? first + 1 : first;
  }

  /** “竹乡”: in quotes. */
  boolean isNickname(int first, int head) {
    int start = pieces.start(first);
    int end = pieces.end(head);
    return start > 0
        && end < view.length()
        && view.charAt(start - 1) == '“'
        && view.charAt(end) == '”';
  }

  /** 生物岛企业华岳生物: what comes before says what it is. */
  boolean isBehindKind(int first) {
    int start = pieces.start(first);
    return start > 1 && view.charAt(start - 2) == '企' && view.charAt(start - 1) == '业';
  }

  /** 锰系新材料, 磷矿化工企业: a kind of things, or of enterprises. */
  boolean isKind(int head) {
    int end = pieces.end(head);
    boolean isOfEnterprises =
        end + 1 < view.length() && view.charAt(end) == '企' && view.charAt(end + 1) == '业';
    return isOfEnterprises || KIND_ENDS.indexOf(view.charAt(pieces.start(head) - 1)) >= 0;
  }
}
