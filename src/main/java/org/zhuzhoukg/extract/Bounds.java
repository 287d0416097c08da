package org.zhuzhoukg.extract;

import org.zhuzhoukg.fact.Qualifier;

/** Reads the words that bound a number: 约, 不低于 before it, 左右, 以上 behind it. Of one thread. */
final class Bounds {

  private static final String[] AFTER = {
    "左右", "上下", "以上", "以下", "以内", "之多", "有余", "还多", "出头", "开外", "挂零"
  };
  private static final Qualifier[] AFTER_MEANS = {
    Qualifier.ABOUT,
    Qualifier.ABOUT,
    Qualifier.AT_LEAST,
    Qualifier.LESS_THAN,
    Qualifier.LESS_THAN,
    Qualifier.EXACTLY,
    Qualifier.MORE_THAN,
    Qualifier.MORE_THAN,
    Qualifier.MORE_THAN,
    Qualifier.MORE_THAN,
    Qualifier.MORE_THAN
  };

  private final Trie<Qualifier> words;
  private int end;

  Bounds(Trie<Qualifier> words) {
    this.words = words;
  }

  /** The place after what was read. */
  int end() {
    return end;
  }

  /** What the words before a number say; null if none stand there. */
  Qualifier before(char[] chars, int start, int limit) {
    end = start;
    Qualifier found = null;
    Qualifier next = longest(chars, limit);
    while (next != null) {
      found = next;
      next = longest(chars, limit);
    }
    return found;
  }

  private Qualifier longest(char[] chars, int limit) {
    Qualifier found = null;
    int i = end;
    int node = i < limit ? words.begin(chars[i++]) : 0;
    while (node != 0) {
      if (words.payload(node) != null) {
        end = i;
        found = words.payload(node);
      }
      node = i < limit ? words.step(node, chars[i++]) : 0;
    }
    return found;
  }

  /** What the words behind a number say, or what was said before. */
  Qualifier after(char[] chars, int start, int limit, Qualifier otherwise) {
    end = start;
    for (int i = 0; i < AFTER.length; i++) {
      boolean isWord = Cursor.is(chars, start, limit, "上下游");
      if (!isWord && Cursor.is(chars, start, limit, AFTER[i])) {
        end = start + AFTER[i].length();
        return AFTER_MEANS[i] == Qualifier.EXACTLY ? otherwise : AFTER_MEANS[i];
      }
    }
    if (isOddPart(chars, start, limit)) {
      end = start + 1;
      return chars[start] == '强' ? Qualifier.MORE_THAN : Qualifier.NEARLY;
    }
    return otherwise;
  }

  /** 四分之一强, but not 百强. */
  private static boolean isOddPart(char[] chars, int start, int limit) {
    boolean isLast = start + 1 >= limit || "，。；、)".indexOf(chars[start + 1]) >= 0;
    boolean isPart =
        start > 2
            && ("成半%倍".indexOf(chars[start - 1]) >= 0 || Cursor.is(chars, start - 3, limit, "分之"));
    return isLast && isPart && start < limit && "强弱".indexOf(chars[start]) >= 0;
  }
}
