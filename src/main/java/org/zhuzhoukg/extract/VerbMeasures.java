package org.zhuzhoukg.extract;

import java.util.Optional;

/** Says what the number behind a verb measures where the verb alone tells: 凑了86万元. */
final class VerbMeasures {

  private VerbMeasures() {}

  /** 凑了86万元: the verb says what is measured, if no word beside it does. */
  static Optional<Indicator> of(Draft draft, View view, Tokens tokens) {
    int i = draft.quantity() - 1;
    while (i >= 0 && "FVLm".indexOf(tokens.category(i)) >= 0 && gives(i, tokens).isEmpty()) {
      i--;
    }
    String given = i < 0 ? "" : gives(i, tokens);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = given.split("=", -1);
    boolean isSaid =
        draft
            .indicator()
            .filter(
                range -> range.from() > draft.quantity() || isMeasure(range.to() - 1, view, tokens))
            .isPresent();
    return !isSaid && isOf(parts[0], tokens.amount(draft.quantity()).unit())
        ? Optional.of(new Indicator(Optional.empty(), parts[1], parts[1], "", true))
        : Optional.empty();
  }

  private static boolean isOf(String given, String unit) {
    return unit.equals(given) || (given.equals("mu") && unit.equals("square-metre"));
  }

  private static boolean isMeasure(int i, View view, Tokens tokens) {
    return tokens.category(i) == Category.INDICATOR
        && Measures.is("measure", view.at(tokens.start(i), tokens.end(i)));
  }

  private static String gives(int i, Tokens tokens) {
    boolean isVerb = "VL".indexOf(tokens.category(i)) >= 0 && tokens.value(i) instanceof Word;
    String detail = isVerb ? ((Word) tokens.value(i)).detail() : "";
    return detail.contains("=") ? detail : "";
  }
}
