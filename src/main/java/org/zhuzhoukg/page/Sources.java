package org.zhuzhoukg.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.SourceTexts;
import org.zhuzhoukg.text.Span;
import org.zhuzhoukg.vocab.Iris;

/**
 * The texts of documents, where whoever runs the server has them.
 *
 * @param texts by the documents' ids
 */
public record Sources(Map<String, SourceText> texts) {

  private static final int AROUND = 60;

  /** What ends a sentence. */
  private static final String ENDS = "。！？；\n";

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
    Map<String, SourceText> texts = new HashMap<>();
    Node sha256 = NodeFactory.createURI(Iris.DEFAULT.term("sha256"));
    data.dataset()
        .getDefaultGraph()
        .find(Node.ANY, sha256, Node.ANY)
        .forEach(
            triple ->
                files
                    .of(triple.getObject().getLiteralLexicalForm())
                    .ifPresent(text -> texts.put(Term.local(triple.getSubject().getURI()), text)));
    return new Sources(texts);
  }

  /** A document's text; empty if it is not at hand. */
  Optional<SourceText> text(String document) {
    return Optional.ofNullable(texts.get(document));
  }

  /** What stands around a range of code points; empty if the text is not at hand. */
  Optional<Evidence.Passage> passage(String document, int start, int end) {
    return text(document)
        .filter(text -> end <= text.length())
        .map(
            text ->
                new Evidence.Passage(
                    before(text, start), words(text, start, end), after(text, end)));
  }

  private static String before(SourceText text, int end) {
    int begin = Math.max(0, end - AROUND);
    for (int i = end - 1; i >= begin; i--) {
      if (ENDS.indexOf(text.codePointAt(i)) >= 0) {
        return words(text, i + 1, end);
      }
    }
    return (begin == 0 ? "" : "…") + words(text, begin, end);
  }

  private static String after(SourceText text, int begin) {
    int end = Math.min(text.length(), begin + AROUND);
    for (int i = begin; i < end; i++) {
      if (ENDS.indexOf(text.codePointAt(i)) >= 0) {
        return words(text, begin, text.codePointAt(i) == '\n' ? i : i + 1);
      }
    }
    return words(text, begin, end) + (end == text.length() ? "" : "…");
  }

  private static String words(SourceText text, int start, int end) {
    return start < end ? text.at(new Span(start, end)) : "";
  }
}
