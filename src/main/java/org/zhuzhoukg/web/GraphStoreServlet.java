package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.zhuzhoukg.store.Edit;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.WriteResult;

/**
 * Reads and writes whole graphs: the <a
 * href="https://www.w3.org/TR/sparql11-http-rdf-update/">SPARQL 1.1 Graph Store HTTP Protocol</a>.
 * Everybody may read; who writes needs credentials.
 */
final class GraphStoreServlet extends ServiceServlet {

  private static final long serialVersionUID = 1;
  private static final List<GraphFormat> FORMATS = List.of(GraphFormat.values());

  GraphStoreServlet(Service service) {
    super(service, List.of("GET", "HEAD", "PUT", "POST", "DELETE"), true);
  }

  @Override
  boolean isOpen(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  @Override
  Answer answer(Call call) throws IOException {
    if (!isOpen(call.method())) {
      service().writers().require(call);
    }
    Parameters parameters = call.parameters();
    Optional<String> graph = parameters.one("graph");
    if (graph.isPresent() == parameters.has("default")) {
      throw Problem.of(
              400, "请指明一个图：?graph=IRI 或 ?default", "name one graph: ?graph=IRI, or ?default")
          .exception();
    }
    graph.ifPresent(iri -> QueryRequest.graphName("graph", iri));
    Optional<Node> name = graph.map(NodeFactory::createURI);
    return switch (call.method()) {
      case "PUT", "POST" -> upload(call, name);
      case "DELETE" -> delete(name);
      default -> read(call, name);
    };
  }

  private Answer read(Call call, Optional<Node> name) throws IOException {
    GraphFormat format = call.choose(FORMATS);
    try (Snapshot snapshot = service().store().snapshot()) {
      DatasetGraph dataset = snapshot.dataset();
      if (name.isPresent() && !dataset.containsGraph(name.get())) {
        throw unknown(name.get());
      }
      Graph graph = name.map(dataset::getGraph).orElseGet(dataset::getDefaultGraph);
      String key = name.map(Node::getURI).orElse("") + "\n" + format.mediaType();
      return Unchanging.answer(
          call,
          snapshot,
          key,
          () -> GraphWriter.write(graph, format, service().limits().maxBytes()));
    }
  }

  private Answer upload(Call call, Optional<Node> name) throws IOException {
    Graph graph = new GraphUpload(call, service().limits()).read();
    boolean replaces = call.method().equals("PUT");
    boolean[] isNew = new boolean[1];
    Edit edit =
        dataset -> {
          isNew[0] = name.isPresent() && !dataset.containsGraph(name.get());
          if (replaces) {
            clear(dataset, name);
          }
          Node target = name.orElse(Quad.defaultGraphNodeGenerated);
          graph.stream()
              .forEach(t -> dataset.add(target, t.getSubject(), t.getPredicate(), t.getObject()));
        };
    return written(edit, isNew);
  }

  private Answer delete(Optional<Node> name) {
    return written(
        dataset -> {
          if (name.isPresent() && !dataset.containsGraph(name.get())) {
            throw unknown(name.get());
          }
          clear(dataset, name);
        },
        new boolean[1]);
  }

  private static void clear(DatasetGraph dataset, Optional<Node> name) {
    if (name.isPresent()) {
      dataset.removeGraph(name.get());
    } else {
      dataset.getDefaultGraph().clear();
    }
  }

  private Answer written(Edit edit, boolean[] isNew) {
    WriteResult result = service().store().write(edit);
    service().metrics().written();
    return Answer.empty(isNew[0] ? 201 : 204)
        .with("Data-Version", result.version())
        .with("Cache-Control", "no-store");
  }

  private static ProblemException unknown(Node name) {
    return Problem.of(
            404, "没有图 <" + name.getURI() + ">", "there is no graph <" + name.getURI() + ">")
        .with("token", name.getURI())
        .exception();
  }
}
