package org.zhuzhoukg.store;

import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.util.Context;

/**
 * How a query is evaluated, in Jena's notation of the SPARQL algebra.
 *
 * @param algebra the query as the standard translates it
 * @param optimised what is evaluated; the triple patterns of one {@code bgp} are put in order only
 *     then, by what they find
 */
public record QueryPlan(String algebra, String optimised) {

  /** The plan of a query. */
  public static QueryPlan of(Query query) {
    Op op = Algebra.compile(query);
    Context context = Context.mergeCopy(ARQ.getContext(), new Context());
    return new QueryPlan(
        op.toString(query.getPrefixMapping()),
        new SoundOptimizer(context).rewrite(op).toString(query.getPrefixMapping()));
  }
}
