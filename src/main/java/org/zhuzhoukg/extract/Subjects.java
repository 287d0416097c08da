package org.zhuzhoukg.extract;

import java.util.List;
import java.util.Optional;

/** Whom a sentence is about: names, and general words that stand for them. */
final class Subjects {

  private final GeneralWords general;
  private final Naming naming;
  private final Bystanders bystanders;

  Subjects(Vocabulary vocabulary) {
    general = vocabulary.general();
    naming = vocabulary.naming();
    bystanders = new Bystanders(general);
  }

  /**
   * The clause's first name, if the clause begins with one, is whom it is about; or the name that a
   * verb before it tells more of: 甲公司投资的乙园区.
   */
  void begin(View view, Tokens tokens, Draft.Range clause, List<Name> names, Context context) {
    int i = clause.from();
    if (i < clause.to() && general.isAnew(view.at(tokens.start(i), tokens.end(i)))) {
      context.about(context.document);
    }
    if (i < clause.to()) {
      enumerates(view, tokens, i, context);
    }
    if (isOfSeveral(tokens, clause, context)) {
      context.about(context.document);
    }
    while (i < clause.to() && "TFZmzE".indexOf(tokens.category(i)) >= 0) {
      i++;
    }
    if (i < clause.to() && measuresBehind(tokens, i + 1, clause.to())) {
      sawThose(view, tokens, i, context);
    }
    i = Modifiers.behind(view, tokens, i, clause);
    int told = Bystanders.told(view, tokens, clause);
    if (told >= 0) {
      saw(view, tokens, told, context);
      return;
    }
    if (isIntroduced(view, tokens, clause, context)) {
      return;
    }
    boolean isName =
        i < clause.to() && "Ae".indexOf(tokens.category(i)) >= 0 && !isCounted(tokens, i + 1);
    boolean isRanked = i + 1 < tokens.size() && tokens.category(i + 1) == Category.RANK;
    boolean isScene = isName && i > clause.from() && i + 1 == clause.to() && isAt(view, tokens, i);
    if (isScene || (isName && !isRanked && !bystanders.is(view, tokens, i, clause, names))) {
      sawFirst(view, tokens, i, context);
    } else if (i < clause.to() && tokens.category(i) == Category.OTHER) {
      Optional.ofNullable(context.shorts.get(view.at(tokens.start(i), tokens.end(i))))
          .ifPresent(context::about);
    }
  }

  /** 最大的是华岳科技, 这家去年迁来的企业: whom what follows is about. */
  private boolean isIntroduced(View view, Tokens tokens, Draft.Range clause, Context context) {
    int name = Introduced.name(view, tokens, clause);
    Named that = context.bodies.get(Introduced.kind(view, tokens, clause));
    if (name >= 0) {
      String words = view.at(tokens.start(name), tokens.end(name));
      context.aboutHere(named(tokens, name, words));
    } else if (that != null) {
      context.about(that);
    }
    return name >= 0 || that != null;
  }

  /** 在华岳科技，: the clause only says where all that follows is. */
  private static boolean isAt(View view, Tokens tokens, int i) {
    return tokens.category(i) == Category.ENTITY && view.array()[tokens.start(i) - 1] == '在';
  }

  /** 一是…；二是…: each is of whom and when the first was. */
  private static void enumerates(View view, Tokens tokens, int i, Context context) {
    int start = tokens.start(i);
    boolean isNumbered =
        start + 1 < view.length()
            && view.array()[start + 1] == '是'
            && "一二三四五六七八九".indexOf(view.array()[start]) >= 0;
    if (isNumbered) {
      context.enumerate(view.array()[start] == '一');
    }
  }

  /** 甲区、乙区分别有: the first of several has the sentence, not the next. */
  private void sawFirst(View view, Tokens tokens, int i, Context context) {
    Named before = context.about;
    saw(view, tokens, i, context);
    boolean isFirst =
        (i + 2 < tokens.size()
                && ",&".indexOf(tokens.category(i + 1)) >= 0
                && "Ae".indexOf(tokens.category(i + 2)) >= 0)
            || isSingledOut(view, tokens.end(i));
    if (isFirst && !context.about.equals(before)) {
      Named first = context.about;
      context.about(before);
      context.aboutHere(first);
    }
  }

  /** 华岳公司一家就占三成: one of several, of whom the next sentence tells. */
  private static boolean isSingledOut(View view, int end) {
    return end + 2 < view.length()
        && view.array()[end] == '一'
        && "家县区镇市乡村地国".indexOf(view.array()[end + 1]) >= 0;
  }

  /**
   * Whether a token means those of whom a survey or a ranking tells; they then have the sentence.
   */
  boolean sawThose(View view, Tokens tokens, int i, Context context) {
    String words = view.at(tokens.start(i), tokens.end(i));
    boolean isThose = "gIA".indexOf(tokens.category(i)) >= 0 && general.isThose(words);
    if (isThose) {
      context.aboutHere(Named.of(words));
    }
    return isThose;
  }

  /** Whether what is measured stands between a place and the next quantity. */
  private static boolean measuresBehind(Tokens tokens, int from, int to) {
    int i = from;
    while (i < to && "TFJVLdog".indexOf(tokens.category(i)) >= 0) {
      i++;
    }
    return i > from && i < to && tokens.category(i) == Category.INDICATOR;
  }

  /** 5家企业合计: others than the one spoken of before. */
  private static boolean isOfSeveral(Tokens tokens, Draft.Range clause, Context context) {
    return clause.from() == 0
        && tokens.value(0) instanceof Amount amount
        && amount.unit().equals("enterprise")
        && Kinds.ofName(context.about.label()).equals("Enterprise");
  }

  /** 中欧班列312列: the name itself is counted. */
  static boolean isCounted(Tokens tokens, int behind) {
    return behind > 0
        && tokens.category(behind - 1) == Category.ENTITY
        && behind < tokens.size()
        && tokens.isAdjacent(behind - 1)
        && tokens.value(behind) instanceof Amount amount
        && Resolver.COUNTED.contains(amount.unit());
  }

  /** 液态奶, 中欧班列: what is made or run, which is measured, but nothing is measured of it. */
  boolean isThing(View view, Tokens tokens, int i) {
    boolean isProduct = tokens.value(i) instanceof Word word && word.detail().equals("Product");
    return isProduct || general.isThing(view.at(tokens.start(i), tokens.end(i)));
  }

  /** A token names whom the following is about, unless it is one of several that are counted. */
  void saw(View view, Tokens tokens, int i, Context context) {
    String words = view.at(tokens.start(i), tokens.end(i));
    if (GroupParts.isExample(tokens, i)
        || isThing(view, tokens, i)
        || isIndustry(tokens, i, words)) {
      return;
    }
    boolean isGeneric = tokens.category(i) == Category.AREA && isGeneral(tokens, i);
    if (isGeneric && general.isHome(words)) {
      context.aboutHome(words);
    } else if (isGeneric && general.ofFigure(words).isPresent()) {
      String type = general.ofFigure(words).get();
      boolean isDocument = Kinds.ofName(context.document.label()).equals(type);
      context.about(
          isDocument
              ? context.document
              : before(view, tokens, i, type)
                  .orElseGet(() -> context.bodies.getOrDefault(type, Named.of(words))));
    } else if (general.isWide(words) || naming.isForeign(words)) {
      context.aside = Optional.of(named(tokens, i, words));
    } else if (tokens.category(i) == Category.QUOTED) {
      context.aside = Optional.of(Named.of(words.replaceAll("[“”\"]", "")));
    } else if (general.isPart(words) || (!isGeneric && !isAuthority(tokens, i))) {
      if (i > 0 && tokens.category(i - 1) == 'L') {
        context.aboutHere(named(tokens, i, words));
      } else {
        Named named = named(tokens, i, words); // 云泽 is a place, whatever firms are called after it
        boolean mayBeShort = tokens.category(i) == Category.ENTITY;
        context.about(mayBeShort ? context.shorts.getOrDefault(words, named) : named);
      }
    }
  }

  /** 华岳科技经理说，公司: the firm named before in the sentence. */
  private Optional<Named> before(View view, Tokens tokens, int i, String type) {
    for (int k = 0; k < i; k++) {
      boolean isOne =
          tokens.category(k) == Category.ENTITY
              && tokens.value(k) instanceof Word word
              && word.detail().equals(type)
              && !Remembered.isBeside(view, tokens, k);
      if (isOne) {
        return Optional.of(named(tokens, k, view.at(tokens.start(k), tokens.end(k))));
      }
    }
    return Optional.empty();
  }

  /** 电子产业链: its figures are of the area. */
  private static boolean isIndustry(Tokens tokens, int i, String words) {
    return tokens.value(i) instanceof Word word
        && (word.detail().equals("Industry")
            || (word.detail().equals("Cluster") && words.endsWith("链")));
  }

  /** Who tells a figure, or orders it, is seldom whom it is about. */
  private static boolean isAuthority(Tokens tokens, int i) {
    return tokens.value(i) instanceof Word word
        && (word.detail().equals("GovernmentBody") || word.detail().equals("Policy"));
  }

  private static boolean isGeneral(Tokens tokens, int i) {
    return tokens.value(i) instanceof Word word
        && word.reference().isEmpty()
        && (word.detail().isEmpty() || Sums.is(tokens, i));
  }

  /** The thing that a token names. */
  Named named(Tokens tokens, int i, String words) {
    Optional<String> id =
        tokens.value(i) instanceof Word word && !word.reference().isEmpty()
            ? Optional.of(word.reference())
            : Optional.empty();
    return new Named(id, words);
  }
}
