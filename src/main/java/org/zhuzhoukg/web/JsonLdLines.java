package org.zhuzhoukg.web;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes a graph as <a href="https://www.w3.org/TR/json-ld11/#flattened-document-form">flattened
 * JSON-LD</a>, a line a subject, so that no more than one subject is in memory.
 */
final class JsonLdLines {

  private JsonLdLines() {}

  static void write(Graph graph, Writer out) throws IOException {
    String[] separator = {"[\n"};
    OrderedGraph.<IOException>each(
        graph,
        (subject, triples) -> {
          out.write(separator[0]);
          out.write(JSON.toStringFlat(object(subject, triples)));
          separator[0] = ",\n";
        });
    out.write(separator[0].startsWith("[") ? "[]\n" : "\n]\n");
  }

  private static JsonObject object(Node subject, List<Triple> triples) {
    Map<Node, List<Node>> values = new LinkedHashMap<>();
    for (Triple triple : triples) {
      values.computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>()).add(triple.getObject());
    }
    JsonObject object = new JsonObject();
    object.put("@id", name(subject));
    values.forEach(
        (property, objects) -> {
          JsonArray array = new JsonArray();
          boolean isType =
              property.equals(RDF.type.asNode()) && objects.stream().noneMatch(Node::isLiteral);
          objects.forEach(
              o -> {
                if (isType) {
                  array.add(name(o));
                } else {
                  array.add(value(o));
                }
              });
          object.put(isType ? "@type" : property.getURI(), array);
        });
    return object;
  }

  private static JsonObject value(Node node) {
    JsonObject value = new JsonObject();
    if (!node.isLiteral()) {
      value.put("@id", name(node));
      return value;
    }
    value.put("@value", node.getLiteralLexicalForm());
    if (!node.getLiteralLanguage().isEmpty()) {
      value.put("@language", node.getLiteralLanguage());
    } else if (!node.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
      value.put("@type", node.getLiteralDatatypeURI());
    }
    return value;
  }

  private static String name(Node node) {
    return node.isBlank()
        ? "_:b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "")
        : node.getURI();
  }
}
