package org.zhuzhoukg.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.UpdateExec;
import org.zhuzhoukg.vocab.Iris;

/** A small data set, and short ways to ask and change a store. */
final class Stores {

  static final GraphNames NAMES = GraphNames.of(Iris.DEFAULT);

  private static final String PREFIXES =
      """
      PREFIX zz: <https://w3id.org/zhuzhou-kg/ontology#>
      PREFIX id: <https://w3id.org/zhuzhou-kg/id/>
      PREFIX graph: <https://w3id.org/zhuzhou-kg/graph/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX qb: <http://purl.org/linked-data/cube#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX void: <http://rdfs.org/ns/void#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;
  private static final Ontology ONTOLOGY = Ontology.read();
  private static final DatasetGraph DATA = read();

  private Stores() {}

  private static DatasetGraph read() {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFDataMgr.read(data, Path.of("src", "test", "resources", "mini.nq").toString());
    return data;
  }

  /** The small data set, as it is loaded; without some of its graphs. */
  static KnowledgeGraph mini(String... without) {
    KnowledgeGraph graph = new KnowledgeGraph(Iris.DEFAULT, ONTOLOGY);
    Map<String, Graph> graphs = new TreeMap<>();
    Set<String> left = new HashSet<>();
    Arrays.stream(without).forEach(name -> left.add(Iris.DEFAULT.graph(name)));
    DATA.listGraphNodes()
        .forEachRemaining(
            name -> {
              if (!left.contains(name.getURI())) {
                Graph copy = KnowledgeGraph.newGraph();
                DATA.getGraph(name).find().forEach(copy::add);
                graphs.put(name.getURI(), copy);
              }
            });
    graph.replace(graphs);
    return graph;
  }

  static void execute(String update, DatasetGraph dataset) {
    UpdateExec.dataset(dataset).update(PREFIXES + update).build().execute();
  }

  static Graph graph(String turtle) {
    return RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
  }

  static boolean ask(DatasetGraph dataset, String pattern) {
    try (QueryExecution query =
        QueryExecutionFactory.create(
            PREFIXES + "ASK { " + pattern + " }", DatasetFactory.wrap(dataset))) {
      return query.execAsk();
    }
  }

  /** What a query yields, as the service executes it: whatever its order is. */
  static String answer(DatasetGraph dataset, String text) {
    Query query = QueryFactory.create(PREFIXES + text);
    try (QueryExec execution =
        GuardedExecution.query(query, dataset, new Budget(Duration.ofSeconds(20)))) {
      if (query.isAskType()) {
        return String.valueOf(execution.ask());
      }
      List<String> rows = new ArrayList<>();
      if (query.isSelectType()) {
        RowSet found = execution.select();
        found.forEachRemaining(
            row -> rows.add(found.getResultVars().stream().map(row::get).toList().toString()));
      } else {
        Graph graph = query.isConstructType() ? execution.construct() : execution.describe();
        graph.find().forEachRemaining(triple -> rows.add(triple.toString()));
      }
      return rows.stream().sorted().toList().toString();
    }
  }

  /** How many different rows there are, of some variables. */
  static long count(Store store, String select, String... variables) {
    try (Snapshot now = store.snapshot();
        QueryExecution query =
            QueryExecutionFactory.create(PREFIXES + select, DatasetFactory.wrap(now.dataset()))) {
      Set<String> rows = new HashSet<>();
      ResultSet found = query.execSelect();
      while (found.hasNext()) {
        var row = found.next();
        rows.add(
            String.join(" ", Arrays.stream(variables).map(v -> row.get(v).toString()).toList()));
      }
      return rows.size();
    }
  }

  static String aCity(Store store) {
    try (Snapshot now = store.snapshot()) {
      Node city =
          now.dataset()
              .getDefaultGraph()
              .find(
                  Node.ANY,
                  org.apache.jena.vocabulary.RDF.type.asNode(),
                  org.apache.jena.graph.NodeFactory.createURI(Iris.DEFAULT.term("City")))
              .next()
              .getSubject();
      return "<" + city.getURI() + ">";
    }
  }

  /** The version, found by reading everything. */
  static String versionOfContent(Store store) {
    try (Snapshot now = store.snapshot()) {
      return Figures.of(now.dataset(), NAMES, Graph.emptyGraph).version();
    }
  }
}
