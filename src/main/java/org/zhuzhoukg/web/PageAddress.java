package org.zhuzhoukg.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zhuzhoukg.store.Snapshot;

/**
 * The address of a page as a reader wrote it.
 *
 * @param sent the path, encoded
 * @param query what stands after the question mark; null for none
 * @param path the same, decoded
 */
record PageAddress(String sent, String query, String path) {

  /** A path that a redirect may name: of this server, whoever reads it. */
  private static final Pattern OWN = Pattern.compile("(?:/[\\w.~%-]+)+");

  /** How the address of an indicator's figures as a table ends. */
  private static final String TABLE = ".csv";

  /** The thing that the page is about; empty if it is about none. */
  Optional<Thing> thing() {
    String[] names = path.substring(1).split("/", -1);
    return switch (names[0]) {
      case "page" ->
          names.length == 3 ? Optional.of(new Thing(names[1], names[2])) : Optional.empty();
      case "documents" -> member("document", names);
      case "indicators" -> member("indicator", names).map(this::ofTable);
      default -> Optional.empty();
    };
  }

  private Thing ofTable(Thing thing) {
    int end = thing.slug().length() - suffix().length();
    return new Thing(thing.kind(), thing.slug().substring(0, end));
  }

  private String suffix() {
    return path.startsWith("/indicators/") && path.endsWith(TABLE) ? TABLE : "";
  }

  private static Optional<Thing> member(String kind, String[] names) {
    return names.length == 2 ? Optional.of(new Thing(kind, names[1])) : Optional.empty();
  }

  /**
   * Where the page is, if there is none here: without the slash at the end or in the right case for
   * good (301), under the thing's own address for now if this is one of its names (303).
   */
  Optional<Answer> elsewhere(Snapshot snapshot) {
    if (sent.endsWith("/")) {
      String target = sent.substring(0, sent.length() - 1);
      return OWN.matcher(target).matches()
          ? Optional.of(to(301, query == null ? target : target + "?" + query))
          : Optional.empty();
    }
    return thing()
        .flatMap(asked -> new Things(snapshot).named(asked))
        .filter(found -> found.by() != Things.By.IRI)
        .map(
            found -> to(found.by() == Things.By.NAME ? 303 : 301, found.thing().page() + suffix()));
  }

  private static Answer to(int status, String target) {
    return Answer.empty(status).with("Location", target);
  }
}
