package org.zhuzhoukg.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The queries that come with the program, as the class path holds them: {@code /queries/index.txt}
 * names the files, one in a line, for a jar cannot be listed.
 */
public final class QueryLibrary {

  private static final List<QueryFile> QUERIES = read();

  private QueryLibrary() {}

  /** All queries, in the order of the index. */
  public static List<QueryFile> queries() {
    return QUERIES;
  }

  private static List<QueryFile> read() {
    try (BufferedReader names =
        new BufferedReader(new InputStreamReader(open("index.txt"), StandardCharsets.UTF_8))) {
      return names
          .lines()
          .filter(line -> !line.isBlank())
          .map(name -> QueryFile.named(name.replaceFirst("\\.rq$", "")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = QueryLibrary.class.getResourceAsStream("/queries/" + name);
    if (in == null) {
      throw new IllegalStateException("the class path has no queries/" + name);
    }
    return in;
  }
}
