package org.zhuzhoukg.store;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.ElementVisitorBase;

/** The parts of a query's pattern. */
final class ElementInspection extends ElementVisitorBase {

  private final QueryInspection query;

  ElementInspection(QueryInspection query) {
    this.query = query;
  }

  @Override
  public void visit(ElementTriplesBlock block) {
    block.getPattern().forEach(t -> query.triple(new org.apache.jena.sparql.core.TriplePath(t)));
  }

  @Override
  public void visit(ElementPathBlock block) {
    block.getPattern().forEach(query::triple);
  }

  @Override
  public void visit(ElementFilter filter) {
    query.element();
    query.expression(filter.getExpr());
  }

  @Override
  public void visit(ElementBind bind) {
    query.element();
    query.expression(bind.getExpr());
  }

  @Override
  public void visit(ElementData data) {
    query.element();
  }

  @Override
  public void visit(ElementUnion union) {
    query.element();
  }

  @Override
  public void visit(ElementOptional optional) {
    query.element();
  }

  @Override
  public void visit(ElementGroup group) {
    query.element();
  }

  @Override
  public void visit(ElementMinus minus) {
    query.element();
  }

  @Override
  public void visit(ElementNamedGraph named) {
    query.element();
    if (!Var.isVar(named.getGraphNameNode())) {
      Allowed.graphName(named.getGraphNameNode().getURI());
    }
  }

  @Override
  public void visit(ElementService service) {
    query.service(service.getServiceNode());
  }

  @Override
  public void visit(ElementSubQuery subQuery) {
    query.element();
    query.query(subQuery.getQuery());
  }
}
