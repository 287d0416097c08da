package org.zhuzhoukg.extract;

/** Corrects what words are by the words around them: a verb within a name, 有 before one. */
final class Nouns {

  /** What makes a noun of the verb before it: 开行量, 发生率. */
  private static final String MAKERS = "率量额数度值费者商品业员机层方权";

  /** The same where nothing follows it in its run: 养殖户, 加工厂. */
  private static final String LAST_MAKERS = "户厂场站点所院店车船线池面仓证卡器具单";

  /** How words end that say what is measured, not what is counted. */
  private static final String MEASURES = "额量率值用本力度积模入出资数例平间期龄速";

  /** Verbs of one character that stand before a name without a number next to them. */
  private static final String HAVE = "有是为达";

  private static final int VERB = 2;

  private Nouns() {}

  static void apply(Tokens tokens, char[] chars) {
    for (int i = 0; i < tokens.size(); i++) {
      char category = tokens.category(i);
      if (category == Category.OTHER) {
        dropHave(tokens, i, chars);
        dropOwner(tokens, i, chars);
      } else if ("LzUDV".indexOf(category) >= 0 && isNoun(tokens, i, chars)) {
        tokens.set(i, Category.ORDINARY, null);
      } else if (category == 'Q' && i > 0 && tokens.isAdjacent(i - 1) && isNominal(tokens, i - 1)) {
        tokens.set(i, Category.INDICATOR, tokens.value(i));
      } else if (category == Category.DURATION && isAge(tokens, i, chars)) {
        tokens.set(i, Category.ORDINARY, null);
      } else if (category == 'V' && i > 0 && isBare(tokens, i, chars)) {
        tokens.cut(i - 1, VERB);
      } else if (category == 'V' && i > 2 && isOneVerb(tokens, i, chars)) {
        tokens.merge(i - 1, i + 1, 'V', null);
      } else if ((category == 'U' || category == 'D') && isUpTo(tokens, i, chars)) {
        tokens.merge(i, i + 2, 'V', null);
      }
    }
  }

  /** 目前园区有企业…: the first character of the run is a verb. */
  private static void dropHave(Tokens tokens, int i, char[] chars) {
    boolean isAfterSubject = i == 0 || "AeTF/;:".indexOf(tokens.category(i - 1)) >= 0;
    boolean isLong = tokens.end(i) - tokens.start(i) > 1 || tokens.isAdjacent(i);
    if (isAfterSubject && isLong && HAVE.indexOf(chars[tokens.start(i)]) >= 0) {
      tokens.shorten(i);
    }
  }

  /** 合作社有社员326户: what stands before the verb within the run is whose they are. */
  private static void dropOwner(Tokens tokens, int i, char[] chars) {
    boolean isCounted = i + 1 < tokens.size() && Category.isQuantity(tokens.category(i + 1));
    int next = i + 1;
    while (!isCounted && next < tokens.size() && "oIgL".indexOf(tokens.category(next)) >= 0) {
      next++;
      isCounted = next < tokens.size() && Category.isQuantity(tokens.category(next));
    }
    for (int k = tokens.end(i) - 1; isCounted && k >= tokens.start(i); k--) {
      if (chars[k] == '有') {
        tokens.split(i, k, 'V');
        return;
      }
    }
  }

  private static boolean isNoun(Tokens tokens, int i, char[] chars) {
    if (!tokens.isAdjacent(i)) {
      return false;
    }
    char next = tokens.category(i + 1);
    if ("oI".indexOf(next) >= 0 && isMaker(tokens, i + 1, chars)) {
      return true;
    }
    boolean mayBeNoun = tokens.value(i) instanceof Word word && word.detail().equals("noun");
    boolean isMeasured = isNominal(tokens, i + 1) && isMeasure(tokens, i + 1, chars);
    boolean isCounted =
        i > 0
            && tokens.category(i - 1) == Category.COUNT
            && tokens.category(i + 1) == Category.INDICATOR;
    boolean isWithin = i > 0 && tokens.isAdjacent(i - 1) && (isCounted || isNominal(tokens, i - 1));
    boolean isListed = ",&Sw".indexOf(next) >= 0 || Category.isQuantity(next);
    return mayBeNoun
        && (isMeasured
            || (isWithin && (isListed || isNominal(tokens, i + 1) || isModifier(tokens, i + 1))));
  }

  /** 生产经营人员: a verb that may be a noun right before a noun. */
  private static boolean isModifier(Tokens tokens, int i) {
    return tokens.value(i) instanceof Word word
        && word.detail().equals("noun")
        && tokens.isAdjacent(i)
        && isNominal(tokens, i + 1);
  }

  private static boolean isMaker(Tokens tokens, int i, char[] chars) {
    char first = chars[tokens.start(i)];
    boolean isLast = tokens.end(i) - tokens.start(i) == 1 && LAST_MAKERS.indexOf(first) >= 0;
    return isLast || (tokens.category(i) == Category.OTHER && MAKERS.indexOf(first) >= 0);
  }

  /** 净额, 业产值: whether the nominal run that begins with a token ends as what is measured does. */
  private static boolean isMeasure(Tokens tokens, int first, char[] chars) {
    int last = first;
    while (tokens.isAdjacent(last)
        && tokens.category(last) != Category.INDICATOR
        && isNominal(tokens, last + 1)) {
      last++;
    }
    return MEASURES.indexOf(chars[tokens.end(last) - 1]) >= 0
        && tokens.end(last) - tokens.start(first) > 1;
  }

  /** 0—14岁人口, 35岁以下的: of what age those are that are counted. */
  private static boolean isAge(Tokens tokens, int i, char[] chars) {
    Amount age = tokens.amount(i);
    boolean isOfSome = i + 1 < tokens.size() && "oIgd,&M".indexOf(tokens.category(i + 1)) >= 0;
    boolean isYears = false;
    for (int k = tokens.start(i); k < tokens.end(i); k++) {
      isYears |= chars[k] == '岁';
    }
    return isOfSome && isYears && (age.lowest().isPresent() || age.highest().isPresent());
  }

  /** 到 or 至 behind a run: its last two characters are the verb, as in 改善到. */
  private static boolean isBare(Tokens tokens, int i, char[] chars) {
    return tokens.end(i) - tokens.start(i) == 1
        && "到至".indexOf(chars[tokens.start(i)]) >= 0
        && tokens.category(i - 1) == Category.OTHER
        && tokens.isAdjacent(i - 1)
        && tokens.end(i - 1) - tokens.start(i - 1) > VERB;
  }

  /** 由29处关到: what stands between the two values is a verb. */
  private static boolean isOneVerb(Tokens tokens, int i, char[] chars) {
    return "到至成".indexOf(chars[tokens.start(i)]) >= 0
        && tokens.category(i - 1) == Category.OTHER
        && tokens.end(i - 1) - tokens.start(i - 1) == 1
        && tokens.isAdjacent(i - 1)
        && Category.isQuantity(tokens.category(i - 2))
        && tokens.category(i - 3) == 'F'
        && "由从".indexOf(chars[tokens.end(i - 3) - 1]) >= 0;
  }

  private static boolean isNominal(Tokens tokens, int i) {
    char category = tokens.category(i);
    return category == Category.OTHER
        || category == Category.SUFFIX
        || category == Category.ORDINARY
        || category == Category.INDICATOR;
  }

  /** 压降到: not by how much, but to what. */
  private static boolean isUpTo(Tokens tokens, int i, char[] chars) {
    return tokens.isAdjacent(i)
        && tokens.category(i + 1) == 'V'
        && "到至为成".indexOf(chars[tokens.start(i + 1)]) >= 0;
  }
}
