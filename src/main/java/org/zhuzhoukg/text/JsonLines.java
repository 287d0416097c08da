package org.zhuzhoukg.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.function.Consumer;

/** Reads <a href="https://jsonlines.org">JSON Lines</a>: a JSON object on each line. */
public final class JsonLines {

  private JsonLines() {}

  /**
   * Reads all lines; blank ones are passed over. A bad one does not stop the others.
   *
   * @param file the file's name, for problems
   * @param lines takes each object; what it throws as {@link DataException} is a problem, too
   * @param problems takes what is wrong, with its line
   * @throws IOException if the file cannot be read on
   */
  public static void read(
      String file, Reader reader, Consumer<JsonObject> lines, Consumer<Problem> problems)
      throws IOException {
    BufferedReader in = new BufferedReader(reader);
    int read = 0;
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          one(new JsonFile.Origin(file, read), line, lines, problems);
        }
        read++;
      }
    } catch (CharacterCodingException e) {
      problems.accept(new Problem(file, read + 1, 0, "", "from here on it is not UTF-8 text"));
    }
  }

  private static void one(
      JsonFile.Origin origin, String line, Consumer<JsonObject> lines, Consumer<Problem> problems)
      throws IOException {
    try {
      lines.accept(JsonFile.read(origin, new StringReader(line)));
    } catch (DataException e) {
      problems.accept(e.problem());
    }
  }
}
