package org.zhuzhoukg.vocab;

/** Terms of the <a href="https://www.w3.org/TR/annotation-vocab/">Web Annotation vocabulary</a>. */
public final class Oa {

  /** The namespace. */
  public static final String NS = "http://www.w3.org/ns/oa#";

  /** From a specific resource to its selector. */
  public static final String HAS_SELECTOR = NS + "hasSelector";

  /** A range of positions in a text. */
  public static final String TEXT_POSITION_SELECTOR = NS + "TextPositionSelector";

  /** The first position. */
  public static final String START = NS + "start";

  /** The position after the last. */
  public static final String END = NS + "end";

  private Oa() {}
}
