package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.store.UnknownTerm;

/** What is written, a reader of others reads as it was. */
class JsonResultTest {

  private static final List<Var> VARIABLES =
      List.of(Var.alloc("a"), Var.alloc("城市"), Var.alloc("c"));
  private static final String[] TEXTS = {
    "",
    "plain",
    "株洲",
    "𠮷田",
    "a\"b\\c/d",
    "line\nand\ttab\r",
    "\u0000\u0007\u001f\u007f",
    "\u2028",
    "</script>"
  };

  private static Node term(Random random, int depth) {
    String text = TEXTS[random.nextInt(TEXTS.length)];
    return switch (random.nextInt(depth > 1 ? 7 : 8)) {
      case 0 ->
          NodeFactory.createURI("urn:x:" + random.nextInt(5) + text.replaceAll("[^\\p{L}]", ""));
      case 1 -> NodeFactory.createBlankNode("label" + random.nextInt(3));
      case 2 -> NodeFactory.createLiteralString(text);
      case 3 -> NodeFactory.createLiteralLang(text, "zh-Hans");
      case 4 -> NodeFactory.createLiteralDirLang(text, "ar", TextDirection.RTL);
      case 5 -> NodeFactory.createLiteralDT("1.50", XSDDatatype.XSDdecimal);
      case 6 -> NodeFactory.createLiteralDT(text, NodeFactory.getType("urn:type"));
      default ->
          NodeFactory.createTripleTerm(
              NodeFactory.createBlankNode("label0"),
              NodeFactory.createURI("urn:p"),
              term(random, depth + 1));
    };
  }

  private static List<Binding> rows(Random random) {
    List<Binding> rows = new ArrayList<>();
    for (int i = random.nextInt(40); i > 0; i--) {
      BindingBuilder row = Binding.builder();
      for (Var variable : VARIABLES) {
        if (random.nextInt(4) > 0) {
          row.add(variable, term(random, 0));
        }
      }
      rows.add(row.build());
    }
    return rows;
  }

  private static byte[] written(List<Binding> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonResult json = new JsonResult(out);
    json.rows(VARIABLES, rows.iterator());
    json.end();
    return out.toByteArray();
  }

  @RepeatedTest(40)
  void isReadAsItWas(RepetitionInfo repetition) throws IOException {
    List<Binding> rows = rows(new Random(repetition.getCurrentRepetition()));
    RowSetReader reader =
        RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON);
    RowSet read = reader.read(new ByteArrayInputStream(written(rows)), ARQ.getContext());
    assertEquals(VARIABLES, read.getResultVars());
    assertTrue(
        ResultsCompare.equalsByTermAndOrder(RowSetStream.create(VARIABLES, rows.iterator()), read));
  }

  @Test
  void writesARowALine() throws IOException {
    List<Binding> rows = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      rows.add(Binding.builder().add(VARIABLES.get(0), NodeFactory.createURI("urn:" + i)).build());
    }
    assertEquals(
        """
        {"head":{"vars":["a","城市","c"]},"results":{"bindings":[
        {"a":{"type":"uri","value":"urn:0"}}
        ,{"a":{"type":"uri","value":"urn:1"}}
        ,{"a":{"type":"uri","value":"urn:2"}}
        ]}}
        """,
        new String(written(rows), StandardCharsets.UTF_8));
  }

  @Test
  void writesWhatIsNotAPairOfSurrogates() throws IOException {
    Node half = NodeFactory.createLiteralString("\ud842");
    String json =
        new String(
            written(List.of(Binding.builder().add(VARIABLES.get(0), half).build())),
            StandardCharsets.UTF_8);
    JSON.parse(json);
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonResult json = new JsonResult(out);
    json.rows(List.of(), List.<Binding>of().iterator());
    json.truncated();
    json.unknown(List.of(new UnknownTerm("urn:a", ""), new UnknownTerm("urn:b", "urn:c")));
    json.end();
    assertEquals(
        JSON.parse(
            """
            {"head": {"vars": []}, "results": {"bindings": []}, "truncated": true,
             "unknownTerms": [{"iri": "urn:a"}, {"iri": "urn:b", "nearest": "urn:c"}]}
            """),
        JSON.parse(out.toString(StandardCharsets.UTF_8)));
  }
}
