package org.zhuzhoukg.extract;

/**
 * Finds the names of things that no catalogue has: what ends in a word that names are made with
 * (公司, 产业园, 市). Their tokens become one. Of one document.
 */
final class Names {

  /** What a title in 《》 is. */
  static final Word TITLE = new Word(Category.ENTITY, "Policy");

  private static final int LONGEST = 24;

  private final Trie<Word> learned = new Trie<>();

  /** Names learned so far, and the short forms of them. */
  Trie<Word> learned() {
    return learned;
  }

  /** Learns the name of what a document is about. */
  void learn(String name, String type) {
    char category = type.equals("Area") ? Category.AREA : Category.ENTITY;
    Word word = new Word(category, type);
    learned.add(name, word);
    if (category == Category.AREA
        && name.length() > 2
        && "市县区省".indexOf(name.charAt(name.length() - 1)) >= 0) {
      learned.add(name.substring(0, name.length() - 1), word);
    }
  }

  /** Makes names of the tokens of a sentence. */
  void merge(View view, Tokens tokens) {
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.category(i) == Category.SUFFIX) {
        i = name(view, tokens, Math.max(start, begin(tokens, i)), i);
        boolean isNamed = tokens.category(i) == Category.AREA;
        start = isNamed ? i : start;
      } else if (tokens.category(i) == Category.OTHER && tokens.start(i) + 1 < tokens.end(i)) {
        start = Math.min(start, i);
      }
      if (!isPart(tokens.category(i))) {
        start = i + 1;
      }
    }
  }

  /** Where the nominal tokens that touch a suffix begin. */
  private static int begin(Tokens tokens, int suffix) {
    int i = suffix;
    while (i > 0
        && isPart(tokens.category(i - 1))
        && tokens.isAdjacent(i - 1)
        && tokens.end(suffix) - tokens.start(i - 1) <= LONGEST) {
      i--;
    }
    return i;
  }

  private static boolean isPart(char category) {
    return category == Category.OTHER
        || category == Category.ORDINARY
        || category == Category.ENTITY
        || category == Category.AREA
        || category == Category.QUOTED
        || category == Category.SUFFIX;
  }

  /** Makes a name of tokens up to a suffix; the result is the index of its token. */
  private int name(View view, Tokens tokens, int begin, int suffix) {
    Word word = (Word) tokens.value(suffix);
    int from = begin;
    while (from < suffix && tokens.category(from) == Category.ORDINARY) {
      from++;
    }
    boolean hasOwnPart = false;
    for (int i = from; i < suffix; i++) {
      hasOwnPart |= isOwn(tokens, i);
    }
    String type = word.detail();
    if (type.endsWith("~")) {
      return soft(view, tokens, suffix);
    }
    if (type.equals("Area")) {
      return area(view, tokens, suffix);
    }
    if (!hasOwnPart || isKindOnly(type)) {
      return ordinary(tokens, from, suffix, word);
    }
    int length = tokens.end(suffix) - tokens.start(from);
    Word named = new Word(Category.ENTITY, type);
    tokens.merge(from, suffix + 1, Category.ENTITY, named);
    if (length >= 3) {
      learned.add(view.at(tokens.start(from), tokens.end(from)), named);
    }
    return from;
  }

  /** 华岳科技: a word that ends many names behind characters that are no word. */
  private int soft(View view, Tokens tokens, int suffix) {
    int before = suffix - 1;
    int length = before < 0 ? 0 : tokens.end(before) - tokens.start(before);
    boolean isFirst =
        before <= 0
            || !tokens.isAdjacent(before - 1)
            || !isPart(tokens.category(before - 1))
            || tokens.category(before - 1) == Category.AREA;
    boolean fits =
        before >= 0
            && tokens.category(before) == Category.OTHER
            && tokens.isAdjacent(before)
            && isFirst
            && length >= 2
            && length <= 4;
    if (!fits) {
      tokens.set(suffix, Category.ORDINARY, null);
      return suffix;
    }
    Word named = new Word(Category.ENTITY, "Enterprise");
    tokens.merge(before, suffix + 1, Category.ENTITY, named);
    learned.add(view.at(tokens.start(before), tokens.end(before)), named);
    return before;
  }

  /** Part of a name that tells it from others of its kind. */
  private static boolean isOwn(Tokens tokens, int i) {
    char category = tokens.category(i);
    boolean isGeneric =
        category == Category.AREA
            && tokens.value(i) instanceof Word word
            && word.detail().isEmpty()
            && word.reference().isEmpty();
    return category != Category.ORDINARY && category != Category.SUFFIX && !isGeneric;
  }

  private static boolean isKindOnly(String type) {
    return type.equals("Industry") || type.equals("Designation");
  }

  /** An industry is named by ordinary words; it belongs to what is measured. */
  private static int ordinary(Tokens tokens, int from, int suffix, Word word) {
    boolean isIndustry = word.detail().equals("Industry") && from < suffix;
    tokens.set(suffix, Category.ORDINARY, isIndustry ? word : null);
    return suffix;
  }

  /** 云泽市: up to four characters of a run before 市. */
  private int area(View view, Tokens tokens, int suffix) {
    int before = suffix - 1;
    boolean fits =
        before >= 0
            && tokens.category(before) == Category.OTHER
            && tokens.isAdjacent(before)
            && tokens.end(before) - tokens.start(before) <= 5
            && tokens.end(before) - tokens.start(before) >= 2;
    if (!fits) {
      tokens.set(suffix, Category.ORDINARY, null);
      return suffix;
    }
    Word word = new Word(Category.AREA, "Area");
    tokens.merge(before, suffix + 1, Category.AREA, word);
    learn(view.at(tokens.start(before), tokens.end(before)), "Area");
    return before;
  }
}
