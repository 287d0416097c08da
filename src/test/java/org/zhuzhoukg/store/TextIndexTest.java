package org.zhuzhoukg.store;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextIndexTest {

  private static final String PREFIXES =
      """
      PREFIX : <http://example.org/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX text: <http://jena.apache.org/text#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX zz: <https://w3id.org/zhuzhou-kg/ontology#>
      """;
  private static final String TRIG =
      PREFIXES
          + """
          :one {
            :cluster rdfs:label "深圳市集成电路产业集群"@zh , "Integrated circuit cluster"@en .
            :scattered rdfs:label "集成与电子道路"@zh .
            :maker rdfs:label "ＣＲＲＣ機車"@zh-Hant ; skos:altLabel "机车厂" .
            :shared rdfs:label "共有"@zh ; skos:prefLabel "共有"@zh .
          }
          :two {
            :village rdfs:label "𡈼家坪"@zh .
            :figure zz:asWritten "1118亿元" ; zz:periodAsWritten "今年前三季度" .
            :number rdfs:label 1118 .
            :note rdfs:comment "电路" .
            :shared rdfs:label "共有"@zh .
          }
          """;

  /** What is asked, and which subjects are found. */
  private static final Map<String, String> GRAPHS =
      Map.ofEntries(
          entry("{ ?s text:query '有' }", ":shared"),
          entry("{ ?s text:query (rdfs:label '坪') }", ":village"),
          entry("{ GRAPH :two { ?s text:query '有' } }", ":shared"),
          entry("{ GRAPH :two { ?s text:query '坪' } }", ":village"),
          entry("{ GRAPH :one { ?s text:query '坪' } }", ""),
          entry("{ GRAPH :none { ?s text:query '有' } }", ""),
          entry("{ GRAPH ?g { ?s text:query '有' } }", ":shared :shared"),
          entry("{ GRAPH ?g { ?s text:query '坪' } FILTER(?g = :two) }", ":village"),
          entry("{ GRAPH ?g { ?s text:query '坪' } FILTER(?g = :one) }", ""),
          entry("{ GRAPH <urn:x-arq:UnionGraph> { ?s text:query '有' } }", ":shared"),
          entry("FROM :two WHERE { ?s text:query '坪' }", ":village"),
          entry("FROM :one WHERE { ?s text:query '坪' }", ""),
          entry("FROM :one FROM :two WHERE { ?s text:query '有' }", ":shared"),
          entry("FROM NAMED :one WHERE { GRAPH ?g { ?s text:query '坪' } }", ""),
          entry("FROM NAMED :one WHERE { ?s text:query '坪' }", ""),
          entry("FROM NAMED :two WHERE { GRAPH ?g { ?s text:query '坪' } }", ":village"));

  private final DatasetGraph data = linked();
  private final TextIndex index = TextIndex.build(data);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "(rdfs:label '\"集成电路\"'), :cluster",
        "(rdfs:label '\"集\"'), :cluster :scattered",
        "(rdfs:label '\"集成\"'), :cluster :scattered",
        "(rdfs:label '\"集成 电路\"'), ``",
        "(rdfs:label '集成 电路'), :cluster",
        "(rdfs:label '集成电'), :cluster",
        "(rdfs:label '\"積體電路\"'), ``",
        "(rdfs:label '\"集成電路\"'), :cluster",
        "(rdfs:label '\"rRc\"'), :maker",
        "(rdfs:label '\"机车\"'), :maker",
        "(rdfs:label '\"机车厂\"'), ``",
        "(skos:altLabel '\"机车厂\"'), :maker",
        "(rdfs:label skos:altLabel '\"机车\"'), :maker",
        "(rdfs:label '\"D CIRCUIT c\"'), :cluster",
        "(rdfs:label '\"𡈼\"'), :village",
        "(rdfs:label '\"1118\"'), ``",
        "'\"１１１８\"', :figure",
        "'前三', :figure",
        "'\"机车\"', :maker",
        "'\"共有\"', :shared",
        "'\"电路\"', :cluster",
        "('\"集\"' 1), :scattered",
        "('\"集\"' 0), ``",
        "('\"c\"' 'lang:en'), :cluster",
        "('\"c\"' 'lang:zh'), :maker",
        "('\"c\"' 7 'lang:zh'), :maker",
        "(rdfs:label '\"c\"'@zh), :maker",
        "(skos:altLabel '\"车\"' 'lang:none'), :maker"
      })
  void findsThoseThatContainTheText(String object, String subjects) {
    assertEquals(subjects, subjects("{ ?s text:query " + object + " }"));
  }

  @Test
  void comparesTheTextsThatHaveAllItsPairs() {
    String numbers = IntStream.range(100, 180).mapToObj(Integer::toString).collect(joining(" "));
    DatasetGraph next = DatasetGraphFactory.create();
    List.of("成电路集成电", "在集成电路里", numbers + " 180", numbers + " 181")
        .forEach(
            label -> next.add(Quad.create(uri("g"), uri(label), RDFS.label.asNode(), text(label))));
    TextIndex texts = TextIndex.build(next);
    assertEquals(":在集成电路里", subjects(next, texts, "{ GRAPH ?g { ?s text:query '集成电路' } }"));
    assertEquals(
        List.of(":" + numbers + " 181"),
        rows(next, texts, "{ GRAPH ?g { ?s text:query '\"" + numbers + " 181\"' } }", null));
  }

  @Test
  void asksTheGraphThatThePatternAsks() {
    GRAPHS.forEach(
        (where, subjects) -> {
          assertEquals(subjects, subjects(where), where);
          assertEquals(subjects, subjects(scan(where)), where);
        });
  }

  @Test
  void asksTheUnionThatADatabaseMakesWhenItIsAsked() {
    DatasetGraph database = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(database, () -> parser().parse(database));
    database.getContext().set(TDB2.symUnionDefaultGraph, true);
    TextIndex texts = Txn.calculateRead(database, () -> TextIndex.build(database));
    assertEquals(index.entries(), texts.entries());
    for (DatasetGraph asked : List.of(database, texts.attach(database))) {
      Txn.executeRead(
          asked,
          () ->
              GRAPHS.forEach(
                  (where, subjects) ->
                      assertEquals(
                          subjects(asked, texts, scan(where)),
                          subjects(asked, texts, where),
                          where)));
    }
  }

  private static String scan(String where) {
    return where.replaceAll(
        "text:query (?:\\(rdfs:label )?('.')\\)?", "rdfs:label ?t FILTER(CONTAINS(?t, $1))");
  }

  @Test
  void givesTheLiteralAndAScoreThatDependsOnThemAlone() {
    String rows = "{ (?s ?score ?text) text:query (rdfs:label '\"机车\"') }";
    assertEquals(
        List.of(
            ":maker \"0.33333334\"^^<http://www.w3.org/2001/XMLSchema#float> \"ＣＲＲＣ機車\"@zh-Hant"),
        rows(rows));
    assertEquals(rows(rows), rows("{ VALUES ?s { :maker :cluster } " + rows.substring(1)));
  }

  @Test
  void countsASubjectOnceUnlessItsLiteralsAreAskedFor() {
    assertEquals(2, rows("{ (?s ?score ?text) text:query '机车' }").size());
    assertEquals(1, rows("{ (?s ?score) text:query '机车' }").size());
    assertEquals(1, rows("{ (?s ?score ?text) text:query '共有' }").size());
  }

  @Test
  void worksBesideOtherPatterns() {
    assertEquals(
        ":maker", subjects("{ ?s skos:altLabel ?other . ?s text:query (rdfs:label 'crrc') }"));
    assertEquals(":maker", subjects("{ BIND('crrc' AS ?q) ?s text:query (rdfs:label ?q) }"));
    assertEquals(
        ":maker", subjects("{ ?s skos:altLabel ?o FILTER EXISTS { ?s text:query 'crrc' } }"));
    assertEquals("", subjects("{ BIND(:village AS ?s) ?s text:query 'crrc' }"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?s text:query (rdfs:comment '电')",
        "?s text:query (rdfs:label)",
        "?s text:query rdfs:label",
        "?s text:query ?unbound",
        "?s text:query (rdfs:label ?unbound)",
        "?s text:query 5",
        "?s text:query ('电' 'highlight:s:<b>')",
        "?s text:query ('电' 'lang:zh' 5)",
        "?s text:query ('电' -1)",
        "?s text:query ('电' 'lang:* OR x')",
        "?s text:query '/(a+)+b/'",
        "?s text:query '*'",
        "BIND('a*' AS ?q) ?s text:query ?q",
        "(?s ?score ?text ?g) text:query '电'",
        "() text:query '电'",
        "(?s 1) text:query '电'",
        "?s rdfs:label ?text . (?s ?score ?text) text:query '电'"
      })
  void refusesInWordsWhatItWouldOtherwiseAnswerWithNothing(String pattern) {
    QueryBuildException refusal =
        assertThrows(QueryBuildException.class, () -> rows("{ " + pattern + " }"));
    assertTrue(refusal.getMessage().contains("text:query"), refusal::getMessage);
    assertFalse(refusal.getMessage().contains("org."), refusal::getMessage);
  }

  @Test
  void refusesToAnswerWithoutAnIndex() {
    assertThrows(
        QueryBuildException.class,
        () -> QueryExec.dataset(data).query(PREFIXES + "ASK { ?s text:query '电' }").ask());
  }

  @Test
  void goesWithADatasetHoweverItIsWrapped() {
    DatasetGraph attached = new DatasetGraphWrapper(index.attach(data));
    assertTrue(
        QueryExec.dataset(attached)
            .query(PREFIXES + "ASK { GRAPH :two { ?s text:query '坪' } }")
            .ask());
    assertFalse(data.getContext().isDefined(TextIndex.SYMBOL));
  }

  @Test
  void findsWhatIsAddedAndNoMoreWhatIsRemoved() {
    DatasetGraph next = linked();
    Quad added = quad("后来的电路");
    next.add(added);
    next.getDefaultGraph().add(added.asTriple());
    next.getDefaultGraph().remove(uri("cluster"), RDFS.label.asNode(), Node.ANY);
    assertFalse(index.covers(next));
    long before = index.entries();
    index.add(List.of(added, quad("共有")));
    assertEquals(before + 1, index.entries(), "one of them is new");
    assertTrue(index.covers(next));
    assertEquals(":new", subjects(next, index, "{ ?s text:query '电路' }"));
    assertEquals(":cluster", subjects("{ ?s text:query '电路' }"));
  }

  @Test
  void findsMoreThanTenThousand() {
    DatasetGraph many = DatasetGraphFactory.create();
    IntStream.range(0, 12_000)
        .mapToObj(i -> "路" + i)
        .map(TextIndexTest::text)
        .forEach(
            text ->
                many.add(
                    Quad.defaultGraphIRI,
                    uri(text.getLiteralLexicalForm()),
                    RDFS.label.asNode(),
                    text));
    TextIndex texts = TextIndex.build(many);
    assertEquals(12_000, texts.entries());
    assertEquals(12_000, rows(many, texts, "{ ?s text:query '路' }", null).size());
    Budget spent = new Budget(Duration.ofDays(1));
    spent.stop(Budget.Stop.GONE);
    assertThrows(
        QueryCancelledException.class, () -> rows(many, texts, "{ ?s text:query '路' }", spent));
    texts.close();
  }

  /** As {@link KnowledgeGraph} keeps it: linked graphs, the default graph their union. */
  private static DatasetGraph linked() {
    DatasetGraph parsed = parser().toDatasetGraph();
    Graph union = KnowledgeGraph.newGraph();
    DatasetGraph linked = new DatasetGraphMapLink(union);
    Iter.toList(parsed.listGraphNodes())
        .forEach(
            name -> {
              Graph graph = KnowledgeGraph.newGraph();
              GraphUtil.addInto(graph, parsed.getGraph(name));
              GraphUtil.addInto(union, graph);
              linked.addGraph(name, graph);
            });
    return linked;
  }

  private static RDFParserBuilder parser() {
    return RDFParser.fromString(TRIG, Lang.TRIG);
  }

  private static Quad quad(String label) {
    return Quad.create(uri("two"), uri("new"), RDFS.label.asNode(), text(label));
  }

  private static Node text(String label) {
    return NodeFactory.createLiteralLang(label, "zh");
  }

  private static Node uri(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }

  private String subjects(String where) {
    return subjects(data, index, where);
  }

  private static String subjects(DatasetGraph dataset, TextIndex texts, String where) {
    return rows(dataset, texts, where, null).stream()
        .map(row -> row.split(" ", 2)[0])
        .collect(joining(" "));
  }

  private List<String> rows(String where) {
    return rows(data, index, where, null);
  }

  /** Subject, score and text of each row, in an order. */
  private static List<String> rows(
      DatasetGraph dataset, TextIndex texts, String where, Budget budget) {
    Context context = dataset.getContext().copy();
    texts.attach(context);
    context.set(Budget.SYMBOL, budget);
    try (QueryExec execution =
        QueryExec.dataset(dataset)
            .query(PREFIXES + "SELECT ?s ?score ?text " + where)
            .context(context)
            .build()) {
      return execution.select().stream().map(TextIndexTest::row).sorted().toList();
    }
  }

  private static String row(Binding row) {
    return Stream.of("s", "score", "text")
        .map(Var::alloc)
        .filter(row::contains)
        .map(row::get)
        .map(
            node ->
                node.isURI()
                    ? node.getURI().replace("http://example.org/", ":")
                    : NodeFmtLib.strTTL(node))
        .collect(joining(" "));
  }
}
