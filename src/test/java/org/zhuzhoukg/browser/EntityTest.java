package org.zhuzhoukg.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages of things and facts, in a browser. */
@ExtendWith(Chromium.class)
class EntityTest {

  private static final String CITY = "/page/city/zhuzhou";
  private static final String ENTERPRISE = "/page/enterprise/crrc-zhuzhou-locomotive";

  @Tag("slow")
  @Test
  void isAccessibleAndFitsWithAllOpen(Reader reader) {
    for (Look look : List.of(Look.USUAL, Look.USUAL.narrow())) {
      Sheet sheet = reader.open(look, "/page/park/lusong-garment-market");
      sheet.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      sheet.assertAccessible();
      sheet.assertFits();
      sheet.shoot("entity-all-open");
    }
  }

  @Tag("slow")
  @Test
  void placesInADocumentCanBeTouched(Reader reader) {
    Look phone = Look.USUAL.narrow();
    Sheet sheet = reader.open(phone, reader.address("small /documents/river-study-2019"));
    Object least =
        sheet
            .page()
            .evaluate(
                "Math.min(...[...document.querySelectorAll('a.position')].map(a => a.getBoundingClientRect().height))");
    assertTrue(((Number) least).doubleValue() >= 24, "height " + least);
  }

  @Test
  void missingPageNamesTheNearest(Reader reader) {
    reader.expecting("status of 404");
    Sheet sheet = reader.open("/page/city/zhuzou");
    assertThat(sheet.at("main ul a[href='" + CITY + "']")).isVisible();
  }

  @Tag("slow")
  @Test
  void drawsTheNeighbourhoodByKeyboard(Reader reader) {
    for (Look look : List.of(Look.USUAL, Look.USUAL.english().narrow().dark())) {
      Sheet sheet = reader.open(look, ENTERPRISE);
      Locator draw = sheet.at("#graph button.primary");
      draw.focus();
      sheet.page().keyboard().press("Enter");
      assertThat(sheet.at("#graph canvas")).isVisible();
      Locator items = sheet.page().locator("#graph details li");
      assertEquals(5, items.count());
      sheet.at("#graph summary").click();
      assertThat(sheet.at("#graph details a[href='" + CITY + "']")).isVisible();
      sheet.assertAccessible();
      sheet.assertFits();
      sheet.shoot("entity-neighbourhood");
    }
  }

  /** Five things around one, one of them right below it, where its label usually stands. */
  @Tag("slow")
  @Test
  void labelsCoverNoArrowheads(Reader reader) {
    Sheet sheet = reader.open(ENTERPRISE);
    sheet.at("#graph button.primary").click();
    assertThat(sheet.at("#graph canvas")).isVisible();
    Object covered =
        sheet
            .page()
            .evaluate(
                """
                () => {
                  const graph = document.querySelector('#graph .graph')._cyreg.cy;
                  const [self] = graph.nodes().sort((a, b) => b.degree() - a.degree());
                  self.position({ x: 0, y: 0 });
                  self.openNeighborhood('node').forEach((node, i) => {
                    const angle = Math.PI / 2 + i * 2 * Math.PI / 5;
                    node.position({ x: 120 * Math.cos(angle), y: 120 * Math.sin(angle) });
                  });
                  self.emit('free');
                  return graph.edges().filter(edge => {
                    const { x, y } = edge.targetEndpoint();
                    const label = edge.target().boundingBox({ includeNodes: false, includeEdges: false });
                    return x > label.x1 && x < label.x2 && y > label.y1 && y < label.y2;
                  }).length;
                }
                """);
    assertEquals(0, covered);
    sheet.shoot("entity-star");
  }

  @Tag("slow")
  @Test
  void expandsTheNeighbourhoodToThreeHundredThings(Reader reader) {
    Sheet sheet = reader.open(ENTERPRISE);
    sheet.at("#graph button.primary").click();
    Locator further = sheet.at("#graph button:nth-of-type(2)");
    assertThat(further).isEnabled();
    further.click();
    sheet.await("document.querySelectorAll('#graph details li').length > 20");
    String state = sheet.at("#graph [role=status]").textContent();
    int things = Integer.parseInt(state.replaceFirst("\\D.*", ""));
    assertTrue(things > 20 && things <= 300, state);
    sheet.shoot("entity-two-steps");
  }

  @Tag("slow")
  @Test
  void citesAndCopies(Reader reader) {
    Sheet sheet = reader.open(ENTERPRISE);
    sheet.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    sheet.at("#cite summary").click();
    sheet.at("#cite pre + button").click();
    assertThat(sheet.at("#cite pre + button")).hasText("已复制");
    Object copied = sheet.page().evaluate("navigator.clipboard.readText()");
    assertTrue(copied.toString().startsWith("@misc{zhuzhou-kg:enterprise:crrc"), copied.toString());
  }

  @Test
  void evidenceOpensByKeyboard(Reader reader) {
    Sheet sheet = reader.open(ENTERPRISE);
    sheet.at("#facts details.evidence > summary").focus();
    sheet.page().keyboard().press("Enter");
    assertThat(sheet.at("#facts .place .words")).isVisible();
  }
}
