package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.StageGenerator;
import org.apache.jena.sparql.engine.main.StageGeneratorGeneric;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;

/**
 * In which order patterns are joined, by how many triples each is likely to match: the fewest
 * first. ARQ orders the triple patterns that stand together, but not the paths between them, and
 * takes a class for as telling as a subject; here a class may have a thousand members.
 *
 * <p>An order changes no answer: joins of triple patterns and paths commute.
 */
final class JoinOrder {

  /** No condition on a row. */
  static final ExprList NO_CONDITION = new ExprList();

  /** Orders triple patterns, and joins them by {@link PatternJoin}. */
  static final StageGenerator STAGES = new Stages();

  /** On ARQ's scale, see {@link #weight(Triple, Predicate)}. */
  private static final double MEMBERS = 25;

  private static final double TO_OBJECT = 3;
  private static final double STEP = 5;
  private static final double ANY_STEP = 30;
  private static final double BOTH_ENDS = 4;

  private JoinOrder() {}

  private static final class Stages extends StageGeneratorGeneric {

    @Override
    public QueryIterator execute(
        BasicPattern pattern, QueryIterator input, ExecutionContext context) {
      return isPlain(pattern)
          ? join(pattern, input, NO_CONDITION, false, context)
          : super.execute(pattern, input, context);
    }
  }

  /**
   * Joins rows with patterns by {@link PatternJoin}; the first row tells what is bound.
   *
   * @param pattern a plain one
   * @param conditions what must hold of a row
   * @param isOptional whether a row that matches nothing stays as it is
   */
  static QueryIterator join(
      BasicPattern pattern,
      QueryIterator input,
      ExprList conditions,
      boolean isOptional,
      ExecutionContext context) {
    List<Triple> patterns = pattern.getList();
    if (patterns.size() == 1) {
      return new PatternJoin(input, patterns, conditions, isOptional, context);
    }
    QueryIterPeek rows = QueryIterPeek.create(input, context);
    Binding first = rows.peek();
    return first == null
        ? rows
        : new PatternJoin(
            rows,
            order(patterns, first, context.getActiveGraph()),
            conditions,
            isOptional,
            context);
  }

  /** Whether there are triple patterns, and none with a variable inside a triple term. */
  static boolean isPlain(BasicPattern pattern) {
    return !pattern.isEmpty() && pattern.getList().stream().noneMatch(JoinOrder::hasInnerVariable);
  }

  /** Whether a variable stands inside a triple term. */
  private static boolean hasInnerVariable(Triple pattern) {
    return hasInnerVariable(pattern.getSubject()) || hasInnerVariable(pattern.getObject());
  }

  private static boolean hasInnerVariable(Node node) {
    return node.isTripleTerm() && !node.isConcrete();
  }

  /** Triple patterns in the order in which they match few triples. */
  private static List<Triple> order(List<Triple> patterns, Binding first, Graph graph) {
    Set<Node> bound = new HashSet<>();
    Predicate<Node> isKnown =
        node -> !(node instanceof Var variable) || bound.contains(node) || first.contains(variable);
    List<Triple> left = new ArrayList<>(patterns);
    List<Triple> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Triple> best = new ArrayList<>();
      double least = Double.MAX_VALUE;
      for (Triple pattern : left) {
        double weight = weight(pattern, isKnown);
        if (weight < least) {
          best.clear();
          least = weight;
        }
        if (weight == least) {
          best.add(pattern);
        }
      }
      Triple taken = least == TO_OBJECT ? FewestMatches.of(best, first, graph) : best.get(0);
      left.remove(taken);
      ordered.add(taken);
      bound.addAll(List.of(taken.getSubject(), taken.getPredicate(), taken.getObject()));
    }
    return ordered;
  }

  /**
   * How many triples a pattern is likely to match, in ARQ's numbers but for the members of a class:
   * ARQ has 5 of them.
   */
  static double weight(Triple pattern, Predicate<Node> isKnown) {
    boolean isFrom = isKnown.test(pattern.getSubject());
    boolean isTo = isKnown.test(pattern.getObject());
    if (pattern.getPredicate().equals(RDF.Nodes.type)) {
      return isTo ? isFrom ? 1 : MEMBERS : 50;
    }
    boolean isProperty = isKnown.test(pattern.getPredicate());
    if (isFrom) {
      return isProperty ? isTo ? 1 : 2 : isTo ? 2 : 10;
    }
    return isProperty ? isTo ? TO_OBJECT : 30 : isTo ? 20 : 100;
  }

  /** Whether something in a sequence may move: triple patterns stand together, paths between. */
  static boolean matters(List<Op> steps) {
    for (Op step : steps) {
      if (isOneStep(step)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The steps of a sequence in an order in which they match few triples. What is neither a triple
   * pattern nor a path of one step stays where it is, and nothing passes it: how far a longer path
   * leads nobody knows.
   *
   * @param first the first of the rows that the sequence goes on from
   */
  static List<Op> of(List<Op> steps, Binding first) {
    Set<Var> bound = new HashSet<>();
    first.vars().forEachRemaining(bound::add);
    List<Op> ordered = new ArrayList<>();
    List<Op> run = new ArrayList<>();
    for (Op step : steps) {
      if (step instanceof OpBGP || isOneStep(step)) {
        run.add(step);
      } else {
        order(run, bound, ordered);
        ordered.add(step);
        bound.addAll(OpVars.fixedVars(step));
      }
    }
    order(run, bound, ordered);
    return ordered;
  }

  /** Takes the best step of those that are left, again and again; of the same weight the first. */
  private static void order(List<Op> run, Set<Var> bound, List<Op> ordered) {
    while (!run.isEmpty()) {
      Op best = run.get(0);
      double least = weight(best, bound);
      for (Op step : run) {
        double weight = weight(step, bound);
        if (weight < least) {
          best = step;
          least = weight;
        }
      }
      run.remove(best);
      ordered.add(best);
      bound.addAll(OpVars.fixedVars(best));
    }
  }

  private static double weight(Op step, Set<? extends Node> bound) {
    Predicate<Node> isKnown = node -> !Var.isVar(node) || bound.contains(node);
    if (step instanceof OpPath path) {
      return weight(path.getTriplePath(), isKnown);
    }
    double least = Double.MAX_VALUE;
    for (Triple triple : ((OpBGP) step).getPattern()) {
      least = Math.min(least, weight(triple, isKnown));
    }
    return least;
  }

  private static double weight(TriplePath path, Predicate<Node> isKnown) {
    boolean isFrom = isKnown.test(path.getSubject());
    boolean isTo = isKnown.test(path.getObject());
    if (isFrom && isTo) {
      return BOTH_ENDS;
    }
    return isFrom || isTo ? STEP : ANY_STEP;
  }

  private static boolean isOneStep(Op step) {
    return step instanceof OpPath path && isOneStep(path.getTriplePath().getPath());
  }

  /** Whether a path follows one triple, whichever way, of one property or another. */
  private static boolean isOneStep(Path path) {
    if (path instanceof P_Inverse inverse) {
      return isOneStep(inverse.getSubPath());
    }
    if (path instanceof P_Alt either) {
      return isOneStep(either.getLeft()) && isOneStep(either.getRight());
    }
    return path instanceof P_Link;
  }
}
