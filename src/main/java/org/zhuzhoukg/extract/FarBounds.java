package org.zhuzhoukg.extract;

import java.util.Map;
import org.zhuzhoukg.fact.Qualifier;

/** Reads a bound that stands apart from its number: 约占全国的六成, 不足去年同期的六成. */
final class FarBounds {

  private static final Map<String, Qualifier> ABOUT =
      Map.of(
          "约占", Qualifier.ABOUT,
          "约为", Qualifier.ABOUT,
          "约", Qualifier.ABOUT,
          "大约", Qualifier.ABOUT,
          "大概", Qualifier.ABOUT,
          "大致", Qualifier.ABOUT,
          "差不多", Qualifier.ABOUT,
          "几乎", Qualifier.NEARLY,
          "将近", Qualifier.NEARLY);

  /** What bounds a number only if that is a part, or so many times, of what stands between. */
  private static final Map<String, Qualifier> OF_ANOTHER =
      Map.of(
          "不到", Qualifier.LESS_THAN,
          "还不到", Qualifier.LESS_THAN,
          "不足", Qualifier.LESS_THAN,
          "不及", Qualifier.LESS_THAN,
          "超过", Qualifier.MORE_THAN,
          "超过了", Qualifier.MORE_THAN,
          "接近", Qualifier.NEARLY,
          "至少占", Qualifier.AT_LEAST,
          "不下", Qualifier.AT_LEAST);

  private FarBounds() {}

  /** An amount with the bound that the words of its clause give it, if it has none of its own. */
  static Amount bounded(View view, Draft draft, Tokens tokens, Amount amount) {
    int i = draft.quantity() - 1;
    boolean isPart = amount.unit().equals("percent") || amount.unit().equals("times");
    if (!isPart || amount.qualifier() != Qualifier.EXACTLY || i < 0) {
      return amount;
    }
    boolean isOf = tokens.category(i) == 'd';
    for (; i >= 0 && "SwVFoIgAedqtyTB".indexOf(tokens.category(i)) >= 0; i--) {
      String words = view.at(tokens.start(i), tokens.end(i));
      Qualifier bound = ABOUT.getOrDefault(words, isOf ? OF_ANOTHER.get(words) : null);
      if (bound != null) {
        return amount.qualified(bound);
      }
    }
    return amount;
  }
}
