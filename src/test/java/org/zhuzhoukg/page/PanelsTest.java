package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every panel of data opens in the console as the query that it is made of. */
@Tag("slow")
class PanelsTest {

  /** How to cite is no data, the checks are no query, and each of the questions is one. */
  private static final List<String> WITHOUT_QUERY = List.of("cite", "checks", "questions");

  private static final Pattern LINK =
      Pattern.compile("class=\"in-console\" href=\"/console#q=([^\"&]+)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/page/city/zhuzhou",
        "/page/enterprise/crrc-zhuzhou-locomotive",
        "/page/observation/digital-economy-2022.digital-economy-size-2022-9m",
        "/indicators/gdp",
        "/policies",
        "/documents",
        "/documents/clusters-2012",
        "/quality",
        "/ontology",
        "/indicators",
        "/catalog"
      })
  void opensInTheConsole(String path) {
    String html = RealPages.page(path, Map.of(), Language.EN).text();
    List<String> without = new ArrayList<>();
    Matcher panels = Pattern.compile("<section class=\"panel[^>]* id=\"([^\"]+)\"").matcher(html);
    int count = 0;
    while (panels.find()) {
      count++;
      int end = html.indexOf("<section class=\"panel", panels.end());
      Matcher link = LINK.matcher(html).region(panels.end(), end < 0 ? html.length() : end);
      if (link.find()) {
        String query = URLDecoder.decode(link.group(1), StandardCharsets.UTF_8);
        assertFalse(QueryFactory.create(query, Syntax.syntaxSPARQL_11).isUnknownType());
      } else if (!WITHOUT_QUERY.contains(panels.group(1))) {
        without.add(panels.group(1));
      }
    }
    assertEquals(List.of(), without);
    assertFalse(count == 0, "no panels at " + path);
  }
}
