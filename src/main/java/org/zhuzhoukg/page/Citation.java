package org.zhuzhoukg.page;

import java.time.LocalDate;
import org.apache.jena.graph.Node;
import org.zhuzhoukg.vocab.Iris;

/**
 * How to cite a page.
 *
 * @param bibtex an entry for BibTeX
 * @param gbt a reference after GB/T 7714—2015, of an online database
 * @param permalink the page's address with the version of the data that it was made from
 * @param version that version
 * @param asked the version that a permalink names and that was followed here; empty for none
 */
record Citation(String bibtex, String gbt, String permalink, String version, String asked) {

  /** Cites a thing's page as it is read on a day. */
  static Citation of(View view, Node thing, String title, LocalDate today) {
    String version = view.data().version();
    String iri = thing.getURI();
    String bibtex =
        """
        @misc{%s,
          title = {%s},
          howpublished = {%s},
          note = {%s},
          url = {%s},
          urldate = {%s}
        }"""
            .formatted(
                "zhuzhou-kg:" + iri.replaceAll("^.*/id/", "").replaceAll("[^A-Za-z0-9.-]+", ":"),
                Tex.escape(title),
                Tex.escape(view.site()),
                Tex.escape(view.say("数据版本 ", "Data version ") + version),
                iri,
                today);
    String gbt =
        "%s. %s[DB/OL]. %s[%s]. %s."
            .formatted(
                view.site(),
                title,
                view.say("数据版本 ", "Data version ") + version + ". ",
                today,
                iri);
    return of(view, thing, bibtex, gbt);
  }

  /** Cites an article as it is read in its document. */
  static Citation of(View view, Node thing, DocumentCitation article) {
    return of(view, thing, article.bibtex(), article.gbt());
  }

  private static Citation of(View view, Node thing, String bibtex, String gbt) {
    String version = view.data().version();
    String path = Links.href(thing.getURI());
    return new Citation(
        bibtex, gbt, path + "?version=" + version, version, view.parameter("version"));
  }

  /** A reference after GB/T 7714—2015 to the dataset as a whole, as it is read on a day. */
  static String ofDataset(View view, LocalDate today) {
    return "%s[DS/OL]. %s[%s]. %s."
        .formatted(
            view.site(),
            view.say("数据版本 ", "Data version ") + view.data().version() + ". ",
            today,
            Iris.DEFAULT.base());
  }

  /** Whether the data are no longer those that a permalink named. */
  boolean isChanged() {
    return !asked.isEmpty() && !asked.equals(version);
  }

  /** Whether the data are those that a permalink named. */
  boolean isSame() {
    return asked.equals(version);
  }
}
