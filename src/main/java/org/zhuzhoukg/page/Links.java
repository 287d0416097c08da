package org.zhuzhoukg.page;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuzhoukg.vocab.Iris;

/** Where things have their pages on this server. */
final class Links {

  private static final Pattern ENTITY =
      Pattern.compile(Pattern.quote(Iris.DEFAULT.entity("")) + "([a-z-]+)/([^#?]+)(#.*)?");

  private Links() {}

  /** The address of a thing's page; empty if it has none that a browser may open. */
  static String href(String iri) {
    Matcher entity = ENTITY.matcher(iri);
    if (entity.matches()) {
      String fragment = entity.group(3) == null ? "" : entity.group(3);
      return page(entity.group(1), entity.group(2)) + fragment;
    }
    if (iri.startsWith(Iris.DEFAULT.base())) {
      return "/" + iri.substring(Iris.DEFAULT.base().length());
    }
    return isWeb(iri) ? iri : "";
  }

  /** The kind in an entity's IRI; empty if it is none of ours. */
  static String kind(String iri) {
    Matcher entity = ENTITY.matcher(iri);
    return entity.matches() ? entity.group(1) : "";
  }

  private static String page(String kind, String slug) {
    return switch (kind) {
      case "document" -> "/documents/" + slug;
      case "indicator" -> "/indicators/" + slug;
      case "discrepancy" -> "/quality#" + slug;
      default -> "/page/" + kind + "/" + slug;
    };
  }

  private static boolean isWeb(String iri) {
    try {
      String scheme = URI.create(iri).getScheme();
      return "http".equals(scheme) || "https".equals(scheme);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
