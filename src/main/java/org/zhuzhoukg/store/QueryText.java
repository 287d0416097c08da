package org.zhuzhoukg.store;

/** The text of a query, as people write it. */
public final class QueryText {

  private QueryText() {}

  /**
   * The same query without comments and with single spaces: texts that differ in nothing else are
   * one question. A text with code point escapes stays as it is, for they may hide a quote (<a
   * href="https://www.w3.org/TR/sparql11-query/#codepointEscape">SPARQL 1.1, 19.2</a>).
   */
  public static String normal(String text) {
    return text.contains("\\u") || text.contains("\\U") ? text : SourceTokens.normal(text);
  }
}
