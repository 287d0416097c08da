package org.zhuzhoukg.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zhuzhoukg.vocab.Iris;

/**
 * A thing that has an address.
 *
 * @param kind as {@code enterprise}
 * @param slug as {@code crrc-zhuzhou-locomotive}
 */
record Thing(String kind, String slug) {

  private static final String NAMESPACE = Iris.DEFAULT.entity("");

  /** What an IRI must not hold: RFC 3987, and what SPARQL's IRIREF leaves out. */
  private static final Pattern NO_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\#?/]");

  /** The thing with an IRI; empty if the IRI is none of a thing. */
  static Optional<Thing> of(String iri) {
    if (!iri.startsWith(NAMESPACE)) {
      return Optional.empty();
    }
    String[] names = iri.substring(NAMESPACE.length()).split("/", -1);
    return names.length == 2 && new Thing(names[0], names[1]).isNameable()
        ? Optional.of(new Thing(names[0], names[1]))
        : Optional.empty();
  }

  /** Whether kind and slug can be parts of an IRI. */
  boolean isNameable() {
    return !kind.isEmpty()
        && !slug.isEmpty()
        && !NO_IRI.matcher(kind).find()
        && !NO_IRI.matcher(slug).find();
  }

  String iri() {
    return Iris.DEFAULT.entity(kind, slug);
  }

  /** Kind and slug as a part of a path. */
  String path() {
    return PathNames.encode(kind) + "/" + PathNames.encode(slug);
  }

  /** The page about it. */
  String page() {
    return switch (kind) {
      case "document" -> "/documents/" + PathNames.encode(slug);
      case "indicator" -> "/indicators/" + PathNames.encode(slug);
      default -> "/page/" + path();
    };
  }
}
