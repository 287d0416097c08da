package org.zhuzhoukg.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The addresses under {@code /api/}: what the console asks of the server besides SPARQL. */
final class Api {

  private Api() {}

  /** From path to what answers there. */
  static Map<String, ApiResource> resources(Service service) {
    Map<String, ApiResource> resources = new LinkedHashMap<>();
    resources.put("/api/check", new CheckResource(service));
    resources.put("/api/explain", new ExplainResource(service));
    resources.put("/api/plan", new PlanResource(service));
    resources.put("/api/complete", new CompleteResource());
    resources.put("/api/search", new SearchResource());
    resources.put("/api/labels", new LabelsResource());
    resources.put("/api/schema", new SchemaResource());
    resources.put("/api/examples", new ExamplesResource());
    return resources;
  }
}
