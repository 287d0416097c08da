package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.List;

/** Areas that the first lines name in short, and what follows in full: 云泽 and 云泽市. */
final class HeadingAreas {

  private static final String LEVELS = "市县州镇乡";

  private static final int LINES = 3;

  /** How far behind its beginning a text is searched. */
  private static final int FAR = 3000;

  private final View view;
  private final int limit;

  HeadingAreas(View view) {
    this.view = view;
    limit = Math.min(FAR, view.length());
  }

  /** The full names of what the first lines begin with. */
  List<String> read() {
    List<String> areas = new ArrayList<>();
    int start = 0;
    for (int line = 0; line < LINES && start < limit; line++) {
      for (int length = 2; length <= 3; length++) {
        int full = inFull(start, length);
        if (full > 0) {
          areas.add(view.at(full, full + length + 1));
        }
      }
      start = nextLine(start);
    }
    return areas;
  }

  private int nextLine(int from) {
    int at = from;
    while (at < limit && view.charAt(at) != '\n') {
      at++;
    }
    while (at < limit && Character.isWhitespace(view.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where such characters stand with a level behind them, as here they do not; 0 if nowhere. */
  private int inFull(int start, int length) {
    boolean isShort = start + length < limit && LEVELS.indexOf(view.charAt(start + length)) < 0;
    for (int at = start + length; isShort && at + length < limit; at++) {
      if (LEVELS.indexOf(view.charAt(at + length)) >= 0 && isSame(start, at, length)) {
        return at;
      }
    }
    return 0;
  }

  private boolean isSame(int one, int other, int length) {
    for (int i = 0; i < length; i++) {
      if (view.charAt(one + i) != view.charAt(other + i)) {
        return false;
      }
    }
    return true;
  }
}
