package org.zhuzhoukg.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.zhuzhoukg.vocab.Dump;
import org.zhuzhoukg.vocab.Iris;

/**
 * The dataset as an entry of a catalogue, in <a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT
 * 3</a>: place, time, licence, version, access. What place and time the data are about is found in
 * the data.
 */
final class Catalogued {

  private static final Node LICENCE = NodeFactory.createURI(Iris.LICENCE);
  private static final String LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
  private static final String PROTOCOL = "https://www.w3.org/TR/sparql11-protocol/";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final int EXAMPLES = 3;

  private final Iris iris;
  private final Graph union;
  private final Node dataset;

  Catalogued(Iris iris, Graph union) {
    this.iris = iris;
    this.union = union;
    this.dataset = NodeFactory.createURI(iris.dataset());
  }

  /**
   * Writes the entry.
   *
   * @param out has what the data say of the whole: titles, description, sources
   */
  void write(Graph out, String version) {
    out.add(dataset, RDF.type.asNode(), DCAT.Dataset.asNode());
    out.add(dataset, DCTerms.license.asNode(), LICENCE);
    out.add(dataset, dcat("version"), NodeFactory.createLiteralString(version));
    out.add(dataset, OWL2.versionInfo.asNode(), NodeFactory.createLiteralString(version));
    languages(out);
    sources(out);
    place(out);
    time(out);
    service(out);
    dumps(out);
    catalogue(out);
    mostFrequent(iris.term("about")).stream()
        .limit(EXAMPLES)
        .forEach(thing -> out.add(dataset, VOID.exampleResource.asNode(), thing));
  }

  private void languages(Graph out) {
    for (Triple title : out.find(dataset, DCTerms.title.asNode(), Node.ANY).toList()) {
      String language = title.getObject().isLiteral() ? title.getObject().getLiteralLanguage() : "";
      if (!language.isEmpty()) {
        out.add(
            dataset,
            DCTerms.language.asNode(),
            NodeFactory.createURI(LANGUAGES + language.replaceFirst("-.*", "")));
      }
    }
  }

  private void sources(Graph out) {
    Node derived = NodeFactory.createURI(PROV + "wasDerivedFrom");
    out.add(dataset, RDF.type.asNode(), NodeFactory.createURI(PROV + "Entity"));
    for (Triple source : out.find(dataset, DCTerms.source.asNode(), Node.ANY).toList()) {
      out.add(dataset, derived, source.getObject());
    }
  }

  /** The city that most figures are of; its names are what one would search for. */
  private void place(Graph out) {
    Node city = NodeFactory.createURI(iris.term("City"));
    Optional<Node> place =
        mostFrequent(iris.term("area")).stream()
            .filter(area -> union.contains(area, RDF.type.asNode(), city))
            .findFirst();
    place.ifPresent(
        area -> {
          out.add(dataset, DCTerms.spatial.asNode(), area);
          union
              .find(area, RDFS.label.asNode(), Node.ANY)
              .forEachRemaining(name -> out.add(dataset, DCAT.keyword.asNode(), name.getObject()));
        });
  }

  /** From the first day to the last of the periods that facts are about. */
  private void time(Graph out) {
    List<Node> periods = mostFrequent(iris.term("period"));
    Comparator<Node> byDay = Comparator.comparing(Node::getLiteralLexicalForm);
    Optional<Node> start = periods.stream().flatMap(p -> dates(p, "start").stream()).min(byDay);
    Optional<Node> end = periods.stream().flatMap(p -> dates(p, "end").stream()).max(byDay);
    if (start.isPresent() && end.isPresent()) {
      Node period = NodeFactory.createURI(iris.graph("dataset") + "#period");
      out.add(dataset, DCTerms.temporal.asNode(), period);
      out.add(period, RDF.type.asNode(), DCTerms.PeriodOfTime.asNode());
      out.add(period, DCAT.startDate.asNode(), start.get());
      out.add(period, DCAT.endDate.asNode(), end.get());
    }
  }

  private List<Node> dates(Node period, String property) {
    return union
        .find(period, NodeFactory.createURI(iris.term(property)), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .toList();
  }

  private void service(Graph out) {
    Node endpoint = NodeFactory.createURI(iris.sparql());
    Node service = NodeFactory.createURI(iris.sparql() + "#service");
    Node distribution = NodeFactory.createURI(iris.graph("dataset") + "#sparql");
    out.add(service, RDF.type.asNode(), DCAT.DataService.asNode());
    out.add(service, DCAT.endpointURL.asNode(), endpoint);
    out.add(service, DCAT.endpointDescription.asNode(), endpoint);
    out.add(service, DCAT.servesDataset.asNode(), dataset);
    out.add(service, DCTerms.conformsTo.asNode(), NodeFactory.createURI(PROTOCOL));
    out.add(dataset, DCAT.distribution.asNode(), distribution);
    out.add(distribution, RDF.type.asNode(), DCAT.Distribution.asNode());
    out.add(distribution, DCAT.accessURL.asNode(), endpoint);
    out.add(distribution, DCAT.accessService.asNode(), service);
    out.add(distribution, DCTerms.license.asNode(), LICENCE);
    for (Node title : titles(out)) {
      out.add(service, DCTerms.title.asNode(), title);
      out.add(distribution, DCTerms.title.asNode(), title);
    }
  }

  /** The files of the whole. Their sizes and checksums would be a part of what they hold. */
  private void dumps(Graph out) {
    for (Dump dump : Dump.values()) {
      Node file = NodeFactory.createURI(iris.dump(dump));
      Node distribution = NodeFactory.createURI(iris.graph("dataset") + "#dump-" + dump.suffix());
      out.add(dataset, DCAT.distribution.asNode(), distribution);
      out.add(dataset, VOID.dataDump.asNode(), file);
      out.add(distribution, RDF.type.asNode(), DCAT.Distribution.asNode());
      out.add(distribution, DCAT.downloadURL.asNode(), file);
      out.add(distribution, DCAT.accessURL.asNode(), NodeFactory.createURI(iris.base() + "dumps/"));
      out.add(distribution, DCAT.mediaType.asNode(), iana(dump.mediaType()));
      out.add(distribution, DCAT.compressFormat.asNode(), iana(Dump.COMPRESSION));
      out.add(distribution, DCTerms.format.asNode(), NodeFactory.createURI(dump.formatIri()));
      out.add(distribution, DCTerms.license.asNode(), LICENCE);
      titles(out).forEach(title -> out.add(distribution, DCTerms.title.asNode(), title));
    }
  }

  private void catalogue(Graph out) {
    Node catalogue = NodeFactory.createURI(iris.catalog());
    out.add(catalogue, RDF.type.asNode(), DCAT.Catalog.asNode());
    out.add(catalogue, DCAT.dataset.asNode(), dataset);
    out.add(catalogue, dcat("service"), NodeFactory.createURI(iris.sparql() + "#service"));
    out.add(catalogue, DCTerms.license.asNode(), LICENCE);
    titles(out).forEach(title -> out.add(catalogue, DCTerms.title.asNode(), title));
  }

  private List<Node> titles(Graph out) {
    return out.find(dataset, DCTerms.title.asNode(), Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static Node iana(String mediaType) {
    return NodeFactory.createURI(MEDIA_TYPES + mediaType);
  }

  /** The objects of a property, the most frequent first. */
  private List<Node> mostFrequent(String property) {
    Map<Node, Long> counts = new HashMap<>();
    union
        .find(Node.ANY, NodeFactory.createURI(property), Node.ANY)
        .filterKeep(triple -> triple.getObject().isURI())
        .forEachRemaining(triple -> counts.merge(triple.getObject(), 1L, Long::sum));
    return counts.keySet().stream()
        .sorted(Comparator.<Node>comparingLong(counts::get).reversed().thenComparing(Node::getURI))
        .toList();
  }

  private static Node dcat(String term) {
    return NodeFactory.createURI(DCAT.NS + term);
  }
}
