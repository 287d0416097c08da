package org.zhuzhoukg.web;

import java.util.List;
import org.apache.jena.riot.RDFFormat;

/** The forms of an answer that is a graph. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes them
enum GraphFormat implements Representation {
  TURTLE(RDFFormat.TURTLE_BLOCKS, "text/turtle", "application/x-turtle"),
  NTRIPLES(RDFFormat.NTRIPLES_UTF8, "application/n-triples", "text/plain"),
  RDFXML(RDFFormat.RDFXML_PLAIN, "application/rdf+xml"),
  JSONLD(RDFFormat.JSONLD11_PLAIN, "application/ld+json"),
  TRIG(RDFFormat.TRIG_BLOCKS, "application/trig"),
  NQUADS(RDFFormat.NQUADS_UTF8, "application/n-quads");

  private final RDFFormat format;
  private final List<String> mediaTypes;

  GraphFormat(RDFFormat format, String... mediaTypes) {
    this.format = format;
    this.mediaTypes = List.of(mediaTypes);
  }

  RDFFormat format() {
    return format;
  }

  @Override
  public List<String> mediaTypes() {
    return mediaTypes;
  }
}
