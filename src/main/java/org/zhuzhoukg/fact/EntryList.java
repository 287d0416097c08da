package org.zhuzhoukg.fact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.zhuzhoukg.text.DataException;
import org.zhuzhoukg.text.JsonFile;
import org.zhuzhoukg.text.JsonObject;
import org.zhuzhoukg.text.Problem;

/** A file that is one list of entries with ids; a bad entry does not stop the others. */
final class EntryList {

  private EntryList() {}

  /**
   * Reads the entries.
   *
   * @param key what the list is called in the file
   * @param read makes an entry, or throws {@link DataException}
   * @param problems takes what is wrong with the others
   */
  static <T> List<T> read(
      Path file,
      String key,
      Function<JsonObject, T> read,
      Function<T, String> id,
      List<Problem> problems) {
    JsonObject root = JsonFile.read(file);
    List<T> found = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonObject json : root.objects(key)) {
      try {
        T entry = read.apply(json);
        if (!ids.add(id.apply(entry))) {
          throw json.error("duplicate id: there is one of this name before");
        }
        found.add(entry);
      } catch (DataException e) {
        problems.add(e.problem());
      }
    }
    root.close();
    return found;
  }
}
