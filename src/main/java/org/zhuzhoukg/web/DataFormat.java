package org.zhuzhoukg.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of what is known of a thing, each at an address of its own. */
enum DataFormat implements Representation {
  TURTLE("ttl", GraphFormat.TURTLE),
  JSONLD("jsonld", GraphFormat.JSONLD),
  NTRIPLES("nt", GraphFormat.NTRIPLES),
  RDFXML("rdf", GraphFormat.RDFXML);

  private final String suffix;
  private final GraphFormat format;

  DataFormat(String suffix, GraphFormat format) {
    this.suffix = suffix;
    this.format = format;
  }

  /** The format that the end of a name tells. */
  static Optional<DataFormat> ofSuffix(String name) {
    return Stream.of(values()).filter(f -> name.endsWith("." + f.suffix)).findFirst();
  }

  String suffix() {
    return suffix;
  }

  GraphFormat format() {
    return format;
  }

  @Override
  public List<String> mediaTypes() {
    return format.mediaTypes();
  }
}
