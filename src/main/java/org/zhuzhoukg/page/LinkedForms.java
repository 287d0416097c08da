package org.zhuzhoukg.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.zhuzhoukg.vocab.Iris;

/** A thing for programs: where its data are, and schema.org in JSON-LD. */
final class LinkedForms {

  private static final String SCHEMA = "http://schema.org/";
  private static final List<Heading.Alternate> FORMS =
      List.of(
          new Heading.Alternate(".ttl", "text/turtle"),
          new Heading.Alternate(".rdf", "application/rdf+xml"),
          new Heading.Alternate(".nt", "application/n-triples"),
          new Heading.Alternate(".jsonld", "application/ld+json"));

  private LinkedForms() {}

  /** What a thing's page tells about itself. */
  static Heading heading(View view, Node thing, String title, String description) {
    String path = Links.href(thing.getURI());
    return new Heading(
        title,
        description,
        alternates(path.replaceFirst("^/page/", "/data/")),
        jsonLd(view, thing),
        List.of("entity.js"),
        path);
  }

  /** The files that hold a thing's data, at a path in each syntax. */
  static List<Heading.Alternate> alternates(String data) {
    return FORMS.stream()
        .map(form -> new Heading.Alternate(data + form.href(), form.type()))
        .toList();
  }

  /** The forms that the page's own address has for programs, which say what they accept. */
  static List<Heading.Alternate> negotiated(String path) {
    return FORMS.stream().map(form -> new Heading.Alternate(path, form.type())).toList();
  }

  /** The thing in schema.org's terms. */
  static String jsonLd(View view, Node thing) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@context", "https://schema.org/");
    json.put("@id", thing.getURI());
    json.put("@type", types(view, thing));
    texts(view, thing, RDFS.label.asNode()).ifPresent(names -> json.put("name", names));
    texts(view, thing, SKOS.altLabel.asNode()).ifPresent(n -> json.put("alternateName", n));
    texts(view, thing, SKOS.definition.asNode()).ifPresent(d -> json.put("description", d));
    texts(view, thing, SKOS.notation.asNode()).ifPresent(codes -> json.put("identifier", codes));
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("@type", "Dataset");
    dataset.put("name", view.site());
    dataset.put("version", view.data().version());
    dataset.put("license", Iris.LICENCE);
    json.put("subjectOf", dataset);
    return JsonLd.write(json);
  }

  private static Collection<String> types(View view, Node thing) {
    TreeSet<String> names = new TreeSet<>();
    view.data()
        .graph()
        .find(thing, RDF.type.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().toString())
        .filterKeep(type -> type.startsWith(SCHEMA))
        .forEach(type -> names.add(type.substring(SCHEMA.length())));
    return names.isEmpty() ? List.of("Thing") : names;
  }

  private static Optional<List<Object>> texts(View view, Node thing, Node property) {
    List<Object> texts =
        view.data().graph().find(thing, property, Node.ANY).toList().stream()
            .map(triple -> triple.getObject())
            .filter(Node::isLiteral)
            .sorted((a, b) -> a.toString().compareTo(b.toString()))
            .map(LinkedForms::text)
            .toList();
    return Optional.of(texts).filter(found -> !found.isEmpty());
  }

  private static Object text(Node text) {
    return text.getLiteralLanguage().isEmpty()
        ? text.getLiteralLexicalForm()
        : new TreeMap<>(
            Map.of("@value", text.getLiteralLexicalForm(), "@language", text.getLiteralLanguage()));
  }
}
