package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.vocabulary.RDF;
import org.zhuzhoukg.vocab.Iris;

/** Why a triple pattern leaves no row. */
final class TripleFault {

  private static final int MOST_VALUES = 20_000;
  private static final int MOST_SOUGHT = 5;

  private final PatternRows rows;
  private final EmptinessSearch.Fault fault;
  private final TriplePath triple;
  private final List<EmptyAnswer.Hint> hints = new ArrayList<>();

  TripleFault(PatternRows rows, EmptinessSearch.Fault fault, TriplePath triple) {
    this.rows = rows;
    this.fault = fault;
    this.triple = triple;
  }

  List<EmptyAnswer.Hint> hints() {
    return hints;
  }

  Wording explain() {
    hints.addAll(new TermHints(rows.query(), rows.snapshot()).near(triple));
    literals();
    Optional<Wording> misplaced = misplaced();
    if (misplaced.isPresent()) {
      return misplaced.get();
    }
    if (hints.isEmpty()) {
      reversed();
    }
    return reason();
  }

  /** A class where a property stands, or the other way round. */
  private Optional<Wording> misplaced() {
    GraphSchema schema = GraphSchema.of(rows.snapshot());
    Node property = triple.getPredicate();
    Node object = triple.getObject();
    if (property == null || !property.isURI()) {
      return Optional.empty();
    }
    Node type = RDF.type.asNode();
    if (schema.count(property.getURI()) > 0 && schema.property(property.getURI()).isEmpty()) {
      String name = Terms.of(property, rows.query());
      instead(Triple.create(triple.getSubject(), type, property));
      return Optional.of(new Wording(name + " 是类，不是属性。", name + " is a class, not a property."));
    }
    if (property.equals(type) && object.isURI() && schema.property(object.getURI()).isPresent()) {
      String name = Terms.of(object, rows.query());
      instead(Triple.create(triple.getSubject(), object, Var.alloc("value")));
      return Optional.of(new Wording(name + " 是属性，不是类。", name + " is a property, not a class."));
    }
    return Optional.empty();
  }

  private void instead(Triple other) {
    hints.clear();
    hints.add(
        new EmptyAnswer.Hint(
            Terms.of(triple, rows.query()),
            Terms.of(new TriplePath(other), rows.query()),
            new Wording("这样写则有意义。", "This would make sense.")));
  }

  /** The literals that stand as object, or that the parts before put there. */
  private void literals() {
    Node object = triple.getObject();
    List<Node> sought = object.isLiteral() ? List.of(object) : List.of();
    if (object.isVariable() && !fault.before().isEmpty()) {
      Set<Var> bound = Set.copyOf(PatternVars.vars(fault.pattern()));
      Var variable = Var.alloc(object);
      sought = bound.contains(variable) ? rows.values(fault.pattern(), variable) : sought;
    }
    sought = sought.stream().filter(Node::isLiteral).limit(MOST_SOUGHT).toList();
    List<Node> values = sought.isEmpty() ? List.of() : values(Node::isLiteral);
    LiteralHints near = new LiteralHints(rows.query());
    for (Node literal : sought) {
      hints.addAll(near.near(literal, values));
      if (values.isEmpty()) {
        things(literal);
      }
    }
  }

  private List<Node> values(Predicate<Node> kind) {
    Node property = triple.getPredicate();
    Node any = property != null && property.isURI() ? property : Node.ANY;
    Set<Node> values = new LinkedHashSet<>();
    for (Iterator<Triple> it = rows.graph().find(Node.ANY, any, Node.ANY); it.hasNext(); ) {
      rows.budget().check();
      Node value = it.next().getObject();
      if (kind.test(value) && values.size() < MOST_VALUES) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  /** The property leads to things, and somebody wrote a thing's name. */
  private void things(Node literal) {
    Set<String> things = values(Node::isURI).stream().map(Node::getURI).collect(Collectors.toSet());
    NameIndex.of(rows.snapshot())
        .find(literal.getLiteralLexicalForm(), named -> things.contains(named.iri()), rows.budget())
        .stream()
        .filter(match -> match.tier() == Match.Tier.EXACT)
        .limit(MOST_SOUGHT)
        .forEach(
            match ->
                hints.add(
                    new EmptyAnswer.Hint(
                        Terms.of(literal, rows.query()),
                        Terms.of(NodeFactory.createURI(match.named().iri()), rows.query()),
                        new Wording(
                            "这一属性的值是事物，不是文字；此物有这一名称。",
                            "The values are things, not texts; this one has that name."))));
  }

  /** Whether this triple, or one before it, has results the other way round. */
  private void reversed() {
    if (isTurnable(triple) && rows.has(fault.with(turned(triple)))) {
      turn(triple);
      return;
    }
    for (Object part : fault.before()) {
      if (part instanceof TriplePath earlier && isTurnable(earlier)) {
        List<Object> others = new ArrayList<>(fault.before());
        others.replaceAll(other -> other == earlier ? turned(earlier) : other);
        others.add(triple);
        if (rows.has(fault.inside().with(others))) {
          turn(earlier);
          return;
        }
      }
    }
  }

  private static boolean isTurnable(TriplePath triple) {
    return triple.getPredicate() != null
        && triple.getPredicate().isURI()
        && !triple.getPredicate().equals(RDF.type.asNode())
        && !triple.getObject().isLiteral();
  }

  private static TriplePath turned(TriplePath triple) {
    return new TriplePath(
        Triple.create(triple.getObject(), triple.getPredicate(), triple.getSubject()));
  }

  private void turn(TriplePath one) {
    hints.add(
        new EmptyAnswer.Hint(
            Terms.of(one, rows.query()),
            Terms.of(turned(one), rows.query()),
            new Wording("反过来写则有结果。", "The other way round there are results.")));
  }

  private Wording reason() {
    boolean isAlone = fault.before().isEmpty();
    if (isAlone || !rows.has(PatternRows.group(List.of(triple)))) {
      return example()
          .orElse(new Wording("数据中没有符合这一模式的三元组。", "No triple of the data matches this pattern."));
    }
    Optional<Wording> domain = domain();
    return domain.orElse(
        new Wording(
            "这一模式单独有结果，但与前面的部分没有共同的结果。",
            "Alone it has results, but none that agree with the parts before it."));
  }

  /** What the property's values look like, if they are of another type. */
  private Optional<Wording> example() {
    Node object = triple.getObject();
    if (!object.isLiteral() || !hints.isEmpty() || triple.getPredicate() == null) {
      return Optional.empty();
    }
    List<Node> values = values(Node::isLiteral);
    boolean isOfThatType =
        values.stream()
            .anyMatch(v -> v.getLiteralDatatypeURI().equals(object.getLiteralDatatypeURI()));
    return isOfThatType
        ? Optional.empty()
        : values.stream()
            .map(value -> Terms.of(value, rows.query()))
            .min(Comparator.naturalOrder())
            .map(
                value ->
                    new Wording(
                        "数据中没有符合这一模式的三元组；这一属性的值形如 " + value + "。",
                        "No triple of the data matches this pattern; values of this property are"
                            + " like "
                            + value
                            + "."));
  }

  /** What has the property, if the parts before ask for something else. */
  private Optional<Wording> domain() {
    Node property = triple.getPredicate();
    boolean isOwn =
        property != null
            && property.isURI()
            && property.getURI().startsWith(Iris.DEFAULT.ontology());
    if (!isOwn || !hints.isEmpty()) {
      return Optional.empty();
    }
    GraphSchema schema = GraphSchema.of(rows.snapshot());
    Optional<String> type =
        schema.property(property.getURI()).stream()
            .flatMap(p -> p.domains().stream())
            .filter(use -> use.iri().startsWith(Iris.DEFAULT.ontology()))
            .max(
                Comparator.comparingLong(GraphSchema.Use::count)
                    .thenComparing(use -> -schema.count(use.iri())))
            .map(GraphSchema.Use::iri);
    Labels labels = Labels.of(rows.snapshot());
    return type.map(
        iri ->
            new Wording(
                "这一模式单独有结果，但与前面的部分没有共同的结果；有这一属性的多为“" + labels.name(iri, "zh") + "”。",
                "Alone it has results, but none that agree with the parts before it; this property"
                    + " is mostly one of: "
                    + labels.name(iri, "en")
                    + "."));
  }
}
