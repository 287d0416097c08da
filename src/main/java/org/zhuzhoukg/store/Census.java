package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinTask;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts the named graphs of a TDB2 database. Three of its indexes are read once from end to end,
 * and what is the same follows upon itself in one of them, so that nothing is kept but the counts.
 */
final class Census {

  private static final int GRAPH = 0;
  private static final int SUBJECT = 1;
  private static final int PREDICATE = 2;
  private static final int OBJECT = 3;

  private static final class Count {
    private long triples;
    private long subjects;
    private long objects;
  }

  private final DatasetGraph database;
  private final String uriSpace;
  private final NodeTable nodes;
  private final NodeId inferred;
  private final NodeId type;
  private final IdHashes hashes;
  private final Map<NodeId, Count> properties = new HashMap<>();
  private final Map<NodeId, Long> objectsOf = new HashMap<>();
  private final Map<NodeId, Long> classes = new HashMap<>();
  private final Map<NodeId, Long> sizes = new HashMap<>();
  private final List<Quad> redundant = new ArrayList<>();
  private final Count union = new Count();
  private Statistics statistics;
  private Map<String, Long> named;
  private long entities;
  private long hash;

  private Census(DatasetGraph database, Node inferred, String uriSpace) {
    this.database = database;
    this.uriSpace = uriSpace;
    this.nodes =
        TDBInternal.getDatasetGraphTDB(database).getQuadTable().getNodeTupleTable().getNodeTable();
    this.inferred = nodes.getNodeIdForNode(inferred);
    this.type = nodes.getNodeIdForNode(RDF.type.asNode());
    this.hashes = new IdHashes(nodes);
  }

  /**
   * Counts a database, on a thread of its {@link Readers}; what was counted can be asked for
   * anywhere.
   *
   * @param inferred the graph of what follows; what another graph states is not counted there
   * @param uriSpace what the IRIs of entities begin with
   */
  static Census of(DatasetGraph database, Node inferred, String uriSpace) {
    Census census = new Census(database, inferred, uriSpace);
    ForkJoinTask<?> others =
        ForkJoinTask.adapt(
                () -> {
                  census.byPredicate();
                  census.byObject();
                })
            .fork();
    census.bySubject();
    others.join();
    census.name();
    return census;
  }

  private Iterator<Tuple<NodeId>> rows(String index) {
    return TDBInternal.findIndex(database, index).all();
  }

  private void bySubject() {
    Tuple<NodeId> before = null;
    Tuple<NodeId> entailed = null;
    boolean isAsserted = false;
    for (Iterator<Tuple<NodeId>> rows = rows("SPOG"); rows.hasNext(); ) {
      Tuple<NodeId> row = rows.next();
      if (!isSame(row, before, SUBJECT, PREDICATE, OBJECT)) {
        settle(entailed, isAsserted);
        entailed = null;
        isAsserted = false;
        triple(row, before);
      }
      if (row.get(GRAPH).equals(inferred)) {
        entailed = row;
      } else {
        isAsserted = true;
        quad(row);
      }
      before = row;
    }
    settle(entailed, isAsserted);
  }

  private void settle(Tuple<NodeId> entailed, boolean isAsserted) {
    if (entailed != null && isAsserted) {
      redundant.add(
          Quad.create(
              node(entailed.get(GRAPH)),
              node(entailed.get(SUBJECT)),
              node(entailed.get(PREDICATE)),
              node(entailed.get(OBJECT))));
    } else if (entailed != null) {
      quad(entailed);
    }
  }

  private void quad(Tuple<NodeId> row) {
    sizes.merge(row.get(GRAPH), 1L, Long::sum);
    hash +=
        QuadHash.of(
            hashes.of(row.get(GRAPH)),
            hashes.of(row.get(SUBJECT)),
            hashes.of(row.get(PREDICATE)),
            hashes.of(row.get(OBJECT)));
  }

  private void triple(Tuple<NodeId> row, Tuple<NodeId> before) {
    Count property = properties.computeIfAbsent(row.get(PREDICATE), p -> new Count());
    union.triples++;
    property.triples++;
    if (!isSame(row, before, SUBJECT)) {
      union.subjects++;
      Node subject = node(row.get(SUBJECT));
      entities += subject.isURI() && subject.getURI().startsWith(uriSpace) ? 1 : 0;
    }
    if (!isSame(row, before, SUBJECT, PREDICATE)) {
      property.subjects++;
    }
    if (row.get(PREDICATE).equals(type)) {
      classes.merge(row.get(OBJECT), 1L, Long::sum);
    }
  }

  private void byPredicate() {
    Tuple<NodeId> before = null;
    for (Iterator<Tuple<NodeId>> rows = rows("POSG"); rows.hasNext(); ) {
      Tuple<NodeId> row = rows.next();
      if (!isSame(row, before, PREDICATE, OBJECT)) {
        objectsOf.merge(row.get(PREDICATE), 1L, Long::sum);
      }
      before = row;
    }
  }

  private void byObject() {
    Tuple<NodeId> before = null;
    for (Iterator<Tuple<NodeId>> rows = rows("OSPG"); rows.hasNext(); ) {
      Tuple<NodeId> row = rows.next();
      if (!isSame(row, before, OBJECT)) {
        union.objects++;
      }
      before = row;
    }
  }

  private static boolean isSame(Tuple<NodeId> row, Tuple<NodeId> before, int... places) {
    if (before == null) {
      return false;
    }
    for (int place : places) {
      if (!IdHashes.isSame(row.get(place), before.get(place))) {
        return false;
      }
    }
    return true;
  }

  private Node node(NodeId id) {
    return nodes.getNodeForNodeId(id);
  }

  /** Only who reads the database can tell which nodes the ids stand for. */
  private void name() {
    Map<Node, Statistics.Tally> tallies = new HashMap<>();
    properties.forEach(
        (id, count) ->
            tallies.put(
                node(id), new Statistics.Tally(count.triples, count.subjects, objectsOf.get(id))));
    Map<Node, Long> instances = new HashMap<>();
    classes.forEach((id, count) -> instances.put(node(id), count));
    Statistics.Tally all = new Statistics.Tally(union.triples, union.subjects, union.objects);
    statistics = new Statistics(uriSpace, all, tallies, instances, entities);
    named = new TreeMap<>();
    sizes.forEach((id, size) -> named.put(node(id).toString(), size));
  }

  /** The counts of the union. */
  Statistics statistics() {
    return statistics;
  }

  /** How many triples each graph has, by IRI; of the inferred ones only those nobody asserts. */
  Map<String, Long> sizes() {
    return named;
  }

  /** What was inferred, and is asserted, too. */
  List<Quad> redundant() {
    return redundant;
  }

  /** The hash of the quads, and the size of their union. */
  Figures figures() {
    return new Figures(hash, union.triples);
  }
}
