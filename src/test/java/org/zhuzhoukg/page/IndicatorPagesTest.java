package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of indicators and policies over the project's own data. */
@Tag("slow")
class IndicatorPagesTest {

  private static String html(String path, Map<String, String> parameters) {
    Site.Written page = RealPages.page(path, parameters, Language.EN);
    assertEquals(200, page.status(), path);
    return page.text();
  }

  private static void assertHas(String html, String part) {
    assertTrue(html.contains(part), () -> part + " is not in " + html);
  }

  @Test
  void theIndexListsAndFilters() {
    String all = html("/indicators", Map.of());
    assertHas(all, "href=\"/indicators/gdp\"");
    assertHas(all, "href=\"/indicators/freight\"");
    String some = html("/indicators", Map.of("q", "电商"));
    assertHas(some, "cross-border-e-commerce-trade");
    assertFalse(some.contains("href=\"/indicators/gdp\""));
  }

  @Test
  void anIndicatorHasItsFiguresAndDataForPrograms() {
    String page = html("/indicators/gdp", Map.of());
    assertHas(page, "1853.63亿元");
    assertHas(page, "href=\"/data/indicator/gdp.ttl\"");
    String script = page.substring(page.indexOf("ld+json\">") + 9);
    assertEquals(
        "Dataset",
        JSON.parse(script.substring(0, script.indexOf("</script>")))
            .get("@type")
            .getAsString()
            .value());
  }

  @Test
  void saysWhichFiguresAreInNoChart() {
    String note = "Figures of one time alone are in the table below.";
    assertHas(html("/indicators/gdp", Map.of()), note);
    assertFalse(html("/indicators/digital-economy-size", Map.of()).contains(note));
  }

  @Test
  void comparisonKeepsWhatIsChosen() {
    Map<String, String> both = Map.of("about", "city/zhuzhou\nregion/hunan");
    assertHas(html("/indicators/gdp", both), "1.5万亿");
    String one = html("/indicators/gdp", Map.of("about", "city/zhuzhou"));
    assertFalse(one.contains("1.5万亿</span>"));
    assertHas(one, "/indicators/gdp.csv?about=city%2Fzhuzhou&amp;lang=en");
    assertHas(html("/indicators/gdp", Map.of("about", "city/nowhere")), "Gross domestic product");
  }

  @Test
  void anIndicatorWithoutFiguresSaysWhy() {
    assertHas(html("/indicators/freight", Map.of()), "No figure:");
  }

  @Test
  void figuresComeAsCsv() {
    Site.Written csv = RealPages.page("/indicators/gdp.csv", Language.EN);
    assertEquals("text/csv; charset=utf-8; header=present", csv.mediaType());
    assertTrue(csv.text().startsWith("\uFEFFindicator,statistic,about"));
    assertHas(csv.text(), "1200亿");
    assertHas(csv.text(), "\r\n");
    String chinese = RealPages.page("/indicators/gdp.csv", Language.ZH).text();
    assertHas(chinese, ",年度,2010年,实际,确数,");
    assertFalse(chinese.contains("Annual") || chinese.contains("Exactly"));
    assertEquals("\"a,\"\"b\"\"\"", FigureTable.cell("a,\"b\""));
    assertEquals("'=1+1", FigureTable.cell("=1+1"));
  }

  @Test
  void unknownIndicatorsAreMissing() {
    for (String path : new String[] {"/indicators/nope", "/indicators/a b", "/indicators/gdp/x"}) {
      assertEquals(404, RealPages.page(path, Language.ZH).status(), path);
    }
  }

  @Test
  void targetsStandBesideWhatCameOfThem() {
    String page = html("/policies", Map.of());
    assertHas(page, "logistics-cost");
    assertHas(page, "14% − 13.2% = +0.8 percentage points");
    assertHas(page, "Zhuzhou e-commerce development plan (2014–2020)");
    String some = html("/policies", Map.of("q", "5115"));
    assertHas(some, "zhuzhou-5115");
    assertFalse(some.contains("14% − 13.2%"));
  }

  @Test
  void whatAReaderTypesRemainsText() {
    String page = html("/policies", Map.of("q", "\"><script>alert(1)</script>"));
    assertFalse(page.contains("<script>alert"));
  }
}
