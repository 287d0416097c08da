package org.zhuzhoukg.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.text.SourceTexts;
import org.zhuzhoukg.vocab.Iris;

/**
 * The texts of documents, where whoever runs the server has them.
 *
 * @param texts from the document's id to its whole text
 */
public record Sources(Map<String, String> texts) {

  private static final int AROUND = 60;

  /** Takes a copy. */
  public Sources {
    texts = Map.copyOf(texts);
  }

  /** No text is at hand. */
  public static Sources none() {
    return new Sources(Map.of());
  }

  /**
   * The texts among some files that the data name by their SHA-256; other files are passed over.
   *
   * @param data the documents
   */
  public static Sources of(SourceTexts files, Snapshot data) {
    Map<String, String> texts = new HashMap<>();
    Node sha256 = NodeFactory.createURI(Iris.DEFAULT.term("sha256"));
    data.dataset()
        .getDefaultGraph()
        .find(Node.ANY, sha256, Node.ANY)
        .forEach(
            triple ->
                files
                    .of(triple.getObject().getLiteralLexicalForm())
                    .ifPresent(
                        text -> texts.put(Term.local(triple.getSubject().getURI()), text.text())));
    return new Sources(texts);
  }

  /** A document's text; empty if it is not at hand. */
  Optional<String> text(String document) {
    return Optional.ofNullable(texts.get(document));
  }

  /** What stands around a range of code points; empty if the text is not at hand. */
  Optional<Evidence.Passage> passage(String document, int start, int end) {
    return text(document)
        .filter(text -> end <= text.codePointCount(0, text.length()))
        .map(
            text -> {
              int from = text.offsetByCodePoints(0, start);
              int to = text.offsetByCodePoints(from, end - start);
              return new Evidence.Passage(
                  before(text, from), text.substring(from, to), after(text, to));
            });
  }

  private static String before(String text, int end) {
    int begin = Math.max(0, end - AROUND);
    for (int i = end - 1; i >= begin; i--) {
      if ("。！？；\n".indexOf(text.charAt(i)) >= 0) {
        return text.substring(i + 1, end);
      }
    }
    int whole = Character.isLowSurrogate(text.charAt(begin)) ? begin + 1 : begin;
    return (begin == 0 ? "" : "…") + text.substring(whole, end);
  }

  private static String after(String text, int begin) {
    int end = Math.min(text.length(), begin + AROUND);
    for (int i = begin; i < end; i++) {
      if ("。！？；\n".indexOf(text.charAt(i)) >= 0) {
        return text.substring(begin, text.charAt(i) == '\n' ? i : i + 1);
      }
    }
    boolean splits = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return text.substring(begin, splits ? end - 1 : end) + (end == text.length() ? "" : "…");
  }
}
