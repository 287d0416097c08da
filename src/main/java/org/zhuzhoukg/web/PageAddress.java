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

  /** This address without the slash at its end; empty if it has none that can be left away. */
  Optional<PageAddress> withoutSlash() {
    return sent.endsWith("/") && OWN.matcher(withoutLast(sent)).matches()
        ? Optional.of(new PageAddress(withoutLast(sent), query, withoutLast(path)))
        : Optional.empty();
  }

  private static String withoutLast(String text) {
    return text.substring(0, text.length() - 1);
  }

  /** The way here, for good. */
  Answer asMoved() {
    return to(301, query == null ? sent : sent + "?" + query);
  }

  /**
   * Where the page is, if there is none here: in the right case for good (301), under the thing's
   * own address for now if this is one of its names (303).
   */
  Optional<Answer> elsewhere(Snapshot snapshot) {
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
