package org.zhuzhoukg.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Iris;

/** What the query address says of itself: to programs as RDF; a browser is sent to the console. */
final class ServicePage {

  private static final Representation HTML = () -> List.of("text/html", "application/xhtml+xml");

  private final Service service;

  ServicePage(Service service) {
    this.service = service;
  }

  Answer answer(Call call) throws IOException {
    List<Representation> offers = new ArrayList<>(Arrays.asList(GraphFormat.values()));
    offers.add(HTML);
    Representation format = call.choose(offers);
    try (Snapshot snapshot = service.store().snapshot()) {
      String endpoint = call.origin() + "/sparql";
      return format instanceof GraphFormat graphFormat
          ? Unchanging.answer(
              call,
              snapshot,
              endpoint + format.mediaType(),
              () -> write(graphFormat, endpoint, snapshot))
          : Answer.empty(303)
              .with("Location", "/console")
              .with("Vary", "Accept")
              .with("Cache-Control", "public, no-cache");
    }
  }

  private ServiceDescription.Abilities abilities(String endpoint) {
    String update = service.writers().exist() ? endpoint.replaceFirst("/sparql$", "/update") : "";
    boolean federates = !service.settings().services().isEmpty();
    return new ServiceDescription.Abilities(update, federates, true, Set.of());
  }

  private Answer write(GraphFormat format, String endpoint, Snapshot snapshot) throws IOException {
    Graph graph =
        new ServiceDescription(Iris.DEFAULT, abilities(endpoint))
            .describe(endpoint, snapshot.dataset(), snapshot.candidates());
    HeldBody body = new HeldBody(Long.MAX_VALUE);
    RDFDataMgr.write((OutputStream) body, new NamedPrefixes(graph, Map.of()), format.format());
    return new Answer(200, Map.of("Content-Type", format.contentType()), body, graph.size());
  }
}
