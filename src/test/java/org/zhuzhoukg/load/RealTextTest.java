package org.zhuzhoukg.load;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuzhoukg.store.TextIndex;
import org.zhuzhoukg.vocab.Iris;

/** Full text over the project's own data, beside a scan of all its texts. */
@Tag("slow")
class RealTextTest {

  /** Latin, digits, full width, one character, signs and spaces, none at all. */
  private static final List<String> PICKED =
      List.of(
          "集成电路",
          "车",
          "市",
          "年",
          "的",
          "轨道交通",
          "长株潭",
          "CRRC",
          "crrc",
          "RRC",
          "ＣＲＲＣ",
          "5G",
          "5g",
          "５Ｇ",
          "GDP",
          "%",
          "％",
          "2024",
          "２０２４",
          "亿元",
          "co",
          "Co., Ltd",
          "district",
          "st",
          " of ",
          ",",
          "（",
          "(",
          "“",
          "-",
          "·",
          "、",
          "a",
          "Z",
          "1",
          "中车株洲",
          "电力机车有限公司",
          "𡈼",
          "没有这样的文字",
          "zzzz");

  /** Traditional, and the simplified text that it must be found as. */
  private static final List<List<String>> TRADITIONAL =
      List.of(
          List.of("軌道交通", "轨道交通"),
          List.of("電力機車", "电力机车"),
          List.of("產業", "产业"),
          List.of("區", "区"),
          List.of("經濟", "经济"),
          List.of("車", "车"));

  private static final List<Node> PROPERTIES =
      List.of(
          RDFS.label.asNode(),
          SKOS.altLabel.asNode(),
          NodeFactory.createURI(Iris.DEFAULT.term("asWritten")));

  private static final DatasetGraph DATA = RealGraph.get().graph().dataset();
  private static final Node DOCUMENT = largestDocument();
  private static TextIndex index;

  @BeforeAll
  static void builds() {
    index = TextIndex.build(DATA);
  }

  @AfterAll
  static void closes() {
    index.close();
  }

  /** The picked texts and as many of one, two, three and more characters from labels. */
  static Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>(PICKED);
    List<String> labels =
        DATA.getDefaultGraph().stream(Node.ANY, RDFS.label.asNode(), Node.ANY)
            .map(triple -> triple.getObject().getLiteralLexicalForm())
            .distinct()
            .sorted()
            .toList();
    Random random = new Random(1);
    for (int i = 0; i < 48; i++) {
      int[] label = labels.get(random.nextInt(labels.size())).codePoints().toArray();
      int length = Math.min(label.length, i % 4 < 3 ? 1 + i % 4 : 4 + random.nextInt(6));
      int start = random.nextInt(label.length - length + 1);
      texts.add(new String(label, start, length));
    }
    return texts;
  }

  @Test
  void searchesForManyTextsOfWhichMostAreThere() {
    assertTrue(texts().size() >= 80, () -> texts().size() + " texts");
    long found = texts().stream().filter(text -> !found("", text, PROPERTIES).isEmpty()).count();
    assertTrue(found >= 70, found + " found");
    assertTrue(index.entries() > 1000, () -> index.entries() + " entries");
    assertTrue(index.covers(DATA));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsWhatAScanFinds(String text) {
    for (Node property : PROPERTIES) {
      assertEquals(
          scanned(DATA.getDefaultGraph(), text, List.of(property)),
          found("", text, List.of(property)),
          property::toString);
    }
    assertEquals(scanned(DATA.getDefaultGraph(), text, PROPERTIES), found("", text, PROPERTIES));
    assertEquals(
        scanned(DATA.getGraph(DOCUMENT), text, PROPERTIES),
        found("GRAPH <" + DOCUMENT.getURI() + ">", text, PROPERTIES));
  }

  @Test
  void findsTraditionalTextAsSimplified() {
    for (List<String> pair : TRADITIONAL) {
      Set<String> simplified = found("", pair.get(1), PROPERTIES);
      assertTrue(simplified.size() > 1, pair::toString);
      assertEquals(simplified, found("", pair.get(0), PROPERTIES), pair::toString);
    }
  }

  /** What {@code text:query} answers; each subject once. */
  private static Set<String> found(String graph, String text, List<Node> properties) {
    StringBuilder list = new StringBuilder();
    properties.forEach(property -> list.append('<').append(property.getURI()).append("> "));
    String quoted = "\\\"" + text.replace("\\", "\\\\\\\\").replace("\"", "\\\\\\\"") + "\\\"";
    String query =
        "PREFIX text: <http://jena.apache.org/text#> SELECT ?s { %s { ?s text:query (%s \"%s\") } }"
            .formatted(graph, list, quoted);
    Context context = DATA.getContext().copy();
    index.attach(context);
    List<String> subjects = new ArrayList<>();
    try (QueryExec execution = QueryExec.dataset(DATA).query(query).context(context).build()) {
      execution.select().forEachRemaining(row -> subjects.add(row.get("s").toString()));
    }
    Set<String> distinct = new TreeSet<>(subjects);
    assertEquals(distinct.size(), subjects.size(), "each subject once");
    return distinct;
  }

  /** Those whose text contains the other, both without width and case. */
  private static Set<String> scanned(Graph graph, String text, List<Node> properties) {
    return properties.stream()
        .flatMap(property -> graph.stream(Node.ANY, property, Node.ANY))
        .filter(triple -> triple.getObject().isLiteral())
        .filter(triple -> normal(triple.getObject().getLiteralLexicalForm()).contains(normal(text)))
        .map(triple -> triple.getSubject().toString())
        .collect(toCollection(TreeSet::new));
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static Node largestDocument() {
    return RealGraph.get().documents().stream()
        .map(document -> NodeFactory.createURI(Iris.DEFAULT.documentGraph(document.id())))
        .max(comparing(name -> DATA.getGraph(name).size()))
        .orElseThrow();
  }
}
