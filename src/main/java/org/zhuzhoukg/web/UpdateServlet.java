package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.update.UpdateRequest;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.GuardedExecution;
import org.zhuzhoukg.store.MemoryWatch;
import org.zhuzhoukg.store.WriteResult;

/**
 * Executes updates: the <a href="https://www.w3.org/TR/sparql11-protocol/#update-operation">SPARQL
 * 1.1 Protocol, 2.2</a>. Only for who has credentials.
 */
final class UpdateServlet extends ServiceServlet {

  private static final long serialVersionUID = 1;

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DIRECT = "application/sparql-update";

  UpdateServlet(Service service) {
    super(service, List.of("POST"), false);
  }

  @Override
  Answer answer(Call call) throws IOException {
    service().writers().require(call);
    Parameters parameters = call.parameters();
    RequestBody body = new RequestBody(call, service().limits().requestDeadline());
    QueryRequest.requireUtf8(call);
    String text =
        switch (call.contentType()) {
          case FORM -> {
            String form = Utf8.decode(body.read(service().limits().maxBody()), "表单", "the form");
            if (parameters.has("update")) {
              throw Problem.of(
                      400,
                      "“update”应放在正文中，而不是地址中",
                      "'update' belongs into the body, not into the address")
                  .exception();
            }
            parameters = parameters.and(Parameters.read(form));
            yield parameters
                .one("update")
                .orElseThrow(
                    () ->
                        Problem.of(
                                400,
                                "缺少参数“update”，它的值是更新",
                                "the parameter 'update' is missing; it holds the update")
                            .exception());
          }
          case DIRECT -> Utf8.decode(body.read(service().limits().maxBody()), "更新", "the update");
          default ->
              throw Problem.of(
                      415,
                      "更新应以 " + FORM + " 或 " + DIRECT + " 发送",
                      "an update is sent as " + FORM + " or " + DIRECT)
                  .exception();
        };
    QueryLog.note(call, text);
    return execute(
        text, QueryRequest.dataset(parameters, "using-graph-uri", "using-named-graph-uri"));
  }

  @SuppressWarnings("try") // the watch works by being open
  private Answer execute(String text, DatasetDescription graphs) {
    if (text.isBlank()) {
      throw Problem.of(400, "更新为空", "the update is empty").exception();
    }
    UpdateRequest request = service().policy().update(text);
    try {
      GuardedExecution.using(request, graphs);
    } catch (IllegalArgumentException e) {
      throw Problem.of(400, "更新不能这样指定图：" + e.getMessage(), e.getMessage()).exception();
    }
    // It counts from when it is this update's turn to write.
    AtomicReference<Budget> budget = new AtomicReference<>();
    try {
      WriteResult result =
          service()
              .store()
              .write(
                  dataset -> {
                    budget.set(new Budget(service().limits().queryTimeout()));
                    try (MemoryWatch.Running memory = service().watch(budget.get())) {
                      GuardedExecution.update(request, dataset, budget.get());
                    }
                  });
      service().metrics().written();
      return Answer.empty(204)
          .with("Data-Version", result.version())
          .with("Cache-Control", "no-store");
    } catch (QueryCancelledException e) {
      throw service().stopped(budget.get(), service().limits().queryTimeout());
    }
  }
}
