package org.zhuzhoukg.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.zhuzhoukg.vocab.Iris;

/**
 * What the graphs of candidates are called.
 *
 * <p>A graph's name is the document's: the last part of its path, without ending. Of two documents
 * of one name the second gets {@code -2}, or the next number that is free.
 */
public final class CandidateGraphNames {

  /** From each name that is taken to the last number that was tried behind it. */
  private final Map<String, Integer> taken = new HashMap<>();

  /** The IRI of the graph of the next document, by its path. */
  public String next(String document) {
    String title = fileName(document).replaceFirst("(?<=.)\\.[^.]*$", "");
    String name = title;
    while (taken.putIfAbsent(name, 1) != null) {
      name = title + "-" + taken.merge(title, 1, Integer::sum);
    }
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return Iris.DEFAULT.candidateGraph(encoded);
  }

  /** The last part of a path. */
  static String fileName(String document) {
    return document.replaceFirst("^.*[/\\\\](?=.)", "");
  }
}
