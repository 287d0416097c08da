package org.zhuzhoukg.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintDataTerm;
import org.apache.jena.shacl.engine.constraint.ConstraintOp;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.ShNot;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.ShXone;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.ConstraintVisitor;
import org.apache.jena.shacl.parser.NodeShape;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportItem;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;

/**
 * Shapes whose rules say sooner that a node conforms; what does not, Jena's own rule reports.
 *
 * <p>Jena looks for a class above each type of a node, although the type may be stated (or was
 * inferred), and writes a report of each part of an alternative, although it only asks whether
 * there is anything in it: half of the time that validating takes.
 */
final class QuickShapes {

  private QuickShapes() {}

  /** The same shape with quick rules. It must not contain itself, which Jena refuses to parse. */
  static Shape of(Shape shape) {
    return shape instanceof PropertyShape property
        ? of(property)
        : new NodeShape(
            shape.getShapeGraph(),
            shape.getShapeNode(),
            shape.deactivated(),
            shape.getSeverity(),
            shape.getMessages(),
            shape.getTargets(),
            rules(shape),
            properties(shape));
  }

  private static PropertyShape of(PropertyShape shape) {
    return new PropertyShape(
        shape.getShapeGraph(),
        shape.getShapeNode(),
        shape.deactivated(),
        shape.getSeverity(),
        shape.getMessages(),
        shape.getTargets(),
        shape.getPath(),
        rules(shape),
        properties(shape));
  }

  private static List<Constraint> rules(Shape shape) {
    return shape.getConstraints().stream().map(QuickShapes::rule).toList();
  }

  private static List<PropertyShape> properties(Shape shape) {
    return shape.getPropertyShapes().stream().map(QuickShapes::of).toList();
  }

  private static Constraint rule(Constraint rule) {
    if (rule instanceof ClassConstraint type) {
      return new OfClass(type);
    }
    if (rule instanceof ShOr or) {
      return new Parts(or, quick(or.getOthers()), 1, true);
    }
    if (rule instanceof ShXone one) {
      return new Parts(one, quick(one.getOthers()), 1, false);
    }
    if (rule instanceof ShNot not) {
      return new Parts(not, List.of(of(not.getOther())), 0, false);
    }
    if (rule instanceof QualifiedValueShape some && !some.qDisjoint()) {
      return new SoMany(some, of(some.getSub()));
    }
    return rule;
  }

  private static List<Shape> quick(Collection<Shape> shapes) {
    return shapes.stream().map(QuickShapes::of).toList();
  }

  private static boolean conforms(ValidationContext context, Graph data, Shape shape, Node node) {
    ValidationContext own = ValidationContext.create(context);
    VLib.validateShape(own, data, shape, node);
    return !own.hasViolation();
  }

  /** {@code sh:class}: conforms if the class is among the node's types. */
  private static final class OfClass extends ConstraintDataTerm {

    private final ClassConstraint rule;

    OfClass(ClassConstraint rule) {
      this.rule = rule;
    }

    @Override
    public ReportItem validate(ValidationContext context, Graph data, Node node) {
      boolean isStated =
          !node.isLiteral() && data.contains(node, RDF.type.asNode(), rule.getExpectedClass());
      return isStated ? null : rule.validate(context, data, node);
    }

    @Override
    public Node getComponent() {
      return rule.getComponent();
    }

    @Override
    public void visit(ConstraintVisitor visitor) {
      rule.visit(visitor);
    }
  }

  /** {@code sh:or}, {@code sh:xone}, {@code sh:not}: conforms if so many of its parts do. */
  private static final class Parts extends ConstraintOp {

    private final ConstraintOp rule;
    private final List<Shape> parts;
    private final int wanted;
    private final boolean orMore;

    Parts(ConstraintOp rule, List<Shape> parts, int wanted, boolean orMore) {
      this.rule = rule;
      this.parts = parts;
      this.wanted = wanted;
      this.orMore = orMore;
    }

    @Override
    public ReportItem validate(ValidationContext context, Graph data, Node node) {
      long conforming =
          parts.stream()
              .filter(part -> conforms(context, data, part, node))
              .limit(orMore ? wanted : wanted + 1L)
              .count();
      return conforming == wanted ? null : rule.validate(context, data, node);
    }

    @Override
    public Node getComponent() {
      return rule.getComponent();
    }

    @Override
    public void visit(ConstraintVisitor visitor) {
      rule.visit(visitor);
    }
  }

  /** {@code sh:qualifiedValueShape}: conforms if so many values do. */
  private static final class SoMany implements Constraint {

    private final QualifiedValueShape rule;
    private final Shape wanted;

    SoMany(QualifiedValueShape rule, Shape wanted) {
      this.rule = rule;
      this.wanted = wanted;
    }

    @Override
    public void validateNodeShape(ValidationContext context, Graph data, Shape shape, Node node) {
      rule.validateNodeShape(context, data, shape, node);
    }

    @Override
    public void validatePropertyShape(
        ValidationContext context,
        Graph data,
        Shape shape,
        Node node,
        Path path,
        Set<Node> values) {
      long conforming =
          values.stream().filter(value -> conforms(context, data, wanted, value)).count();
      if (conforming < rule.qMin() || (rule.qMax() >= 0 && conforming > rule.qMax())) {
        rule.validatePropertyShape(context, data, shape, node, path, values);
      }
    }

    @Override
    public Node getComponent() {
      return rule.getComponent();
    }

    @Override
    public void visit(ConstraintVisitor visitor) {
      rule.visit(visitor);
    }
  }
}
