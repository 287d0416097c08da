package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import org.zhuzhoukg.fact.Qualifier;

/**
 * Reads one quantity at a place: words of bound, a number or a range, a unit, words of bound. Of
 * one thread.
 */
final class QuantityScanner {

  private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);
  private static final UnitWord YUAN = UnitWord.of(Category.AMOUNT, "CNY");
  private static final BigDecimal HUGE = BigDecimal.valueOf(100_000_000);

  private final Trie<UnitWord> units;
  private final Bounds bounds;
  private final Parts parts = new Parts();
  private final Remainders remainder = new Remainders();
  private final NumberScanner number = new NumberScanner();
  private char[] chars;
  private int limit;
  private int end;
  private char kind;
  private Amount amount;

  QuantityScanner(Vocabulary vocabulary) {
    units = vocabulary.units();
    bounds = new Bounds(vocabulary.bounds());
  }

  /** The place after what was read. */
  int end() {
    return end;
  }

  /** The letter of the kind of what was read. */
  char kind() {
    return kind;
  }

  Amount amount() {
    return amount;
  }

  /** Reads a quantity that begins at a place; false if none does. */
  boolean scan(char[] text, int start, int stop) {
    chars = text;
    limit = stop;
    end = start;
    Qualifier bound = bounds.before(chars, start, limit);
    int at = bounds.end();
    if (parts.scan(chars, start, at, limit)) {
      return part(bound);
    }
    boolean isNegative =
        at + 1 < limit && chars[at] == '-' && isFree(at) && NumberScanner.isDigit(chars[at + 1]);
    boolean isScaleAlone = at < limit && "百千万亿".indexOf(chars[at]) >= 0;
    if (!number.scan(chars, isNegative ? at + 1 : at, limit)) {
      return false;
    }
    Amount first = isScaleAlone && isHugeAndLast(bound) ? huge(bound) : first(bound);
    boolean isRead = first != null && finish(isNegative ? first.negated() : first);
    return isRead && (!isScaleAlone || amount.qualifier() != Qualifier.EXACTLY);
  }

  private boolean part(Qualifier bound) {
    end = parts.end();
    kind = parts.kind();
    Qualifier said = parts.isMore() ? Qualifier.MORE_THAN : bound;
    amount = parts.amount().qualified(after(said == null ? parts.amount().qualifier() : said));
    return true;
  }

  private Qualifier after(Qualifier otherwise) {
    Qualifier found = bounds.after(chars, end, limit, otherwise);
    end = bounds.end();
    return found;
  }

  /** A minus sign belongs to the number only where no range could be meant. */
  private boolean isFree(int at) {
    return at > 0 && !NumberScanner.isDigit(chars[at - 1]) && "月-~".indexOf(chars[at - 1]) < 0;
  }

  /** The number just scanned, and what it is up to, if it begins a range. */
  private Amount first(Qualifier bound) {
    Qualifier said =
        number.isMore ? Qualifier.MORE_THAN : number.isAbout ? Qualifier.ABOUT : Qualifier.EXACTLY;
    Qualifier qualifier = bound != null ? bound : said;
    boolean isChinese = number.isChinese;
    BigDecimal scale = number.scale;
    Amount read =
        number.high == null
            ? new Amount(number.value, null, null, "", scale, qualifier)
            : new Amount(null, number.value, number.high, "", scale, qualifier);
    end = number.end;
    int unitEnd = unit(end);
    UnitWord firstUnit = unitEnd > 0 ? unitWord : null;
    int dash = unitEnd > 0 ? unitEnd : end;
    boolean joins = dash < limit && "-~至到".indexOf(chars[dash]) >= 0;
    if (joins && number.high == null && number.scan(chars, dash + 1, limit)) {
      int after = unit(number.end);
      boolean isSame = firstUnit == null || firstUnit.unit().equals(unitWord.unit());
      boolean isRange = after > 0 && number.high == null && !isYear(after) && isSame;
      if (isRange) {
        BigDecimal low =
            scale.compareTo(BigDecimal.ONE) == 0 && unitEnd == 0
                ? read.value().multiply(number.scale)
                : read.value();
        if (low.compareTo(number.value) < 0) {
          end = number.end;
          return new Amount(null, low, number.value, "", number.scale, qualifier);
        }
      }
    }
    boolean isIdiom = isChinese && unitEnd > 0 && isOneOf(read, unitEnd);
    return (isChinese && unitEnd == 0 && !isLargeAndLast(read)) || isIdiom ? null : read;
  }

  /** 一片, 一次, 一个 before a noun count nothing. */
  private boolean isOneOf(Amount read, int unitEnd) {
    boolean isOne = read.value() != null && read.value().compareTo(BigDecimal.ONE) == 0;
    return isOne && !isLast(unitEnd) && kind == Category.COUNT;
  }

  private boolean isYear(int after) {
    return after > 0 && chars[after - 1] == '年';
  }

  /** Where the longest unit word at a place ends; 0 if there is none. Sets {@link #kind}. */
  private int unit(int start) {
    int longest = 0;
    int i = start;
    int node = i < limit ? units.begin(chars[i++]) : 0;
    while (node != 0) {
      UnitWord word = units.payload(node);
      if (word != null) {
        longest = i;
        kind = word.kind();
        unitWord = word;
      }
      node = i < limit ? units.step(node, chars[i++]) : 0;
    }
    return longest;
  }

  private UnitWord unitWord;

  private boolean finish(Amount read) {
    Qualifier qualifier = read.qualifier();
    int unitStart = end;
    int unitEnd = unit(end);
    if (unitEnd == 0) {
      return bare(read);
    }
    char unitKind = kind;
    UnitWord unit = unitWord;
    end = unitEnd;
    if (isPartOfName(unitKind)) {
      return false;
    }
    if (Remainders.isSaidMoney(chars, unitStart, unitEnd, limit)) {
      unit = YUAN;
      unitKind = Category.AMOUNT;
    }
    remainder.scan(chars, unitStart, unitEnd, limit);
    end = remainder.end();
    if (end < limit && "余多".indexOf(chars[end]) >= 0 && unitKind != Category.PERCENT) {
      qualifier = Qualifier.MORE_THAN;
      end++;
    }
    qualifier = after(qualifier);
    kind = unitKind;
    amount = read.plus(remainder.value().multiply(read.scale())).qualified(qualifier).in(unit);
    if (kind == Category.DOUBLING && amount.value() != null) {
      BigDecimal half = remainder.value().add(BigDecimal.ONE);
      int times = 1 << Math.min(20, amount.value().intValue());
      amount = Amount.of(half.multiply(BigDecimal.valueOf(times)), "times", qualifier);
    }
    return true;
  }

  /** 产值破百亿: no unit follows, nor anything else. */
  private boolean isHugeAndLast(Qualifier bound) {
    return bound != null && number.value.compareTo(HUGE) >= 0 && isLast(number.end);
  }

  private boolean isLast(int after) {
    return after == limit || "，。；、！？) \n".indexOf(chars[after]) >= 0;
  }

  /** 人口二十三万五千, 十八九万: a large number in numerals, behind which the clause ends. */
  private boolean isLargeAndLast(Amount read) {
    BigDecimal low = read.value() == null ? read.low() : read.value();
    return low.compareTo(LARGE) >= 0 && (end == limit || "，。；、！？) \n".indexOf(chars[end]) >= 0);
  }

  private Amount huge(Qualifier bound) {
    end = number.end;
    return new Amount(number.value, null, null, "", number.value, bound);
  }

  /** 5000吨级, 65岁及以上: a size or an age that names a class of things. */
  private boolean isPartOfName(char unitKind) {
    boolean isClass = unitKind == Category.AMOUNT && Cursor.is(chars, end, limit, "级");
    return isClass || Cursor.is(chars, end, limit, "及以上") || Cursor.is(chars, end, limit, "及以下");
  }

  /** A number without a unit, or a ratio as 1:18. */
  private boolean bare(Amount read) {
    if (end + 1 < limit && (chars[end] == ':' || chars[end] == '：') && ratio(read)) {
      return true;
    }
    if (end < limit && isLatin(chars[end])) {
      return false;
    }
    kind = Category.BARE;
    Qualifier qualifier = after(read.qualifier());
    amount = new Amount(read.value(), read.low(), read.high(), "", read.scale(), qualifier);
    return true;
  }

  private boolean ratio(Amount read) {
    if (read.value() == null || !number.scan(chars, end + 1, limit) || number.isChinese) {
      return false;
    }
    if (read.value().signum() == 0 || Cursor.is(chars, number.end, limit, ":")) {
      return false;
    }
    boolean isToOne = number.value.compareTo(BigDecimal.ONE) == 0;
    BigDecimal to =
        isToOne ? read.value() : number.value.divide(read.value(), MathContext.DECIMAL32);
    end = number.end;
    kind = Category.RATIO;
    amount = Amount.of(to.stripTrailingZeros(), "ratio", after(read.qualifier()));
    return true;
  }

  static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
