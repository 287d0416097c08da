package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Spelling;
import org.zhuzhoukg.vocab.Iris;

/**
 * A graph at its own address, {@code /graph/{name}}, and the ontology's at {@code /ontology}: there
 * in the form that the end of the name tells ({@code .ttl .jsonld .nt .rdf}), otherwise in the one
 * that the client accepts.
 */
final class GraphServlet extends ServiceServlet {

  /** The address of the ontology. */
  static final String ONTOLOGY = "/ontology";

  private static final long serialVersionUID = 1;
  private static final String PREFIX = "/graph/";
  private static final int SHOWN = 5;

  GraphServlet(Service service) {
    super(service, List.of("GET", "HEAD"), true);
  }

  @Override
  Answer answer(Call call) throws IOException {
    boolean isOntology = call.path().startsWith(ONTOLOGY);
    String name = isOntology ? "ontology" : String.join("/", PathNames.after(PREFIX, call.path()));
    var suffix = isOntology ? DataFormat.ofSuffix(call.path()) : Optional.<DataFormat>empty();
    boolean mayBePage = isOntology && suffix.isEmpty();
    var page = mayBePage ? Forms.page(service(), call) : Optional.<Answer>empty();
    if (page.isPresent()) {
      return page.get();
    }
    GraphFormat format =
        suffix
            .map(DataFormat::format)
            .orElseGet(() -> call.choose(Arrays.asList(GraphFormat.values())));
    try (Snapshot snapshot = service().store().snapshot()) {
      DatasetGraph dataset = snapshot.dataset();
      Node graph = NodeFactory.createURI(Iris.DEFAULT.graph(name));
      if (!dataset.containsGraph(graph)) {
        throw unknown(name, dataset);
      }
      Answer answer =
          Unchanging.answer(
              call,
              snapshot,
              call.path() + "\n" + format.mediaType(),
              () ->
                  GraphWriter.write(dataset.getGraph(graph), format, service().limits().maxBytes())
                      .with("Link", links(isOntology, graph).toString()));
      return suffix.isPresent() ? answer.with("Vary", "Accept-Encoding") : answer;
    }
  }

  private static LinkField links(boolean isOntology, Node graph) {
    String canonical = isOntology ? Iris.DEFAULT.base() + "ontology" : graph.getURI();
    LinkField links = new LinkField();
    if (canonical.chars().allMatch(c -> c > ' ' && c < 127 && "<>\"".indexOf(c) < 0)) {
      links.add(canonical, "canonical");
    }
    return links.add("/.well-known/void", "describedby").licence();
  }

  private static ProblemException unknown(String name, DatasetGraph dataset) {
    String folder = Iris.DEFAULT.graph("");
    List<String> known = new ArrayList<>();
    dataset
        .listGraphNodes()
        .forEachRemaining(
            graph -> {
              if (graph.isURI() && graph.getURI().startsWith(folder)) {
                known.add(graph.getURI().substring(folder.length()));
              }
            });
    List<String> near =
        name.length() > 100
            ? List.of()
            : Spelling.nearest(name, known, SHOWN).stream().map(n -> PREFIX + n).toList();
    return Problem.of(404, "没有图“" + name + "”", "there is no graph '" + name + "'")
        .withNearest(near)
        .exception();
  }
}
