package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;

/**
 * Finds the part of a pattern that leaves no row: puts one part after the other, in the order of
 * the text, and looks into the part that fails. A filter comes as soon as what it compares has
 * values.
 */
final class EmptinessSearch {

  /**
   * What was found.
   *
   * @param part the element or triple that leaves no row
   * @param before the parts beside it that leave some
   * @param inside where they stand
   */
  record Fault(Object part, List<Object> before, PatternRows.Inside inside) {

    Element pattern() {
      return inside.with(before);
    }

    Element with(Object other) {
      return inside.with(PatternRows.append(before, other));
    }
  }

  private final PatternRows rows;
  private final QueryOutline outline;
  private final List<EmptyAnswer.Part> parts = new ArrayList<>();
  private final List<Fault> others = new ArrayList<>();

  EmptinessSearch(PatternRows rows, QueryOutline outline) {
    this.rows = rows;
    this.outline = outline;
  }

  /** The parts that were looked at. */
  List<EmptyAnswer.Part> parts() {
    return parts;
  }

  /** What fails in the further branches of a union; to mend any branch is enough. */
  List<Fault> others() {
    return others;
  }

  /** The first part that leaves no row; empty if all of them leave some. */
  Optional<Fault> search(Element pattern) {
    return search(pattern, PatternRows.Inside.NOTHING);
  }

  private Optional<Fault> search(Element pattern, PatternRows.Inside inside) {
    return search(pattern, List.of(), inside);
  }

  private Optional<Fault> search(Element pattern, List<Object> before, PatternRows.Inside inside) {
    List<Object> steps = steps(pattern);
    Set<Var> all = Set.copyOf(PatternVars.vars(PatternRows.group(steps)));
    List<Object> taken = new ArrayList<>(before);
    List<ElementFilter> waiting = new ArrayList<>();
    for (Object step : steps) {
      Optional<Fault> fault = Optional.empty();
      if (step instanceof ElementFilter filter && !isReady(filter, all, taken)) {
        waiting.add(filter);
      } else {
        fault = take(step, taken, inside);
      }
      for (Iterator<ElementFilter> it = waiting.iterator(); it.hasNext() && fault.isEmpty(); ) {
        ElementFilter filter = it.next();
        if (isReady(filter, all, taken)) {
          it.remove();
          fault = take(filter, taken, inside);
        }
      }
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private Optional<Fault> take(Object step, List<Object> taken, PatternRows.Inside inside) {
    long count = rows.count(inside.with(PatternRows.append(taken, step)));
    QueryOutline.Place place = outline.of(step);
    parts.add(
        new EmptyAnswer.Part(
            place.text(),
            place.line(),
            Math.min(count, PatternRows.MOST),
            count > PatternRows.MOST));
    if (count == 0) {
      Fault fault = new Fault(step, List.copyOf(taken), inside);
      return Optional.of(within(fault).orElse(fault));
    }
    taken.add(step);
    return Optional.empty();
  }

  /** Whether every variable that the group gives a value has one. */
  private static boolean isReady(ElementFilter filter, Set<Var> all, List<Object> taken) {
    Set<Var> needed = new HashSet<>(filter.getExpr().getVarsMentioned());
    needed.retainAll(all);
    return PatternVars.vars(PatternRows.group(taken)).containsAll(needed);
  }

  /** What fails inside a part that fails. */
  private Optional<Fault> within(Fault fault) {
    if (fault.part() instanceof ElementUnion union) {
      List<Fault> faults = new ArrayList<>();
      union
          .getElements()
          .forEach(branch -> inner(fault, branch, element -> element).ifPresent(faults::add));
      faults.stream().skip(1).forEach(others::add);
      return faults.stream().findFirst();
    }
    if (fault.part() instanceof ElementGroup group) {
      return inner(fault, group, element -> element);
    }
    if (fault.part() instanceof ElementNamedGraph named && rows.hasGraph(named)) {
      return inner(
          fault,
          named.getElement(),
          element -> new ElementNamedGraph(named.getGraphNameNode(), element));
    }
    if (fault.part() instanceof ElementFilter filter
        && filter.getExpr() instanceof E_Exists exists) {
      // The pattern sees the values of each row, as if it came next.
      return search(exists.getElement(), fault.before(), fault.inside());
    }
    if (fault.part() instanceof ElementSubQuery sub && !sub.getQuery().hasAggregators()) {
      return inner(
          fault,
          sub.getQuery().getQueryPattern(),
          element -> {
            Query copy = sub.getQuery().cloneQuery();
            copy.setQueryPattern(element);
            copy.resetResultVars();
            return new ElementSubQuery(copy);
          });
    }
    return Optional.empty();
  }

  private Optional<Fault> inner(Fault fault, Element element, UnaryOperator<Element> wrap) {
    return search(element, fault.inside().in(fault.before(), wrap));
  }

  private static List<Object> steps(Element pattern) {
    List<Object> steps = new ArrayList<>();
    List<Element> elements =
        pattern instanceof ElementGroup group ? group.getElements() : List.of(pattern);
    for (Element element : elements) {
      if (element instanceof ElementPathBlock block) {
        for (TriplePath triple : block.getPattern()) {
          steps.add(triple);
        }
      } else {
        steps.add(element);
      }
    }
    return steps;
  }
}
