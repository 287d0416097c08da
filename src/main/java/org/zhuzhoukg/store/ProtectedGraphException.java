package org.zhuzhoukg.store;

/** An edit touches a graph that is computed or fixed: nothing was written. */
public final class ProtectedGraphException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String graph;

  /** Names the graph. */
  public ProtectedGraphException(String graph) {
    super("the graph <" + graph + "> is not for writing: it is computed or fixed");
    this.graph = graph;
  }

  /** The message, in Chinese too. */
  public Wording wording() {
    return new Wording("图 <" + graph + "> 不可写：它由计算得出，或固定不变", getMessage());
  }

  /** The graph's IRI. */
  public String graph() {
    return graph;
  }
}
