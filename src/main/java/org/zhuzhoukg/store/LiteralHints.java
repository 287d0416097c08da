package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.NodeValue;

/** Finds the literals that somebody may have meant who wrote another one. */
final class LiteralHints {

  private static final int MOST = 3;
  private static final int LONGEST_PART = 30;
  private static final int MOST_PARTS = 200;

  private final Query query;

  LiteralHints(Query query) {
    this.query = query;
  }

  /** The nearest of some values, the most similar first; at most three. */
  List<EmptyAnswer.Hint> near(Node literal, Collection<Node> values) {
    List<EmptyAnswer.Hint> same = new ArrayList<>();
    List<EmptyAnswer.Hint> folded = new ArrayList<>();
    Map<String, Node> forms = new TreeMap<>();
    FoldedText sought = FoldedText.of(literal.getLiteralLexicalForm());
    for (Node value : values) {
      if (!value.isLiteral() || value.equals(literal)) {
        continue;
      }
      forms.putIfAbsent(value.getLiteralLexicalForm(), value);
      Optional<Wording> reason = sameWords(literal, value);
      if (reason.isPresent()) {
        same.add(hint(literal, value, reason.get()));
      } else if (FoldedText.of(value.getLiteralLexicalForm()).equals(sought)) {
        folded.add(
            hint(
                literal,
                value,
                new Wording(
                    "数据中的写法在大小写、全半角或繁简上不同。",
                    "The data write it with other case, width or script.")));
      }
    }
    List<EmptyAnswer.Hint> best = same.isEmpty() ? folded : same;
    return best.isEmpty() ? similar(literal, forms) : best.stream().limit(MOST).toList();
  }

  /** The nearest of the parts that texts have of a literal's length: what is read alike first. */
  List<EmptyAnswer.Hint> within(Node literal, Collection<String> texts) {
    String sought = literal.getLiteralLexicalForm();
    int length = sought.length();
    if (length < 2 || length > LONGEST_PART) {
      return List.of();
    }
    Set<String> all = new TreeSet<>();
    for (String text : texts) {
      for (int i = 0; i + length <= text.length(); i++) {
        String part = text.substring(i, i + length);
        if (2 * shared(part, sought) >= length) {
          all.add(part);
        }
      }
    }
    List<String> parts =
        all.stream()
            .sorted(Comparator.comparingLong(part -> -shared(part, sought)))
            .limit(MOST_PARTS)
            .toList();
    Pinyin sound = Pinyin.of(FoldedText.of(sought));
    return parts.stream()
        .filter(part -> sound.soundsLike(Pinyin.of(FoldedText.of(part))))
        .findFirst()
        .or(() -> Spelling.nearest(sought, parts))
        .map(
            part ->
                new EmptyAnswer.Hint(
                    Terms.of(literal, query),
                    Terms.of(NodeFactory.createLiteralString(part), query),
                    new Wording("数据中的文字里有相近的写法。", "Texts of the data have something similar.")))
        .stream()
        .toList();
  }

  private static long shared(String part, String sought) {
    return part.chars().filter(sign -> sought.indexOf(sign) >= 0).count();
  }

  private List<EmptyAnswer.Hint> similar(Node literal, Map<String, Node> forms) {
    return Spelling.nearest(literal.getLiteralLexicalForm(), forms.keySet())
        .map(
            form ->
                hint(
                    literal,
                    forms.get(form),
                    new Wording("数据中有相近的写法。", "The data have a similar text.")))
        .stream()
        .toList();
  }

  private EmptyAnswer.Hint hint(Node literal, Node value, Wording reason) {
    return new EmptyAnswer.Hint(Terms.of(literal, query), Terms.of(value, query), reason);
  }

  /** Why two literals that say the same are not the same. */
  private static Optional<Wording> sameWords(Node one, Node other) {
    boolean isSameForm = one.getLiteralLexicalForm().equals(other.getLiteralLexicalForm());
    if (isSameForm && !one.getLiteralLanguage().equals(other.getLiteralLanguage())) {
      return Optional.of(
          new Wording("文字相同，但语言标签不同。", "The text is the same, the language tag is not."));
    }
    if (isSameForm || isSameNumber(one, other)) {
      return Optional.of(
          new Wording("值相同，但数据类型不同。", "The value is the same, the datatype is not."));
    }
    return Optional.empty();
  }

  private static boolean isSameNumber(Node one, Node other) {
    Optional<java.math.BigDecimal> a = number(one);
    return a.isPresent() && number(other).filter(b -> a.get().compareTo(b) == 0).isPresent();
  }

  /** The number that a literal is, or that its text says. */
  static Optional<java.math.BigDecimal> number(Node literal) {
    String form = literal.getLiteralLexicalForm();
    boolean isNumber = NodeValue.makeNode(literal).isNumber();
    boolean isText =
        literal.getLiteralLanguage().isEmpty() && form.matches("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");
    return isText || (isNumber && form.matches("[+-]?[0-9.]{1,60}"))
        ? Optional.of(new java.math.BigDecimal(form))
        : Optional.empty();
  }
}
