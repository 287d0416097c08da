package org.zhuzhoukg.web;

import java.util.List;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.zhuzhoukg.store.QueryPlan;

/** Says how a query is evaluated. */
final class PlanResource implements ApiResource {

  private final Service service;

  PlanResource(Service service) {
    this.service = service;
  }

  @Override
  public List<String> methods() {
    return List.of("POST");
  }

  @Override
  public JsonValue answer(ApiRequest request) {
    QueryPlan plan = QueryPlan.of(service.policy().query(request.body()));
    JsonObject json = new JsonObject();
    json.put("algebra", plan.algebra());
    json.put("optimised", plan.optimised());
    return json;
  }
}
