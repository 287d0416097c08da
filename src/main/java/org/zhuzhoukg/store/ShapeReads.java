package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintEntity;
import org.apache.jena.shacl.engine.constraint.ConstraintOp1;
import org.apache.jena.shacl.engine.constraint.ConstraintOpN;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;

/**
 * Which triples a shape reads when it looks at a node: a way from the node, and the predicate that
 * is read at its end. From a changed triple the ways lead back to the nodes that must be looked at
 * again, and to no other does the change make a difference.
 *
 * <p>A way whose own triples changed is found too: the first of these is read at the end of a way
 * that did not change. So it is enough to go back through the graph as it is after the change.
 */
final class ShapeReads {

  private static final int DEEPEST = 8;

  /** One predicate, forward or backward. */
  private record Step(Node predicate, boolean inverse) {}

  /** What is read at the end of a way. */
  private record Read(List<Step> way, Step last) {}

  private final Set<Read> reads = new HashSet<>();
  private boolean anything;

  ShapeReads(Shape shape) {
    shape.getTargets().forEach(this::target);
    shape(shape, List.of());
  }

  private void target(Target target) {
    switch (target.getTargetType()) {
      case targetClass, implicitClass -> read(List.of(), RDF.type.asNode(), false);
      case targetSubjectsOf -> read(List.of(), target.getObject(), false);
      case targetObjectsOf -> read(List.of(), target.getObject(), true);
      case targetNode -> {}
      default -> anything = true;
    }
  }

  private void read(List<Step> way, Node predicate, boolean inverse) {
    reads.add(new Read(way, new Step(predicate, inverse)));
  }

  private void shape(Shape shape, List<Step> focus) {
    if (focus.size() > DEEPEST) {
      anything = true;
      return;
    }
    List<Step> values = new ArrayList<>(focus);
    if (shape instanceof PropertyShape property) {
      Optional<List<Step>> steps = steps(property.getPath());
      anything |= steps.isEmpty();
      for (Step step : steps.orElse(List.of())) {
        reads.add(new Read(List.copyOf(values), step));
        values.add(step);
      }
    }
    List<Step> way = List.copyOf(values);
    shape.getConstraints().forEach(constraint -> constraint(constraint, focus, way));
    shape.getPropertyShapes().forEach(inner -> shape(inner, way));
  }

  private void constraint(Constraint constraint, List<Step> focus, List<Step> values) {
    if (constraint instanceof ClassConstraint) {
      read(values, RDF.type.asNode(), false);
    } else if (constraint instanceof ConstraintPairwise pair) {
      read(focus, pair.getValue(), false);
    } else if (constraint instanceof ConstraintOp1 one) {
      shape(one.getOther(), values);
    } else if (constraint instanceof ConstraintOpN several) {
      several.getOthers().forEach(other -> shape(other, values));
    } else if (constraint instanceof QualifiedValueShape some && !some.qDisjoint()) {
      shape(some.getSub(), values);
    } else {
      anything |= !looksAtValuesAlone(constraint);
    }
  }

  private static boolean looksAtValuesAlone(Constraint constraint) {
    return constraint instanceof ConstraintTerm
        || constraint instanceof ConstraintEntity
        || constraint instanceof UniqueLangConstraint;
  }

  /** The steps of a path of predicates and inverse predicates; nothing for another. */
  private static Optional<List<Step>> steps(Path path) {
    if (path instanceof P_Link link) {
      return Optional.of(List.of(new Step(link.getNode(), false)));
    }
    if (path instanceof P_Inverse inverse && inverse.getSubPath() instanceof P_Link link) {
      return Optional.of(List.of(new Step(link.getNode(), true)));
    }
    if (path instanceof P_Seq sequence) {
      Optional<List<Step>> left = steps(sequence.getLeft());
      Optional<List<Step>> right = steps(sequence.getRight());
      if (left.isPresent() && right.isPresent()) {
        return Optional.of(Stream.concat(left.get().stream(), right.get().stream()).toList());
      }
    }
    return Optional.empty();
  }

  /**
   * The nodes at which a change may make a difference, targets of the shape or not.
   *
   * @param after the graph with the change
   * @return nothing if that may be every node
   */
  Optional<Set<Node>> touched(Set<Triple> changed, Graph after) {
    if (anything) {
      return Optional.empty();
    }
    Set<Node> nodes = new HashSet<>();
    for (Triple triple : changed) {
      for (Read read : reads) {
        if (read.last().predicate().equals(triple.getPredicate())) {
          Node end = read.last().inverse() ? triple.getObject() : triple.getSubject();
          nodes.addAll(back(read.way(), end, after));
        }
      }
    }
    return Optional.of(nodes);
  }

  private static Set<Node> back(List<Step> way, Node end, Graph graph) {
    Set<Node> nodes = Set.of(end);
    for (int i = way.size() - 1; i >= 0; i--) {
      Step step = way.get(i);
      Set<Node> before = new HashSet<>();
      for (Node node : nodes) {
        if (step.inverse()) {
          graph.stream(node, step.predicate(), Node.ANY)
              .forEach(triple -> before.add(triple.getObject()));
        } else {
          graph.stream(Node.ANY, step.predicate(), node)
              .forEach(triple -> before.add(triple.getSubject()));
        }
      }
      nodes = before;
    }
    return nodes;
  }
}
