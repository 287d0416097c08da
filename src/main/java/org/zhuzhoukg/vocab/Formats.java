package org.zhuzhoukg.vocab;

import java.util.List;

/** The <a href="https://www.w3.org/ns/formats/">IRIs of the formats</a> that answers come in. */
public final class Formats {

  /** The namespace. */
  public static final String NS = "http://www.w3.org/ns/formats/";

  /** Formats of SELECT and ASK. */
  public static final List<String> RESULTS =
      List.of(
          NS + "SPARQL_Results_JSON",
          NS + "SPARQL_Results_XML",
          NS + "SPARQL_Results_CSV",
          NS + "SPARQL_Results_TSV");

  /** Formats of CONSTRUCT and DESCRIBE. */
  public static final List<String> GRAPHS =
      List.of(
          NS + "Turtle",
          NS + "N-Triples",
          NS + "RDF_XML",
          NS + "JSON-LD",
          NS + "TriG",
          NS + "N-Quads");

  private Formats() {}
}
