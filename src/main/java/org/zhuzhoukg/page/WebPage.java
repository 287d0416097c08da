package org.zhuzhoukg.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zhuzhoukg.vocab.Iris;

/** A page that is about no single thing, as a <a href="https://schema.org/WebPage">WebPage</a>. */
final class WebPage {

  private static final Map<String, String> TYPES =
      Map.of(
          "/documents", "CollectionPage",
          "/indicators", "CollectionPage",
          "/policies", "CollectionPage",
          "/search", "SearchResultsPage");

  private WebPage() {}

  /** What a page tells search engines: its own JSON-LD, else what every page has. */
  static String jsonLd(Frame view, Heading heading) {
    if (!heading.jsonLd().isEmpty()) {
      return heading.jsonLd();
    }
    Map<String, Object> site = new LinkedHashMap<>();
    site.put("@type", "WebSite");
    site.put("name", view.site());
    site.put("url", Iris.DEFAULT.base());
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("@context", "https://schema.org/");
    page.put("@type", TYPES.getOrDefault(view.path(), "WebPage"));
    page.put("name", heading.title());
    page.put("description", heading.description());
    page.put("inLanguage", view.language().html());
    page.put("license", Iris.LICENCE);
    page.put("isPartOf", site);
    page.put("about", Map.of("@id", Iris.DEFAULT.dataset()));
    page.put("version", view.version());
    return JsonLd.write(page);
  }
}
