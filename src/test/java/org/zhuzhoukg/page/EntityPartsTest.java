package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Iris;

/** A thing of which much is said is shown in parts: modest ones, and together all of it. */
@Tag("slow")
class EntityPartsTest {

  private static final String CITY = "/page/city/zhuzhou";

  /** Part of a page of the city, as a parameter asks for it. */
  private static <T> T city(String parameter, String value, BiFunction<View, Node, T> part) {
    try (Snapshot snapshot = RealPages.STORE.snapshot()) {
      PageData data = new PageData(snapshot, RealPages.budget(), Language.ZH);
      View view =
          new View(CITY, Map.of(parameter, value), Language.ZH, data, Sources.none(), null, "");
      return part.apply(view, NodeFactory.createURI(Iris.DEFAULT.entity("city/zhuzhou")));
    }
  }

  private static List<String> facts(Said said) {
    return said.groups().stream()
        .flatMap(group -> group.items().stream())
        .flatMap(item -> item.entries().stream())
        .map(entry -> entry.relation().fact().term().iri())
        .toList();
  }

  @Test
  void showsEveryFactOfTheCityInParts() {
    Said first = city("facts", "", Said::of);
    Set<String> all = new HashSet<>(facts(first));
    assertTrue(all.size() <= 120, all.size() + " facts at once");
    assertEquals(374, first.count());
    List<Said.Group> more = new ArrayList<>(first.others());
    first.groups().stream().filter(group -> group.rest() > 0).forEach(more::add);
    for (Said.Group group : more) {
      int pages = 1;
      for (int page = 1; page <= pages; page++) {
        Said part = city("facts", group.key() + " " + page, Said::of);
        pages = part.whole().orElseThrow().pages();
        assertTrue(part.groups().get(0).items().size() <= 50);
        all.addAll(facts(part));
      }
    }
    assertEquals(374, all.size());
  }

  @Test
  void leadsToTheFactsThatItDoesNotShow() {
    String first = EntityPageTest.panel(EntityPageTest.html(CITY, Language.ZH), "facts");
    assertTrue(first.contains("href=\"/page/city/zhuzhou?facts=locationOf#facts\""));
    assertTrue(first.contains("href=\"/page/city/zhuzhou?facts=originatesIn%20in#facts\""));
    Site.Written page = RealPages.page(CITY, Map.of("facts", "locationOf 2"), Language.ZH);
    String places = EntityPageTest.panel(page.text(), "facts");
    assertEquals(1, EntityPageTest.all(places, "<h3>").size());
    assertEquals(1, EntityPageTest.all(places, ">这一事实</a>").size(), "the last of 51 places");
    assertTrue(
        places.contains("rel=\"prev\" href=\"/page/city/zhuzhou?facts=locationOf%201#facts\""));
    assertTrue(places.contains("href=\"/page/city/zhuzhou#facts\""));
  }

  @Test
  void showsEveryFigureOfTheCityInParts() {
    Measured first = city("figures", "", Measured::of);
    Set<Figure> all = new HashSet<>();
    for (int number = 1; number <= first.paging().pages(); number++) {
      int page = number;
      Measured part = city("figures", Integer.toString(page), Measured::of);
      List<Figure> shown = part.groups().stream().flatMap(g -> g.figures().stream()).toList();
      assertTrue(shown.size() <= 40, page + " shows " + shown.size());
      all.addAll(shown);
      for (Figure figure : shown) {
        Term indicator = figure.measure().indicator();
        assertTrue(
            first.index().stream()
                .anyMatch(p -> p.indicator().equals(indicator) && p.page() == page));
      }
    }
    assertEquals(224, first.count());
    assertEquals(224, all.size());
  }

  @Test
  void showsFiguresInWordsAndCharts() {
    String figures = EntityPageTest.panel(EntityPageTest.html(CITY, Language.ZH), "figures");
    assertTrue(figures.contains("<span class=\"words\" lang=\"zh-CN\">"));
    assertTrue(figures.contains("<figure class=\"chart\""));
    assertTrue(figures.contains("rel=\"next\" href=\"/page/city/zhuzhou?figures=2#figures\""));
  }

  /** What takes longest is the evidence: a page has that of what it shows, and of no more. */
  @ParameterizedTest
  @ValueSource(strings = {CITY, "/page/district/liling"})
  void staysOfAModestLength(String path) {
    String html = EntityPageTest.html(path, Language.ZH);
    assertTrue(html.length() < 350_000, path + " has " + html.length() + " characters");
    assertTrue(EntityPageTest.all(html, "<details class=\"evidence\">").size() <= 120 + 40 + 50);
  }

  @ParameterizedTest
  @CsvSource({"facts", "figures", "timeline"})
  void showsSomePartForWhateverIsAsked(String panel) {
    for (String asked : List.of("0", "99999", "x", "locationOf 0", "locationOf 77", "<i>", " ")) {
      String html = RealPages.page(CITY, Map.of(panel, asked), Language.ZH).text();
      assertFalse(EntityPageTest.all(EntityPageTest.panel(html, panel), "这一事实").isEmpty(), asked);
      assertFalse(html.contains("<i>"), asked);
    }
  }

  @Test
  void pagesWhatLinksHere() {
    String first = EntityPageTest.panel(EntityPageTest.html(CITY, Language.ZH), "links");
    String second =
        EntityPageTest.panel(
            RealPages.page(CITY, Map.of("links", "2"), Language.ZH).text(), "links");
    assertTrue(first.contains("rel=\"next\" href=\"/page/city/zhuzhou?links=2#links\""));
    assertFalse(first.contains("rel=\"prev\""));
    assertTrue(second.contains("rel=\"prev\""));
    assertEquals(50, EntityPageTest.all(first, "<li>").size());
    assertNotEquals(EntityPageTest.all(first, "<li>.*"), EntityPageTest.all(second, "<li>.*"));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "x", "99999", "1e3", "٣"})
  void showsSomePageOfLinksForWhateverIsAsked(String links) {
    String html = RealPages.page(CITY, Map.of("links", links), Language.ZH).text();
    assertFalse(EntityPageTest.all(EntityPageTest.panel(html, "links"), "<li>").isEmpty());
  }
}
