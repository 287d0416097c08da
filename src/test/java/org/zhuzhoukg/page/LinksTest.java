package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

  @ParameterizedTest
  @CsvSource({
    "https://w3id.org/zhuzhou-kg/id/enterprise/crrc, /page/enterprise/crrc",
    "https://w3id.org/zhuzhou-kg/id/document/paper, /documents/paper",
    "'https://w3id.org/zhuzhou-kg/id/document/paper#char=1,2', '/documents/paper#char=1,2'",
    "https://w3id.org/zhuzhou-kg/id/indicator/gdp, /indicators/gdp",
    "https://w3id.org/zhuzhou-kg/id/discrepancy/gap, /quality#gap",
    "https://w3id.org/zhuzhou-kg/ontology#Observation, /ontology#Observation",
    "https://w3id.org/zhuzhou-kg/graph/catalogue, /graph/catalogue",
    "https://example.org/a, https://example.org/a",
    "http://example.org/a, http://example.org/a",
    "javascript:alert(1), ''",
    "JavaScript:alert(1), ''",
    "data:text/html;base64;PHNjcmlwdD4=, ''",
    "urn:x:y, ''",
    "'no iri at all', ''",
  })
  void leadWhereABrowserMayGo(String iri, String href) {
    assertEquals(href, Links.href(iri));
  }
}
