package org.zhuzhoukg.store;

import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/**
 * What may be asked of the data: reads a query or an update and refuses what reaches beyond them or
 * is too large to be executed.
 */
public final class QueryPolicy {

  /** For relative IRIs; the engine's own base is the directory that it runs in. */
  private static final String BASE = "http://localhost/";

  private final QueryLimits limits;
  private final Set<String> services;
  private final SyntaxMessages messages;

  /**
   * A policy.
   *
   * @param services the IRIs that {@code SERVICE} may name
   * @param prefixes the usual prefixes and their namespaces, for hints only
   */
  public QueryPolicy(QueryLimits limits, Set<String> services, Map<String, String> prefixes) {
    this.limits = limits;
    this.services = Set.copyOf(services);
    this.messages = new SyntaxMessages(Map.copyOf(prefixes));
  }

  /**
   * Reads a SPARQL 1.1 query.
   *
   * @throws QuerySyntaxException if it is none
   * @throws RefusedException if it is not to be executed
   */
  public Query query(String text) {
    QueryScan.check(text, limits);
    try {
      Query query = QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_11);
      new QueryInspection(limits, services).query(query);
      return query;
    } catch (QueryException e) {
      RuntimeException why = explain(e);
      throw why instanceof QuerySyntaxException fault && isUpdate(text) ? fault.ofUpdate() : why;
    } catch (StackOverflowError e) {
      throw tooDeep();
    }
  }

  /**
   * Reads a SPARQL 1.1 update.
   *
   * @throws QuerySyntaxException if it is none
   * @throws RefusedException if it is not to be executed
   */
  public UpdateRequest update(String text) {
    QueryScan.check(text, limits);
    try {
      UpdateRequest request = UpdateFactory.create(text, BASE, Syntax.syntaxSPARQL_11);
      UpdateInspection inspection = new UpdateInspection(new QueryInspection(limits, services));
      for (Update update : request) {
        inspection.update(update);
      }
      return request;
    } catch (QueryException e) {
      throw explain(e);
    } catch (StackOverflowError e) {
      throw tooDeep();
    }
  }

  private static boolean isUpdate(String text) {
    try {
      return UpdateFactory.create(text, BASE, Syntax.syntaxSPARQL_11).iterator().hasNext();
    } catch (QueryException | StackOverflowError e) {
      return false;
    }
  }

  private RuntimeException explain(QueryException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof StackOverflowError) {
        return tooDeep();
      }
    }
    return messages.explain(
        e instanceof QueryParseException parse
            ? parse
            : new QueryParseException(e.getMessage(), 0, 0));
  }

  private static RefusedException tooDeep() {
    return RefusedException.tooComplex("", "The text nests too deep.");
  }
}
