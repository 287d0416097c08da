package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the values of a list: behind 分别, or as many in a row as there are names before them. */
final class ListValues {

  private final Tokens tokens;
  private final int from;
  private final int to;

  ListValues(Tokens tokens, int from, int to) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
  }

  /** 城镇和农村居民收入达到3万元、1万元: as many values of a unit as there are names, without 分别. */
  boolean isUnsaid(int begin, int verb) {
    List<Integer> values = after(verb + 1);
    boolean isOne = values.size() > 1;
    for (int i = 1; isOne && i < values.size(); i++) {
      Amount amount = tokens.amount(values.get(i));
      isOne =
          values.get(i) == values.get(i - 1) + 2
              && !amount.unit().isEmpty()
              && amount.unit().equals(tokens.amount(values.get(i - 1)).unit());
    }
    return isOne
        && IntStream.range(begin, verb).anyMatch(i -> tokens.category(i) == '&')
        && !new ListMembers(tokens, begin).find(begin, verb, values.size()).isEmpty();
  }

  /** Whether so many values follow as a list before had members, or it points to some of them. */
  boolean isOfList(int joint, int listed) {
    int size = after(behindWhole(joint)).size();
    return size == listed
        || (size > 0 && size < listed && new ListMembers(tokens, from).isPointedTo(joint));
  }

  /** 占总数的0.7%和0.1%: where the values begin behind a word that joins them to a list. */
  int behindWhole(int joint) {
    int i = joint + 1;
    while ("SR".indexOf(tokens.category(joint)) >= 0
        && i < to
        && "oIgAdw".indexOf(tokens.category(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** The values after 分别: parted by 、 and 和 alone. */
  List<Integer> after(int start) {
    List<Integer> values = new ArrayList<>();
    for (int i = start; i < to; i++) {
      if (Category.isQuantity(tokens.category(i))) {
        values.add(i);
      } else if (values.isEmpty()
          ? tokens.category(i) == 'M'
          : ",&UDFV".indexOf(tokens.category(i)) < 0) {
        break;
      }
    }
    return values;
  }
}
