package org.zhuzhoukg.extract;

import java.util.function.Consumer;

/** Finds candidate facts in a text. Implementations may be shared by threads. */
public interface Extractor {

  /**
   * Reads a text and hands on what it finds, in the order of the text.
   *
   * @param text the text
   * @param firstCodePoint the place of its first code point in its file
   * @param setting what is known of the document
   * @param found takes the candidates
   */
  void extract(String text, int firstCodePoint, Setting setting, Consumer<Candidate> found);
}
