package org.zhuzhoukg.extract;

import java.util.HashSet;
import java.util.Set;

/** Tells whether a text calls a firm by the first two characters of its name. */
final class FirmCores {

  /** How far before and behind the firm's whole name a text is searched. */
  private static final int BEFORE = 300;

  private static final int BEHIND = 3000;

  private static final String LEVELS = "市县区镇乡村省州港河山沟江湖岛口海关铁站人话籍旗路";
  private static final String FOLLOWING = "的，。、；：！？”)把在将与和同去今前是也已又就还拿说卖从到有每占排列居获被由用靠出计拟董总经副厂负车\n";

  private final View view;
  private final Set<String> seen = new HashSet<>();

  FirmCores(View view) {
    this.view = view;
  }

  /** Whether a firm is named for the first time. */
  boolean isNew(String firm) {
    return seen.add(firm);
  }

  /** Whether such characters are the beginning of an area's name somewhere near a place. */
  boolean isArea(String core, int near) {
    return anyFollowedBy(LEVELS, core, near);
  }

  /** Whether such characters stand by themselves somewhere near a place. */
  boolean isAlone(String core, int near) {
    return anyFollowedBy(FOLLOWING, core, near);
  }

  private boolean anyFollowedBy(String characters, String core, int near) {
    int limit = Math.min(view.length() - 1, near + BEHIND);
    for (int i = Math.max(0, near - BEFORE); i + 2 < limit; i++) {
      if (view.charAt(i) == core.charAt(0)
          && view.charAt(i + 1) == core.charAt(1)
          && characters.indexOf(view.charAt(i + 2)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
