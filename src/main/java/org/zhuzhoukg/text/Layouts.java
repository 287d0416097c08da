package org.zhuzhoukg.text;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The orders in which texts are to be read, by the texts' SHA-256. A file of them has {@code
 * documents}, each with {@code sha256} and perhaps {@code readingOrder}; other keys are passed
 * over, so that {@code documents.json} is one.
 *
 * @param orders from SHA-256 in lower-case hex to the ranges in order
 */
public record Layouts(Map<String, List<Span>> orders) {

  /** None. */
  public static final Layouts NONE = new Layouts(Map.of());

  /** Copies the map. */
  public Layouts {
    orders = Map.copyOf(orders);
  }

  /**
   * Reads files.
   *
   * @throws DataException if one is none
   */
  public static Layouts read(List<Path> files) {
    Map<String, List<Span>> orders = new HashMap<>();
    for (Path file : files) {
      JsonObject json = JsonFile.read(file);
      List<JsonObject> documents = json.objects("documents");
      if (documents.isEmpty()) {
        throw json.error(
            "'documents' is missing: [{\"sha256\": …, \"readingOrder\": [[0, 9], …]}]");
      }
      for (JsonObject document : documents) {
        String sha256 = document.string("sha256");
        List<Span> order = document.spans("readingOrder");
        if (!order.isEmpty()) {
          orders.put(sha256, order);
        }
      }
    }
    return new Layouts(orders);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return orders.isEmpty();
  }

  /** The order of a text; empty if it is to be read as it stands. */
  public List<Span> of(String sha256) {
    return orders.getOrDefault(sha256, List.of());
  }
}
