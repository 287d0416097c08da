package org.zhuzhoukg.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zhuzhoukg.fact.Entity;

/** What nominal groups say is measured. */
final class Indicators {

  private static final Pattern PARTICLES =
      Pattern.compile(
          "^(?:[该本](?:行|厂|校|院|店|社|矿|站|港)|正(?![极规品版式负])|[它他她]们?|其(?![他它余中])|[的得把被所该此之就再又也还已虽刚了共获])+(?=..)");

  /** What only points to what was said: 它, 第5个月. */
  private static final Pattern POINTING =
      Pattern.compile("[它他她其这那此中里内]|我们|他们|它们|第.{1,3}[个次年月位].{0,2}");

  /** What a verb begins with that the words before a figure end in: 桑园要稳定在. */
  private static final Pattern AUXILIARIES = Pattern.compile("(?<=..)[要将须才也又就仅每还再只均约曾首共便竟都仍先倒反]+$");

  private static final Pattern PLACES = Pattern.compile("(?:中|方面|上|里)$");
  private static final String MARKS = "dE&,";

  private final Vocabulary vocabulary;
  private final Subjects subjects;

  Indicators(Vocabulary vocabulary, Subjects subjects) {
    this.vocabulary = vocabulary;
    this.subjects = subjects;
  }

  /**
   * What a nominal group names; whom it is about goes to the context. Empty if the group is only
   * that.
   */
  Optional<Indicator> of(View view, Tokens tokens, Draft.Range range, Context context) {
    int from = range.from();
    int to = range.to();
    while (to > from && MARKS.indexOf(tokens.category(to - 1)) >= 0) {
      to--;
    }
    int head = from;
    while (head < to
        && GroupParts.isSubject(tokens, head)
        && !subjects.isThing(view, tokens, head)
        && !GroupParts.isQuotedModifier(view, tokens, head, to)) {
      if (!GroupParts.isObject(view, tokens, head) && !Subjects.isCounted(tokens, head + 1)) {
        subjects.saw(view, tokens, head, context);
      }
      head++;
      while (head < to && "d,&".indexOf(tokens.category(head)) >= 0) {
        head++;
      }
    }
    if (head + 1 < to && subjects.sawThose(view, tokens, head, context)) {
      head++;
    }
    head = afterOwner(view, tokens, GroupParts.afterList(tokens, head, to), to, context);
    if (head >= to) {
      return Subjects.isCounted(tokens, to)
          ? Optional.of(named(view, tokens, to - 1, to))
          : Optional.empty();
    }
    if (GroupParts.isOwner(tokens, head, to)) {
      subjects.saw(view, tokens, to - 1, context);
      return Optional.empty();
    }
    Indicator named = named(view, tokens, head, to);
    if (POINTING.matcher(named.label()).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        isTowards(view, tokens, from, named) ? towards(view, tokens, from, to, named) : named);
  }

  /** 龙头企业华岳科技营业收入: a name within the group is whom it is measured of. */
  private int afterOwner(View view, Tokens tokens, int from, int to, Context context) {
    for (int i = to - 2; i > from; i--) {
      boolean isOwner =
          tokens.category(i) == Category.ENTITY
              && ",&".indexOf(tokens.category(i - 1)) < 0
              && ",&".indexOf(tokens.category(i + 1)) < 0;
      if (isOwner) {
        subjects.saw(view, tokens, i, context);
        return tokens.category(i + 1) == 'd' ? i + 2 : i + 1;
      }
    }
    return from;
  }

  private Indicator named(View view, Tokens tokens, int from, int to) {
    String words = view.at(tokens.start(from), tokens.end(to - 1));
    boolean isWhole = tokens.category(from) != Category.OTHER;
    String plain = isWhole ? words : behindParticles(words);
    String label = ofWhat(Measures.without("beside", inPlace(plain, tokens.category(to - 1))));
    Word last = tokens.value(to - 1) instanceof Word word ? word : null;
    boolean isKnown = tokens.category(to - 1) == Category.INDICATOR;
    String lastWords = view.at(tokens.start(to - 1), tokens.end(to - 1));
    String head = isKnown ? head(lastWords) : label;
    Optional<String> id =
        isKnown && to - from == 1 && last != null && !last.reference().isEmpty()
            ? Optional.of(last.reference())
            : id(label);
    String nature =
        id.map(vocabulary::entity).map(Entity::codes).map(codes -> codes.get("nature")).orElse("");
    boolean isMeasure = isKnown && Measures.is("measure", head);
    return new Indicator(id, label, isMeasure ? head : "", nature, isKnown);
  }

  /** 对美国出口: trade with whom is another measure than all trade. */
  private static boolean isTowards(View view, Tokens tokens, int from, Indicator named) {
    return from > 0
        && named.head().endsWith("口")
        && tokens.category(from - 1) == 'F'
        && view.at(tokens.start(from - 1), tokens.end(from - 1)).equals("对");
  }

  private static Indicator towards(View view, Tokens tokens, int from, int to, Indicator named) {
    String label = "对" + view.at(tokens.start(from), tokens.end(to - 1));
    return new Indicator(named.id(), label, named.head(), named.nature(), named.isKnown());
  }

  private static String behindParticles(String words) {
    return PARTICLES.matcher(words).replaceFirst("");
  }

  /** 区县的研发经费: whose or which it is does not belong to the name of a measure. */
  private String ofWhat(String label) {
    int of = label.lastIndexOf('的');
    String measure = label.substring(of + 1);
    boolean isWhole = of > 0 && measure.length() > 2 && vocabulary.isIndicator(measure);
    return isWhole && Measures.is("measure", measure) ? measure : label;
  }

  /** Without the word that makes a place of it: 综合考评中. */
  private static String inPlace(String words, char last) {
    String name = last == Category.OTHER ? AUXILIARIES.matcher(words).replaceFirst("") : words;
    return last == Category.OTHER && name.length() > 2
        ? PLACES.matcher(name).replaceFirst("")
        : name;
  }

  /** The catalogue's indicator with the longest name that a label ends in. */
  Optional<String> id(String label) {
    for (int i = 0; i + 2 <= label.length(); i++) {
      String reference = vocabulary.indicator(label.substring(i));
      if (reference != null) {
        return Optional.of(reference);
      }
    }
    return Optional.empty();
  }

  /** The shortest known word that another ends in: 增加值 of 工业增加值. */
  private String head(String words) {
    for (int i = words.length() - 2; i >= 2; i--) {
      if (vocabulary.isIndicator(words.substring(i))) {
        return words.substring(i);
      }
    }
    return words;
  }

  /** Whether words end in one that says what is measured. */
  boolean isMeasured(String words) {
    boolean isKnown = id(words).isPresent();
    for (int from = 0; from + 2 <= words.length() && !isKnown; from++) {
      isKnown = vocabulary.isIndicator(words.substring(from));
    }
    return isKnown;
  }

  /** Whether figures behind a clause that names an indicator may be of it. */
  boolean mayBeTopic(Indicator indicator) {
    return measures(indicator) || Measures.is("money", indicator.label());
  }

  /** Whether an indicator says what is measured, not only on what part. */
  boolean measures(Indicator indicator) {
    return !indicator.head().isEmpty();
  }

  boolean takesBareNumber(Indicator indicator) {
    return Measures.is("index", indicator.label()) || isRatio(indicator.label());
  }

  /** Whether what a label names is how many times one is another. */
  boolean isRatio(String label) {
    return Measures.is("ratio", label);
  }

  /** Whether it is what a building or a project has, whenever it is told: 全长. */
  boolean isLasting(Indicator indicator) {
    return Measures.is("lasting", indicator.label());
  }

  /** Whether it is a rate, which holds at a time, not over it: 发生率. */
  boolean isRate(Indicator indicator) {
    return Measures.is("rate", indicator.label());
  }

  /** Whether it is counted on a day, whatever time is told. */
  boolean isCensus(Indicator indicator) {
    return Measures.is("census", indicator.label());
  }

  Subjects subjects() {
    return subjects;
  }

  /** Whether it says only of how many a figure is: 每人每天. */
  boolean isEach(Indicator indicator) {
    return Measures.is("each", indicator.label());
  }

  /** Whether it is counted in people. */
  boolean isPeople(Indicator indicator) {
    return Measures.is("people", indicator.label());
  }

  /** Whether it is counted in money. */
  boolean isMoney(Indicator indicator) {
    return Measures.is("money", indicator.label());
  }

  /** Whether it is planned before it is done: 总投资. */
  boolean isPlan(Indicator indicator) {
    return Measures.is("plan", indicator.label());
  }

  boolean isStock(Indicator indicator) {
    if (indicator.label().startsWith("新") || Measures.is("flow", indicator.label())) {
      return false;
    }
    return indicator.nature().isEmpty()
        ? Measures.is("stock", indicator.label())
        : indicator.nature().equals("stock");
  }
}
