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
 * of one name the second gets {@code -2}.
 */
public final class CandidateGraphNames {

  private final Map<String, Integer> titles = new HashMap<>();

  /** The IRI of the graph of the next document, by its path. */
  public String next(String document) {
    String title = fileName(document).replaceFirst("(?<=.)\\.[^.]*$", "");
    int same = titles.merge(title, 1, Integer::sum);
    String name = URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20");
    return Iris.DEFAULT.candidateGraph(name + (same == 1 ? "" : "-" + same));
  }

  /** The last part of a path. */
  static String fileName(String document) {
    return document.replaceFirst("^.*[/\\\\](?=.)", "");
  }
}
