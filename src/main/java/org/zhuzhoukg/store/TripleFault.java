package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.zhuzhoukg.vocab.Iris;

/** Why a triple pattern leaves no row. */
final class TripleFault {

  private static final int MOST_VALUES = 20_000;

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
    if (triple.getObject().isLiteral()) {
      literal(triple.getObject());
    }
    if (hints.isEmpty()) {
      reversed();
    }
    return reason();
  }

  private void literal(Node literal) {
    Node property = triple.getPredicate();
    Node any = property != null && property.isURI() ? property : Node.ANY;
    List<Node> values = new ArrayList<>();
    rows.graph()
        .find(Node.ANY, any, Node.ANY)
        .filterKeep(t -> t.getObject().isLiteral())
        .forEachRemaining(
            t -> {
              rows.budget().check();
              if (values.size() < MOST_VALUES) {
                values.add(t.getObject());
              }
            });
    hints.addAll(new LiteralHints(rows.query()).near(literal, values));
  }

  private void reversed() {
    if (triple.getPredicate() == null || triple.getObject().isLiteral()) {
      return;
    }
    TriplePath reverse =
        new TriplePath(
            Triple.create(triple.getObject(), triple.getPredicate(), triple.getSubject()));
    if (rows.has(fault.with(reverse))) {
      hints.add(
          new EmptyAnswer.Hint(
              Terms.of(triple, rows.query()),
              Terms.of(reverse, rows.query()),
              new Wording("反过来写则有结果。", "The other way round there are results.")));
    }
  }

  private Wording reason() {
    boolean isAlone = fault.before().isEmpty();
    if (isAlone || !rows.has(PatternRows.group(List.of(triple)))) {
      return new Wording("数据中没有符合这一模式的三元组。", "No triple of the data matches this pattern.");
    }
    Optional<Wording> domain = domain();
    return domain.orElse(
        new Wording(
            "这一模式单独有结果，但与前面的部分没有共同的结果。",
            "Alone it has results, but none that agree with the parts before it."));
  }

  /** What has the property, if the parts before ask for something else. */
  private Optional<Wording> domain() {
    Node property = triple.getPredicate();
    if (property == null || !property.isURI()) {
      return Optional.empty();
    }
    GraphSchema schema = GraphSchema.of(rows.snapshot());
    Optional<String> type =
        schema.property(property.getURI()).stream()
            .flatMap(p -> p.domains().stream())
            .filter(use -> use.iri().startsWith(Iris.DEFAULT.ontology()))
            .max(
                java.util.Comparator.comparingLong(GraphSchema.Use::count)
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
