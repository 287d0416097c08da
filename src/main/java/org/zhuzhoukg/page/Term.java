package org.zhuzhoukg.page;

/**
 * A thing or a value, as a page names it.
 *
 * @param text what is shown
 * @param lang the language of the text where it is not the page's; else empty
 * @param href the address of its page; empty if it has none
 * @param iri the IRI of a thing; empty for a value
 */
record Term(String text, String lang, String href, String iri) {

  /** A text without a page. */
  static Term plain(String text) {
    return new Term(text, "", "", "");
  }

  /** What follows the last {@code #} or {@code /} of an IRI. */
  static String local(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  /** The kind in an entity's IRI, as {@code enterprise}; empty if it is none of ours. */
  String kind() {
    return Links.kind(iri);
  }
}
