package org.zhuzhoukg.web;

import java.util.ArrayList;
import java.util.List;
import org.zhuzhoukg.vocab.Iris;

/** The Link header field: <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288</a>. */
final class LinkField {

  private final List<String> links = new ArrayList<>();

  /** What leads from a thing to the forms in which it is described. */
  static LinkField of(Thing thing) {
    return new LinkField()
        .add(Iris.DEFAULT.entity(thing.path()), "canonical")
        .alternates(thing, "")
        .typed(thing.page(), "alternate", Pages.HTML)
        .add("/data/" + thing.path(), "describedby")
        .licence();
  }

  /** What leads from the page about a thing to the thing and its data. */
  static LinkField ofPage(Thing thing) {
    return new LinkField()
        .add(thing.page(), "canonical")
        .alternates(thing, "")
        .add("/data/" + thing.path(), "describedby")
        .add(Iris.DEFAULT.entity(thing.path()), "about")
        .licence();
  }

  /** The data about a thing in each of their forms. */
  LinkField alternates(Thing thing, String parameters) {
    for (DataFormat format : DataFormat.values()) {
      String data = "/data/" + thing.path() + "." + format.suffix() + parameters;
      typed(data, "alternate", format);
    }
    return this;
  }

  /** A link. */
  LinkField add(String target, String relation) {
    links.add("<" + target + ">; rel=\"" + relation + "\"");
    return this;
  }

  /** A link that tells the media type of its target. */
  LinkField typed(String target, String relation, Representation form) {
    links.add("<" + target + ">; rel=\"" + relation + "\"; type=\"" + form.mediaType() + "\"");
    return this;
  }

  /** The licence of the data. */
  LinkField licence() {
    return add(Iris.LICENCE, "license");
  }

  @Override
  public String toString() {
    return String.join(", ", links);
  }
}
