package org.zhuzhoukg.store;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementWalker;

/** Goes through a parsed query, wherever something may hide, and refuses what is not allowed. */
final class QueryInspection {

  private final QueryLimits limits;
  private final Set<String> services;
  private int elements;
  private int triples;
  private int steps;
  private int columns;

  QueryInspection(QueryLimits limits, Set<String> services) {
    this.limits = limits;
    this.services = services;
  }

  void query(Query query) {
    query.getGraphURIs().forEach(Allowed::graph);
    query.getNamedGraphURIs().forEach(Allowed::graph);
    expressions(query.getProject());
    expressions(query.getGroupBy());
    query.getHavingExprs().forEach(this::expression);
    query.getAggregators().forEach(this::expression);
    if (query.hasOrderBy()) {
      columns(query.getOrderBy().size());
      query.getOrderBy().stream().map(SortCondition::getExpression).forEach(this::expression);
    }
    if (query.isConstructType()) {
      triples(query.getConstructTemplate().getQuads().size());
    }
    if (query.isDescribeType()) {
      columns(query.getResultURIs().size());
    }
    element(query.getQueryPattern());
  }

  private void expressions(VarExprList list) {
    columns(list.size());
    list.getExprs().values().forEach(this::expression);
  }

  void element(Element element) {
    if (element != null) {
      ElementWalker.walk(element, new ElementInspection(this));
    }
  }

  void expression(Expr expr) {
    if (expr instanceof ExprFunctionOp exists) {
      element();
      element(exists.getElement());
    } else if (expr instanceof ExprAggregator aggregation) {
      if (aggregation.getAggregator() instanceof AggCustom custom) {
        throw Allowed.refusedFunction(custom.getIRI());
      }
      if (aggregation.getAggregator().getExprList() != null) {
        aggregation.getAggregator().getExprList().forEach(this::expression);
      }
    } else if (expr instanceof ExprFunction function) {
      function(function);
    }
  }

  private void function(ExprFunction function) {
    if (function instanceof E_Call) {
      throw RefusedException.forbidden("CALL", "CALL is refused.");
    }
    if (function instanceof E_Function named) {
      Allowed.function(named.getFunctionIRI());
    }
    List<Expr> args = function.getArgs();
    if (args.size() > limits.columns()) {
      throw RefusedException.tooComplex(
          ",", "A list has more than " + limits.columns() + " items; VALUES may have more.");
    }
    args.forEach(this::expression);
  }

  void triple(TriplePath triple) {
    triples(1);
    if (triple.getPath() != null && !(triple.getPath() instanceof P_Link)) {
      PathInspection.inspect(triple.getPath(), this::step);
    } else if (triple.asTriple().getPredicate().isURI()) {
      Allowed.predicate(triple.asTriple().getPredicate().getURI());
    }
  }

  private void step(Node property) {
    Allowed.predicate(property.getURI());
    if (++steps > limits.steps()) {
      throw RefusedException.tooComplex(
          "/", "Property paths have more than " + limits.steps() + " steps.");
    }
  }

  void service(Node name) {
    String iri = name.isURI() ? name.getURI() : name.toString();
    if (!services.contains(iri)) {
      throw RefusedException.forbidden(
          name.isURI() ? iri : "SERVICE", "SERVICE " + iri + " is not among those allowed.");
    }
  }

  void element() {
    if (++elements > limits.elements()) {
      throw RefusedException.tooComplex(
          "{", "The query has more than " + limits.elements() + " parts.");
    }
  }

  void triples(int count) {
    triples += count;
    if (triples > limits.triples()) {
      throw RefusedException.tooComplex(
          ".", "The query has more than " + limits.triples() + " triple patterns.");
    }
  }

  private void columns(int count) {
    columns += count;
    if (columns > limits.columns()) {
      throw RefusedException.tooComplex(
          "SELECT", "The query has more than " + limits.columns() + " columns and keys.");
    }
  }
}
