package org.zhuzhoukg.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.sparql.exec.QueryExec;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.GuardedExecution;
import org.zhuzhoukg.store.PreparedQuery;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.UnknownTerm;
import org.zhuzhoukg.web.KnownQueries.KnownQuery;

/**
 * Answers queries: the <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>'s
 * query operation. Without a query it describes the service.
 */
final class QueryServlet extends ServiceServlet {

  private static final long serialVersionUID = 1;

  /** Asked of every query, in a browser too. */
  private static final List<ResultFormat> RESULTS = List.of(ResultFormat.values());

  private static final List<GraphFormat> GRAPHS = List.of(GraphFormat.values());

  QueryServlet(Service service) {
    super(service, List.of("GET", "HEAD", "POST"), true);
  }

  @Override
  Answer answer(Call call) throws IOException {
    if (!call.method().equals("POST") && call.parameters().isEmpty()) {
      return new ServicePage(service()).answer(call);
    }
    QueryRequest request = QueryRequest.read(call, service().limits());
    QueryLog.note(call, request.text());
    KnownQuery query = service().queries().read(request.text());
    Representation format = query.hasRows() ? call.choose(RESULTS) : call.choose(GRAPHS);
    Plan plan = new Plan(query, request, format);
    try (Snapshot snapshot = service().store().snapshot()) {
      String question = question(plan);
      String tag = Tags.of(snapshot.version(), question.getBytes(StandardCharsets.UTF_8));
      Answer answer;
      if (query.isVolatile()) {
        answer = execute(call, snapshot, plan);
      } else {
        answer = call.has(tag) ? Answer.empty(304) : settled(call, snapshot, question, plan);
      }
      answer =
          answer
              .with("Data-Version", snapshot.version())
              .with("Vary", "Accept, Accept-Encoding")
              .with("Row-Limit", Long.toString(service().limits().maxRows()))
              .with("Byte-Limit", Long.toString(service().limits().maxBytes()));
      return query.isVolatile()
          ? answer.with("Cache-Control", "no-store")
          : answer.with("ETag", tag).with("Cache-Control", "public, no-cache");
    }
  }

  /** What is to be done. */
  private record Plan(KnownQuery query, QueryRequest request, Representation format) {}

  /** An answer that stays the same as long as the data do. */
  private Answer settled(Call call, Snapshot snapshot, String question, Plan plan)
      throws IOException {
    AnswerCache.Question key = new AnswerCache.Question(snapshot.version(), question);
    AnswerCache cache = service().answers();
    Optional<Answer> kept =
        call.wantsFresh() ? Optional.empty() : cache.find(key, call.acceptsGzip());
    return kept.isPresent()
        ? kept.get()
        : cache.keep(key, execute(call, snapshot, plan), call.acceptsGzip());
  }

  private Answer execute(Call call, Snapshot snapshot, Plan plan) throws IOException {
    HeldBody body = new HeldBody(service().limits().maxBytes());
    try {
      return service()
          .read(call, plan.request().timeout(), budget -> answer(snapshot, plan, budget, body));
    } catch (IOException | RuntimeException | Error e) {
      body.close();
      throw e;
    }
  }

  private Answer answer(Snapshot snapshot, Plan plan, Budget budget, HeldBody body)
      throws IOException {
    PreparedQuery query = plan.query().prepared();
    Supplier<List<UnknownTerm>> missing =
        () -> service().unknownTerms().in(query.query(), snapshot);
    try (QueryExec execution =
        GuardedExecution.query(query, plan.request().dataset(), snapshot.dataset(), budget)) {
      return new ResultWriter(service().limits().maxRows(), budget, missing)
          .write(execution, plan.format(), body);
    }
  }

  /** What was asked, of which graphs, in which form. */
  private static String question(Plan plan) {
    return String.join(
        "\n",
        plan.format().mediaType(),
        String.valueOf(plan.request().dataset().getDefaultGraphURIs()),
        String.valueOf(plan.request().dataset().getNamedGraphURIs()),
        plan.query().normal());
  }
}
