package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Pairs the members and the values of a list: 甲、乙、丙分别增长3%、4%和5%, and of a composition:
 * 三次产业结构为11:42:47.
 */
final class Respectively {

  /** How the detail of a word begins that stands for several names. */
  static final String PARTS = "parts=";

  private final Tokens tokens;
  private final int from;
  private final int to;
  private final ListValues listed;
  private final List<Draft> drafts = new ArrayList<>();

  Respectively(Tokens tokens, int from, int to) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    listed = new ListValues(tokens, from, to);
  }

  /** What the clause's lists say; nothing if it has none. */
  List<Draft> read(int size) {
    int begin = from;
    for (int i = from; i < to; i++) {
      if (tokens.category(i) == 'M') {
        List<Integer> values = listed.after(i + 1);
        pair(begin, i, values);
        begin = values.isEmpty() ? i + 1 : values.get(values.size() - 1) + 1;
        i = begin - 1;
      } else if (size > 1
          && "UDGVSR".indexOf(tokens.category(i)) >= 0
          && listed.isOfList(i, size)) {
        List<Integer> values = listed.after(listed.behindWhole(i));
        pair(i, i, values);
        i = values.get(values.size() - 1);
      } else if (tokens.category(i) == 'V' && listed.isUnsaid(begin, i)) {
        List<Integer> values = listed.after(i + 1);
        pair(begin, i, values);
        begin = values.get(values.size() - 1) + 1;
        i = begin - 1;
      } else if (tokens.category(i) == Category.PART) {
        i = composition(i - 1);
      }
    }
    return drafts;
  }

  private void pair(int begin, int at, List<Integer> values) {
    if (values.size() < 2) {
      return;
    }
    Optional<String> parts = parts(begin, at);
    Optional<Draft.Range> granted = granted(values.get(values.size() - 1));
    List<Draft.Range> members =
        parts.isPresent() || granted.isPresent()
            ? List.of()
            : new ListMembers(tokens, from).find(begin, at, values.size());
    Rule rule = ListRules.of(tokens, begin, values.get(0));
    Optional<Draft.Range> scope = scope(begin, values.get(0));
    int[] comparisons = comparisons(begin, values.get(0), values.size());
    for (int i = 0; i < values.size(); i++) {
      Optional<Draft.Range> member =
          members.isEmpty() ? Optional.empty() : Optional.of(members.get(i));
      Optional<Draft.Range> tail = granted.or(() -> tail(begin, at, values.get(0), members));
      String part = part(parts, i, values.size());
      Draft.Place place = new Draft.Place(i, values.size(), part, tail);
      int direction = direction(at, values.get(i));
      drafts.add(
          new Draft(
              rule,
              values.get(i),
              member,
              direction,
              comparisons[i],
              scope,
              Optional.empty(),
              false,
              Optional.of(place)));
    }
  }

  /** With what each value is compared: 同比、环比分别增长, or all of them with the same. */
  private int[] comparisons(int begin, int first, int size) {
    int[] each = IntStream.range(begin, first).filter(this::isComparison).toArray();
    int[] all = new int[size];
    Arrays.fill(all, each.length == 0 ? -1 : each[each.length - 1]);
    return each.length == size ? each : all;
  }

  private boolean isComparison(int i) {
    return "yh".indexOf(tokens.category(i)) >= 0;
  }

  /** What the values of a list are of: the words behind 分别, those before it, or the last member. */
  private Optional<Draft.Range> tail(int begin, int at, int first, List<Draft.Range> members) {
    Optional<Draft.Range> behind = tail(at, first);
    if (members.isEmpty()) {
      return parts(begin, at).isPresent() ? tail(begin, at) : behind.or(() -> tail(begin, at));
    }
    return behind.or(() -> summedTail(begin, at)).or(() -> last(members));
  }

  /** 分别给予30万元、50万元一次性奖励: what the values are of, right behind the last. */
  private Optional<Draft.Range> granted(int last) {
    int end = last + 1;
    while (end < to && "dgoI".indexOf(tokens.category(end)) >= 0) {
      end++;
    }
    boolean isNamed = end > last + 1 && tokens.category(end - 1) == Category.INDICATOR;
    int start = tokens.category(last + 1 < to ? last + 1 : last) == 'd' ? last + 2 : last + 1;
    return isNamed ? Optional.of(new Draft.Range(start, end)) : Optional.empty();
  }

  private static String part(Optional<String> parts, int i, int size) {
    return parts
        .map(all -> all.split(",", -1))
        .filter(all -> all.length == size)
        .map(all -> all[i])
        .orElse("");
  }

  /** The names that a word before a list stands for. */
  private Optional<String> parts(int begin, int at) {
    for (int i = at - 1; i >= begin; i--) {
      if (tokens.value(i) instanceof Word word && word.detail().startsWith(PARTS)) {
        return Optional.of(word.detail().substring(PARTS.length()));
      }
    }
    return Optional.empty();
  }

  /**
   * What is measured of all the names that a word stands for: 增加值 behind 第一、二、三产业, with what stands
   * right between.
   */
  private Optional<Draft.Range> tail(int begin, int at) {
    for (int i = at - 1; i >= begin; i--) {
      if (tokens.category(i) == Category.INDICATOR) {
        int first = i;
        while (first > begin
            && "og".indexOf(tokens.category(first - 1)) >= 0
            && !isParts(first - 1)) {
          first--;
        }
        boolean isWhole = first == begin || isParts(first - 1);
        return Optional.of(new Draft.Range(isWhole ? first : i, i + 1));
      }
    }
    return Optional.empty();
  }

  private boolean isParts(int i) {
    return tokens.value(i) instanceof Word word && word.detail().startsWith(PARTS);
  }

  /** The values of a:b:c, from the index of the first; the result is the index of the last. */
  private int composition(int first) {
    List<Integer> values = new ArrayList<>(List.of(first));
    int i = first;
    while (i + 2 < to && tokens.category(i + 1) == Category.PART) {
      i += 2;
      values.add(i);
    }
    Optional<String> parts = parts(from, first);
    for (int k = 0; k < values.size(); k++) {
      String part = part(parts, k, values.size());
      Draft.Place place = new Draft.Place(k, values.size(), part, Optional.empty());
      drafts.add(
          new Draft(
              ListRules.COMPOSITION,
              values.get(k),
              Optional.empty(),
              -1,
              -1,
              Optional.empty(),
              Optional.empty(),
              false,
              Optional.of(place)));
    }
    return i;
  }

  private Optional<Draft.Range> summedTail(int begin, int at) {
    return Sums.find(tokens, begin, at) < 0 ? Optional.empty() : tail(begin, at);
  }

  private static Optional<Draft.Range> last(List<Draft.Range> members) {
    return Optional.of(members.get(members.size() - 1));
  }

  /** The nearest word of direction before a value. */
  private int direction(int at, int value) {
    for (int i = value - 1; i >= Math.max(from, at - 2); i--) {
      if ("UD".indexOf(tokens.category(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** The whole of shares, or the population of ranks. */
  private Optional<Draft.Range> scope(int begin, int firstValue) {
    int verb = ListRules.find(tokens, begin, firstValue, "SR");
    if (verb < 0) {
      return Optional.empty();
    }
    int end = verb + 1;
    while (end < firstValue && "AoIegqd".indexOf(tokens.category(end)) >= 0) {
      end++;
    }
    return end > verb + 1 ? Optional.of(new Draft.Range(verb + 1, end)) : Optional.empty();
  }
}
