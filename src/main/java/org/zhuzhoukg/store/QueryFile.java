package org.zhuzhoukg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query with the header that documents it: comment lines {@code # key: value} at the top.
 *
 * @param name the file's name without {@code .rq}
 * @param header the keys and values: {@code title-zh}, {@code title-en}, {@code question-zh},
 *     {@code question-en}, {@code view} …
 * @param text the whole file
 */
public record QueryFile(String name, Map<String, String> header, String text) {

  private static final Pattern LINE = Pattern.compile("#\\s*([a-z-]+):\\s*(.*?)\\s*");

  /** Copies the header. */
  public QueryFile {
    header = Map.copyOf(header);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   */
  public static QueryFile read(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
    return of(name, Files.readString(file));
  }

  /** Reads the header of a query's text. */
  public static QueryFile of(String name, String text) {
    Map<String, String> header = new LinkedHashMap<>();
    for (String line : text.split("\n", -1)) {
      Matcher matcher = LINE.matcher(line);
      if (!line.startsWith("#")) {
        break;
      }
      if (matcher.matches()) {
        header.put(matcher.group(1), matcher.group(2));
      }
    }
    return new QueryFile(name, header, text);
  }
}
