package org.zhuzhoukg.vocab;

import java.util.Objects;

/**
 * The IRI policy: where the project's own names live.
 *
 * <p>A host in these IRIs is data, not location: a running server answers for them under its own
 * address.
 *
 * @param base the IRI that all others begin with, ending in {@code /}
 */
public record Iris(String base) {

  /** The policy that the published data follow. */
  public static final Iris DEFAULT = new Iris("https://w3id.org/zhuzhou-kg/");

  /** What the data may be used under. */
  public static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  /** Checks that the base ends in a slash. */
  public Iris {
    Objects.requireNonNull(base, "base");
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("IRI base must end in '/': " + base);
    }
  }

  /** The ontology's namespace, prefix {@code zz:}. */
  public String ontology() {
    return base + "ontology#";
  }

  /** A term of the ontology, as {@code Observation} or {@code indicator}. */
  public String term(String localName) {
    return ontology() + localName;
  }

  /** A thing, by its reference {@code kind/slug}, as {@code city/zhuzhou}. */
  public String entity(String reference) {
    return base + "id/" + reference;
  }

  /** A thing, by its kind and its slug. */
  public String entity(String kind, String slug) {
    return entity(kind + "/" + slug);
  }

  /** A source document. */
  public String document(String id) {
    return entity("document", id);
  }

  /** The evidence at a range of code points in a document: RFC 5147's {@code char} scheme. */
  public String evidence(String document, int start, int end) {
    return document(document) + "#char=" + start + "," + end;
  }

  /** The selector of {@link #evidence}. */
  public String selector(String document, int start, int end) {
    return document(document) + "#selector=" + start + "," + end;
  }

  /** A named graph, as {@code catalogue}. */
  public String graph(String name) {
    return base + "graph/" + name;
  }

  /** The whole, as VoID and DCAT describe it. */
  public String dataset() {
    return graph("dataset") + "#it";
  }

  /** The catalogue entry of the whole. */
  public String catalog() {
    return base + "catalog";
  }

  /** A file of the whole dataset. */
  public String dump(Dump dump) {
    return base + "dumps/" + dump.file();
  }

  /** What is known of a thing, by its reference {@code kind/slug}: a document, not the thing. */
  public String data(String reference) {
    return base + "data/" + reference;
  }

  /** The SPARQL service; clients reach it under the address of the server that runs. */
  public String sparql() {
    return base + "sparql";
  }

  /** An IRI as a part of a fragment, where {@code #} may not be. */
  public static String inFragment(String iri) {
    return iri.replace("%", "%25").replace("#", "%23");
  }

  /** The named graph of one document. */
  public String documentGraph(String document) {
    return graph("document/" + document);
  }

  /** The named graph of a document's candidates, which nobody has reviewed. */
  public String candidateGraph(String name) {
    return graph("candidate/" + name);
  }
}
