package org.zhuzhoukg.store;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.optimize.OpVisitorExprPrepare;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * A query that may be executed again and again: its algebra is made when it is first executed, and
 * optimized once. Several may execute it at once; nobody changes it.
 */
public final class PreparedQuery {

  /** Its place in the context of an execution. */
  static final Symbol SYMBOL = Symbol.create("https://w3id.org/zhuzhou-kg/context#prepared");

  private final Query query;
  private volatile Op algebra;

  /** Prepares a query, which must not be changed any more. */
  public PreparedQuery(Query query) {
    this.query = query;
  }

  /** The query, as it was parsed. */
  public Query query() {
    return query;
  }

  /** The algebra of a query: what is prepared for the execution's own, new for one inside it. */
  static Op algebra(Query query, Context context) {
    PreparedQuery prepared = context.get(SYMBOL);
    return prepared == null || !prepared.query.equals(query)
        ? optimized(query, context)
        : prepared.algebra(context);
  }

  private Op algebra(Context context) {
    if (algebra == null) {
      algebra = optimized(query, context);
    }
    return algebra;
  }

  private static Op optimized(Query query, Context context) {
    Op op = Algebra.optimize(GuardedAlgebra.guard(Algebra.compile(query)), context);
    // Looks functions up now: whoever executes it first would change it under another's feet.
    OpWalker.walk(op, new OpVisitorExprPrepare(context));
    return op;
  }
}
