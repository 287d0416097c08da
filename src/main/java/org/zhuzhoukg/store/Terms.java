package org.zhuzhoukg.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.vocabulary.RDF;

/** Terms as a query writes them, with its own prefixes. */
final class Terms {

  private Terms() {}

  static String of(Node node, Query query) {
    return Var.isBlankNodeVar(node) ? "[]" : FmtUtils.stringForNode(node, query.getPrefixMapping());
  }

  static String of(TriplePath triple, Query query) {
    String predicate =
        triple.getPredicate() == null
            ? PathWriter.asString(triple.getPath(), query.getPrologue())
            : triple.getPredicate().equals(RDF.type.asNode())
                ? "a"
                : of(triple.getPredicate(), query);
    return of(triple.getSubject(), query) + " " + predicate + " " + of(triple.getObject(), query);
  }
}
