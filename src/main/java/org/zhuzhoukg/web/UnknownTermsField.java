package org.zhuzhoukg.web;

import java.util.List;
import java.util.stream.Collectors;
import org.zhuzhoukg.store.UnknownTerm;

/** Tells with an empty answer which terms of the query the data do not have. */
final class UnknownTermsField {

  private UnknownTermsField() {}

  /** For a header field: {@code <iri>; nearest="<iri>", …}. */
  static String header(List<UnknownTerm> terms) {
    return terms.stream()
        .map(
            term ->
                "<"
                    + ascii(term.iri())
                    + ">"
                    + (term.nearest().isEmpty()
                        ? ""
                        : "; nearest=\"" + ascii(term.nearest()) + "\""))
        .collect(Collectors.joining(", "));
  }

  private static String ascii(String iri) {
    return java.net.URI.create(iri.replaceAll("[^!-~]|[\"<>\\\\^`{|}]", "_")).toASCIIString();
  }
}
