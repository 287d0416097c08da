package org.zhuzhoukg.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhuzhoukg.vocab.Iris;

/** An indicator's figures as a <a href="https://schema.org/Dataset">schema.org Dataset</a>. */
final class IndicatorDataset {

  private IndicatorDataset() {}

  /** JSON-LD that may stand in a script element: no text of the data ends it. */
  static String jsonLd(View view, IndicatorPage.About about, List<Figure> figures) {
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("@context", "https://schema.org/");
    dataset.put("@type", "Dataset");
    dataset.put("@id", about.term().iri());
    dataset.put("name", about.term().text() + " · " + view.site());
    dataset.put("description", about.definition());
    dataset.put("inLanguage", view.language().html());
    dataset.put("license", Iris.LICENCE);
    dataset.put("isPartOf", Iris.DEFAULT.dataset());
    dataset.put("variableMeasured", about.term().text());
    dataset.put("version", view.data().version());
    time(dataset, figures);
    dataset.put("alternateName", about.aliases().stream().map(Term::text).toList());
    dataset.put(
        "isBasedOn",
        figures.stream()
            .flatMap(f -> f.fact().evidence().stream())
            .map(place -> place.document().iri())
            .distinct()
            .toList());
    return JsonLd.write(dataset);
  }

  private static void time(Map<String, Object> dataset, List<Figure> figures) {
    List<String> starts = figures.stream().map(f -> f.when().start()).sorted().toList();
    List<String> ends = figures.stream().map(f -> f.when().end()).sorted().toList();
    if (!starts.isEmpty()) {
      dataset.put("temporalCoverage", starts.get(0) + "/" + ends.get(ends.size() - 1));
    }
  }
}
