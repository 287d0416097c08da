package org.zhuzhoukg.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/** Terms as TDB2 gives them back: it keeps some numbers and dates as values, not as written. */
final class StoredTerms {

  private StoredTerms() {}

  /** The term that reads as this one does once it was stored. */
  static Node normal(Node node) {
    if (!node.isLiteral() || !NodeIdInline.hasInlineDatatype(node)) {
      return node;
    }
    NodeId id = NodeIdInline.inline(node);
    return id == null ? node : NodeIdInline.extract(id);
  }

  /**
   * The triple that reads as this one does once it was stored. Only such a one is found by the
   * terms that it is read with: the decimal 2 is read as 2.0, which TDB2 keeps as another value.
   */
  static Triple normal(Triple triple) {
    Node object = normal(triple.getObject());
    return object.equals(triple.getObject())
        ? triple
        : Triple.create(triple.getSubject(), triple.getPredicate(), object);
  }
}
