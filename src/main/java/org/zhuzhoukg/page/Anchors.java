package org.zhuzhoukg.page;

/** Where facts stand in a page. */
final class Anchors {

  private Anchors() {}

  /** The id of a fact's row, as {@code fact-digital-economy-2022.gdp-2022}. */
  static String of(Term fact) {
    return "fact-" + Term.local(fact.iri()).replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
