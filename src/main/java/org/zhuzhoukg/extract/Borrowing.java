package org.zhuzhoukg.extract;

/** Gives a number without a unit that of the number it is listed with: 3.2、4.5和6.1亿元. */
final class Borrowing {

  private Borrowing() {}

  static void apply(Tokens tokens) {
    for (int i = tokens.size() - 3; i >= 0; i--) {
      if ((tokens.category(i) == Category.BARE || isShort(tokens, i)) && isJoined(tokens, i)) {
        Amount lender = tokens.amount(i + 2);
        Amount borrower = tokens.amount(i);
        boolean hasScale = borrower.scale().signum() != 0 && borrower.scale().intValue() != 1;
        Amount read =
            hasScale
                ? new Amount(
                    borrower.value(),
                    borrower.low(),
                    borrower.high(),
                    lender.unit(),
                    borrower.scale(),
                    borrower.qualifier())
                : borrower.in(lender);
        tokens.set(i, tokens.category(i + 2), read);
      }
    }
  }

  /** 1.2个和3.4个百分点. */
  private static boolean isShort(Tokens tokens, int i) {
    return tokens.category(i) == Category.COUNT
        && tokens.amount(i).unit().equals("item")
        && tokens.category(i + 2) == Category.POINTS;
  }

  private static boolean isJoined(Tokens tokens, int i) {
    char between = tokens.category(i + 1);
    char next = tokens.category(i + 2);
    return (between == Category.ENUMERATION || between == '&')
        && Category.isQuantity(next)
        && next != Category.RANK
        && next != Category.RATIO
        && next != Category.BARE;
  }
}
