package org.zhuzhoukg.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** A thing for programs: where its data are, and schema.org in JSON-LD. */
final class LinkedForms {

  private static final String SCHEMA = "http://schema.org/";
  private static final Map<String, String> TYPES =
      Map.of(
          ".ttl", "text/turtle",
          ".jsonld", "application/ld+json",
          ".nt", "application/n-triples",
          ".rdf", "application/rdf+xml");

  private LinkedForms() {}

  /** What a thing's page tells about itself. */
  static Heading heading(View view, Node thing, String title, String description) {
    String path = Links.href(thing.getURI());
    String data = path.replaceFirst("^/page/", "/data/");
    List<Heading.Alternate> alternates =
        TYPES.entrySet().stream()
            .sorted(Map.Entry.<String, String>comparingByKey().reversed())
            .map(form -> new Heading.Alternate(data + form.getKey(), form.getValue()))
            .toList();
    return new Heading(
        title, description, alternates, jsonLd(view, thing), List.of("entity.js"), path);
  }

  /** Escaped so that it may stand in a script element: no markup begins in it. */
  static String jsonLd(View view, Node thing) {
    JsonObject json = new JsonObject();
    json.put("@context", "https://schema.org/");
    json.put("@id", thing.getURI());
    json.put("@type", types(view, thing));
    texts(view, thing, RDFS.label.asNode()).ifPresent(names -> json.put("name", names));
    texts(view, thing, SKOS.altLabel.asNode()).ifPresent(n -> json.put("alternateName", n));
    texts(view, thing, SKOS.definition.asNode()).ifPresent(d -> json.put("description", d));
    texts(view, thing, SKOS.notation.asNode()).ifPresent(codes -> json.put("identifier", codes));
    JsonObject dataset = new JsonObject();
    dataset.put("@type", "Dataset");
    dataset.put("name", view.site());
    dataset.put("version", view.data().version());
    dataset.put("license", "https://creativecommons.org/licenses/by/4.0/");
    json.put("subjectOf", dataset);
    return JSON.toStringFlat(json)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private static JsonArray types(View view, Node thing) {
    TreeSet<String> names = new TreeSet<>();
    view.data()
        .graph()
        .find(thing, RDF.type.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().toString())
        .filterKeep(type -> type.startsWith(SCHEMA))
        .forEach(type -> names.add(type.substring(SCHEMA.length())));
    JsonArray array = new JsonArray();
    (names.isEmpty() ? List.of("Thing") : names).forEach(array::add);
    return array;
  }

  private static Optional<JsonArray> texts(View view, Node thing, Node property) {
    JsonArray array = new JsonArray();
    view.data().graph().find(thing, property, Node.ANY).toList().stream()
        .map(triple -> triple.getObject())
        .filter(Node::isLiteral)
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .forEach(
            text -> {
              if (text.getLiteralLanguage().isEmpty()) {
                array.add(new JsonString(text.getLiteralLexicalForm()));
              } else {
                JsonObject value = new JsonObject();
                value.put("@value", text.getLiteralLexicalForm());
                value.put("@language", text.getLiteralLanguage());
                array.add(value);
              }
            });
    return Optional.of(array).filter(texts -> !texts.isEmpty());
  }
}
