package org.zhuzhoukg.page;

import java.util.List;

/**
 * What a page tells about itself to browsers and to search engines.
 *
 * @param title without the name of the whole
 * @param description a sentence; empty for none
 * @param alternates the same as data: address to media type
 * @param jsonLd schema.org in JSON-LD; empty for none
 * @param scripts own modules that the page needs, as {@code entity.js}
 * @param canonical the one address of the content; empty if any will do
 */
record Heading(
    String title,
    String description,
    List<Alternate> alternates,
    String jsonLd,
    List<String> scripts,
    String canonical) {

  /** A page that has one address. */
  Heading(
      String title,
      String description,
      List<Alternate> alternates,
      String jsonLd,
      List<String> scripts) {
    this(title, description, alternates, jsonLd, scripts, "");
  }

  /** A page that is nothing but itself. */
  static Heading of(String title, String description) {
    return new Heading(title, description, List.of(), "", List.of());
  }

  /** The same content in another form. */
  record Alternate(String href, String type) {}
}
