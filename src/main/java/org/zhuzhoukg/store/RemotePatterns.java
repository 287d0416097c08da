package org.zhuzhoukg.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Single patterns, as pages look up names on another server: asked once and kept. */
final class RemotePatterns {

  private static final int MOST_ROWS = 1_000_000;
  private static final int MOST_KEPT = 2_000_000;

  private final String endpoint;
  private final Function<Query, RemoteExecution> server;
  private final Cache<String, List<Triple>> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_KEPT)
          .weigher((String query, List<Triple> found) -> 1 + found.size())
          .executor(Runnable::run)
          .build();

  RemotePatterns(String endpoint, Function<Query, RemoteExecution> server) {
    this.endpoint = endpoint;
    this.server = server;
  }

  /** The triples that match, in a named graph or, for null, in the default graph. */
  List<Triple> triples(Node graph, Node s, Node p, Node o) {
    String where = pattern(graph, s, p, o);
    boolean isWhole = !s.isConcrete() && !p.isConcrete() && !o.isConcrete();
    return isWhole ? fetch(where, s, p, o) : known.get(where, text -> fetch(text, s, p, o));
  }

  /**
   * Asks one query for what {@link #triples} will be asked of each of these things, and keeps it.
   */
  void prefetch(Collection<Node> things, Node property) {
    List<Node> unknown =
        things.stream().filter(thing -> known.getIfPresent(of(thing, property)) == null).toList();
    if (unknown.isEmpty()) {
      return;
    }
    String values = unknown.stream().map(NodeFmtLib::strNT).collect(joining(" "));
    String where = "{ VALUES ?s { %s } ?s %s ?o }".formatted(values, NodeFmtLib.strNT(property));
    Map<Node, List<Triple>> found =
        fetch(where, Node.ANY, property, Node.ANY).stream().collect(groupingBy(Triple::getSubject));
    unknown.forEach(thing -> known.put(of(thing, property), found.getOrDefault(thing, List.of())));
  }

  private static String of(Node thing, Node property) {
    return pattern(null, thing, property, Node.ANY);
  }

  private List<Triple> fetch(String where, Node s, Node p, Node o) {
    List<Triple> found = new ArrayList<>();
    Query query = QueryFactory.create("SELECT * " + where + " LIMIT " + (MOST_ROWS + 1));
    try (RemoteExecution execution = server.apply(query)) {
      for (RowSet rows = execution.select(); rows.hasNext(); ) {
        Binding row = rows.next();
        found.add(Triple.create(of(row, s, "s"), of(row, p, "p"), of(row, o, "o")));
        if (found.size() > MOST_ROWS) {
          throw new RemoteException(endpoint, false, "too much to be read whole", null);
        }
      }
    }
    return List.copyOf(found);
  }

  private static Node of(Binding row, Node known, String variable) {
    return known.isConcrete() ? known : row.get(variable);
  }

  /** Whether there is a triple that matches. */
  boolean has(Node graph, Node s, Node p, Node o) {
    String where = pattern(graph, s, p, o);
    List<Triple> there = known.getIfPresent(where);
    if (there != null) {
      return !there.isEmpty();
    }
    try (RemoteExecution execution = server.apply(QueryFactory.create("ASK " + where))) {
      return execution.ask();
    }
  }

  private static String pattern(Node graph, Node s, Node p, Node o) {
    String triple = term(s, "?s") + " " + term(p, "?p") + " " + term(o, "?o");
    return graph == null
        ? "{ " + triple + " }"
        : "{ GRAPH " + term(graph, "?g") + " { " + triple + " } }";
  }

  private static String term(Node node, String variable) {
    return node == null || !node.isConcrete() ? variable : NodeFmtLib.strNT(node);
  }
}
