package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Store;
import org.zhuzhoukg.vocab.Iris;

/** A document is told of, too, if its file of facts was rejected. */
class UnreadDocumentTest {

  private static final String DATA =
      """
      PREFIX zz: <https://w3id.org/zhuzhou-kg/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX document: <https://w3id.org/zhuzhou-kg/id/document/>
      document:empty a zz:NewspaperArticle ; rdfs:label "空"@zh , "Empty"@en ;
        zz:documentDate "2020" ; zz:dateBasis zz:Stated ; zz:codePoints 100 .
      document:figures a zz:NewspaperArticle ; rdfs:label "数"@zh , "Figures alone"@en ;
        zz:documentDate "2021" ; zz:dateBasis zz:Stated ; zz:codePoints 100 .
      <https://w3id.org/zhuzhou-kg/id/observation/one> a zz:Observation ;
        zz:source document:figures ; zz:evidence <https://w3id.org/zhuzhou-kg/id/document/figures#char=0,1> .
      <https://w3id.org/zhuzhou-kg/id/document/figures#char=0,1> zz:document document:figures .
      """;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/documents"})
  void isToldOf(String path) throws IOException {
    KnowledgeGraph graph = new KnowledgeGraph(Iris.DEFAULT, Ontology.read());
    graph.replace(
        Map.of(Iris.DEFAULT.documentGraph("x"), RDFParser.fromString(DATA, Lang.TURTLE).toGraph()));
    Store store = new MemoryStore(graph);
    Site site = new Site(Assets.load(), Sources.none(), any -> List.of(), new Background(store));
    try (Snapshot snapshot = store.snapshot()) {
      String html = site.write(path, Map.of(), Language.EN, snapshot, RealPages.budget()).text();
      assertEquals(2, html.split("<a href=\"/documents/", -1).length - 1, html);
      assertEquals(1, html.split("no facts loaded", -1).length - 1, html);
    }
  }
}
