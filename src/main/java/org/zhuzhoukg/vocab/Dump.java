package org.zhuzhoukg.vocab;

/** The files that hold the whole dataset, each in one format, compressed. */
public enum Dump {
  /** Each graph apart. */
  TRIG("trig", "application/trig", "TriG", true),
  /** Each graph apart, a line a statement. */
  NQUADS("nq", "application/n-quads", "N-Quads", true),
  /** The union of all graphs. */
  TURTLE("ttl", "text/turtle", "Turtle", false),
  /** The union of all graphs, a line a statement. */
  NTRIPLES("nt", "application/n-triples", "N-Triples", false),
  /** The union of all graphs, as XML. */
  RDFXML("rdf", "application/rdf+xml", "RDF_XML", false),
  /** The union of all graphs, as JSON. */
  JSONLD("jsonld", "application/ld+json", "JSON-LD", false);

  /** How the files are compressed. */
  public static final String COMPRESSION = "application/gzip";

  private final String suffix;
  private final String mediaType;
  private final String format;
  private final boolean keepsGraphs;

  Dump(String suffix, String mediaType, String format, boolean keepsGraphs) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.format = format;
    this.keepsGraphs = keepsGraphs;
  }

  /** The name of the file. */
  public String file() {
    return "dataset." + suffix + ".gz";
  }

  /** The part of the name that tells the format. */
  public String suffix() {
    return suffix;
  }

  /** The media type of what is compressed. */
  public String mediaType() {
    return mediaType;
  }

  /** The W3C's IRI of the format. */
  public String formatIri() {
    return Formats.NS + format;
  }

  /** Whether each graph is apart; otherwise the file holds their union. */
  public boolean keepsGraphs() {
    return keepsGraphs;
  }
}
