package org.zhuzhoukg.store;

/** A text that looks at a budget now and then while it is read: a regex that backtracks ends. */
final class BudgetedText implements CharSequence {

  private static final int READS_BETWEEN_CHECKS = 1024;

  private final String text;
  private final Budget budget;
  private int reads;

  BudgetedText(String text, Budget budget) {
    this.text = text;
    this.budget = budget;
  }

  @Override
  public char charAt(int index) {
    if (++reads % READS_BETWEEN_CHECKS == 0) {
      budget.check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
