package org.zhuzhoukg.store;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/** The IRIs that a query may use where an engine would do more than look for them in the data. */
final class Allowed {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String FN = "http://www.w3.org/2005/xpath-functions#";
  private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";

  /** Those that neither call others by name, nor match patterns, nor make long texts or numbers. */
  private static final Set<String> FUNCTIONS =
      Stream.of(
              names(
                  XSD,
                  "decimal integer long int short byte nonNegativeInteger positiveInteger"
                      + " nonPositiveInteger negativeInteger unsignedLong unsignedInt"
                      + " unsignedShort unsignedByte double float boolean string anyURI duration"
                      + " dayTimeDuration yearMonthDuration dateTime date time gYear gYearMonth"
                      + " gMonth gMonthDay gDay"),
              names(
                  FN,
                  "substring string-length normalize-space normalize-unicode upper-case"
                      + " lower-case contains starts-with ends-with substring-before"
                      + " substring-after abs ceiling floor round round-half-to-even"
                      + " year-from-date month-from-date day-from-date timezone-from-date"
                      + " hours-from-time minutes-from-time seconds-from-time"
                      + " timezone-from-time dateTime year-from-dateTime month-from-dateTime"
                      + " day-from-dateTime hours-from-dateTime minutes-from-dateTime"
                      + " seconds-from-dateTime timezone-from-dateTime years-from-duration"
                      + " months-from-duration days-from-duration hours-from-duration"
                      + " minutes-from-duration seconds-from-duration boolean not"
                      + " adjust-dateTime-to-timezone adjust-date-to-timezone"
                      + " adjust-time-to-timezone implicit-timezone"
                      + " numeric-mod numeric-integer-divide"),
              names(MATH, "pi exp log log10 sqrt sin cos tan asin acos atan atan2"))
          .flatMap(names -> names)
          .collect(Collectors.toUnmodifiableSet());

  /** Property functions that only look: full text, and the members of an RDF container. */
  private static final Set<String> PROPERTIES =
      Set.of("http://jena.apache.org/text#query", "http://www.w3.org/2000/01/rdf-schema#member");

  private static final Pattern ENGINE =
      Pattern.compile("(?i)java:.*|https?://(www\\.)?jena\\.(apache\\.org|hpl\\.hp\\.com)/.*");

  private static final Pattern GRAPH = Pattern.compile("(?i)(https?://|urn:).*");

  private Allowed() {}

  private static Stream<String> names(String namespace, String names) {
    return Stream.of(names.split(" ", -1)).map(name -> namespace + name);
  }

  static void function(String iri) {
    if (!FUNCTIONS.contains(iri)) {
      throw refusedFunction(iri);
    }
  }

  static RefusedException refusedFunction(String iri) {
    return RefusedException.forbidden(
        iri, "The function <" + iri + "> is not among those allowed.");
  }

  static void predicate(String iri) {
    boolean special =
        ENGINE.matcher(iri).matches() || PropertyFunctionRegistry.get().isRegistered(iri);
    if (special && !PROPERTIES.contains(iri)) {
      throw RefusedException.forbidden(
          iri, "The property <" + iri + "> is computed, and not among those allowed.");
    }
  }

  /** A graph that {@code FROM} or {@code USING} names. */
  static void graph(String iri) {
    if (!GRAPH.matcher(iri).matches()) {
      throw RefusedException.forbidden(
          iri, "The graph <" + iri + "> is refused: a graph's IRI begins with http or urn.");
    }
    graphName(iri);
  }

  /** A graph that the data may hold. */
  static void graphName(String iri) {
    if (iri.startsWith("urn:x-arq:")
        && !iri.equals(Quad.unionGraph.getURI())
        && !iri.equals(Quad.defaultGraphIRI.getURI())) {
      throw RefusedException.forbidden(iri, "The graph <" + iri + "> is refused.");
    }
  }
}
