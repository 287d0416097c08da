package org.zhuzhoukg.store;

import org.apache.jena.graph.Node;
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
}
