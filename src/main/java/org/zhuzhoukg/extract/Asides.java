package org.zhuzhoukg.extract;

import java.util.List;
import java.util.Optional;

/** Tells which times of a sentence hold for their clause alone. Of one document. */
final class Asides {

  /** What stands between a time and what was less, or other, then. */
  private static final List<String> CONTRASTS = List.of("还", "才", "仅", "只", "尚", "不过", "不足", "不到");

  private final View view;
  private final Context context;
  private final Tokens tokens;

  Asides(View view, Context context, Tokens tokens) {
    this.view = view;
    this.context = context;
    this.tokens = tokens;
  }

  /** Whether a time of a clause that begins at a token holds for it alone. */
  boolean is(int i, int from) {
    return isBehindPart(i) || looksBack(i) || isLengthOfTime(i, from);
  }

  /** …31家，前年才19家: a time before that of the sentence is told for this clause alone. */
  private boolean looksBack(int i) {
    Stretches stretches = context.times.stretches;
    Optional<ToldTime> before =
        context.times.sentence.or(() -> stretches.earlier).or(() -> stretches.main);
    return before.isPresent()
        && CONTRASTS.stream()
            .anyMatch(words -> Cursor.is(view.array(), tokens.end(i), view.length(), words))
        && context
            .times
            .told((TimeWords) tokens.value(i), "")
            .filter(told -> told.period().end().isBefore(before.get().period().end()))
            .isPresent();
  }

  /** 5月当月: told beside the months up to it. */
  boolean isMonthAlone(int i) {
    int end = tokens.end(i);
    return ((TimeWords) tokens.value(i)).part() == TimeWords.Part.MONTH
        && (Cursor.is(view.array(), end, view.length(), "当月")
            || Cursor.is(view.array(), end, view.length(), "单月"));
  }

  /** After 其中 in the same clause. */
  private boolean isBehindPart(int i) {
    for (int k = i - 1; k >= 0 && !Category.isBoundary(tokens.category(k)); k--) {
      if (tokens.category(k) == 'Z') {
        return true;
      }
    }
    return false;
  }

  /** 去年产值3亿元，五年间翻了一番: over how many years something moved is told for its clause alone. */
  boolean isLengthOfTime(int i, int from) {
    boolean isSpan =
        !(tokens.value(i) instanceof TimeWords words)
            || (words.part() == TimeWords.Part.LAST_YEARS
                && words.anchor() == TimeWords.Anchor.TOLD
                && !words.isSum());
    Stretches told = context.times.stretches;
    return isSpan
        && from > 0
        && context.times.sentence.or(() -> told.earlier).or(() -> told.main).isPresent()
        && moves(i);
  }

  /** Whether the clause says behind a token that something rose or fell. */
  private boolean moves(int i) {
    for (int k = i + 1; k < tokens.size() && !Category.isBoundary(tokens.category(k)); k++) {
      if ("UDXaG".indexOf(tokens.category(k)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
