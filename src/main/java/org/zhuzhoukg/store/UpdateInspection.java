package org.zhuzhoukg.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateCreate;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;

/** Goes through the operations of an update and refuses what is not allowed. */
final class UpdateInspection {

  private final QueryInspection query;

  UpdateInspection(QueryInspection query) {
    this.query = query;
  }

  void update(Update update) {
    query.element();
    if (update instanceof UpdateLoad load) {
      throw RefusedException.forbidden("LOAD", "LOAD <" + load.getSource() + "> is refused.");
    }
    if (update instanceof UpdateModify modify) {
      modify(modify);
    } else if (update instanceof UpdateDeleteWhere delete) {
      delete.getQuads().forEach(quad -> query.triple(new TriplePath(quad.asTriple())));
      graphs(delete.getQuads());
    } else if (update instanceof UpdateDataInsert insert) {
      graphs(insert.getQuads());
    } else if (update instanceof UpdateDataDelete delete) {
      graphs(delete.getQuads());
    } else if (update instanceof UpdateBinaryOp copy) {
      target(copy.getSrc());
      target(copy.getDest());
    } else if (update instanceof UpdateDropClear clear) {
      target(clear.getTarget());
    } else if (update instanceof UpdateCreate create) {
      graph(create.getGraph());
    }
  }

  private void modify(UpdateModify modify) {
    graph(modify.getWithIRI());
    modify.getUsing().forEach(graph -> Allowed.graph(graph.getURI()));
    modify.getUsingNamed().forEach(graph -> Allowed.graph(graph.getURI()));
    query.triples(modify.getDeleteQuads().size() + modify.getInsertQuads().size());
    graphs(modify.getDeleteQuads());
    graphs(modify.getInsertQuads());
    query.element(modify.getWherePattern());
  }

  private static void target(Target target) {
    if (target.isOneNamedGraph()) {
      graph(target.getGraph());
    }
  }

  private static void graphs(List<Quad> quads) {
    quads.forEach(quad -> graph(quad.getGraph()));
  }

  private static void graph(Node name) {
    if (name != null && name.isURI() && !Quad.isDefaultGraph(name)) {
      Allowed.graphName(name.getURI());
    }
  }
}
