package org.zhuzhoukg.rdf;

/** How the codes of data files become terms of the ontology. */
final class Terms {

  private Terms() {}

  /** The local name of a code: {@code same-figure-two-periods} is {@code SameFigureTwoPeriods}. */
  static String ofNotation(String notation) {
    StringBuilder term = new StringBuilder();
    for (String word : notation.split("-")) {
      term.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return term.toString();
  }
}
