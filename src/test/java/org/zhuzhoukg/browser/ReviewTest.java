package org.zhuzhoukg.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.page.Sources;
import org.zhuzhoukg.review.Trial;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.web.KnowledgeGraphServer;
import org.zhuzhoukg.web.ReviewDesk;
import org.zhuzhoukg.web.ServerSettings;

/** A person decides on candidates, by keyboard. */
@Tag("slow")
@ExtendWith(Chromium.class)
class ReviewTest {

  private static final String NUMBERS = "/review?kind=observation";

  @TempDir private Path folder;

  private Path decisions;
  private ReviewDesk desk;
  private KnowledgeGraphServer server;
  private String origin;

  @BeforeEach
  void start() throws IOException {
    KnowledgeGraph graph = new Loader(Mini.DATA, Progress.SILENT).load().graph();
    decisions = folder.resolve("decisions.jsonl");
    desk = new ReviewDesk(Trial.review(Trial.TEXT, decisions), "tester");
    ServerSettings settings = ServerSettings.defaults().with(new ServerSettings.Address(true, 0));
    server =
        KnowledgeGraphServer.start(
            new MemoryStore(graph), settings, () -> graph, Sources.none(), Optional.of(desk));
    origin = server.url().replaceFirst("/$", "");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Sheet open(Reader reader, Look look) {
    Sheet sheet = reader.alsoAsking(origin).open(look, origin + "/" + desk.address());
    sheet.page().navigate(origin + NUMBERS);
    sheet.await("document.documentElement.dataset.review === 'ready'");
    return sheet;
  }

  private static void press(Sheet sheet, String key, String thenShows) {
    sheet.page().keyboard().press(key);
    assertThat(sheet.at("#card-title")).hasText(thenShows);
  }

  @Test
  void decidesOnThreeByKeyboard(Reader reader) throws IOException {
    Sheet sheet = open(reader, Look.USUAL);
    assertThat(sheet.at("#card-title")).hasText("12.5亿元");
    sheet.assertAccessible();
    sheet.assertFits();
    press(sheet, "j", "3.4%");
    press(sheet, "k", "12.5亿元");
    press(sheet, "a", "3.4%");
    press(sheet, "r", "86艘");
    assertThat(sheet.page().locator("#text .rejected")).hasText("3.4%");
    press(sheet, "u", "3.4%");
    assertThat(sheet.page().locator("#text .rejected")).hasCount(0);
    press(sheet, "r", "86艘");

    sheet.page().keyboard().press("e");
    assertThat(sheet.at("#f-indicator")).isFocused();
    sheet.page().keyboard().press("Escape");
    assertThat(sheet.at("#f-indicator")).isHidden();
    sheet.page().keyboard().press("e");
    sheet.at("#f-indicator").fill("indicator/output");
    sheet.shoot("review-edit");
    sheet.assertAccessible();
    press(sheet, "Enter", "4亿元");

    assertThat(sheet.page().locator("#text .accepted")).hasText("12.5亿元");
    assertThat(sheet.page().locator("#text .corrected")).hasText("86艘");
    assertEquals("3", sheet.at("#bar").getAttribute("value"));
    assertThat(sheet.at("#said")).containsText("已保存");
    sheet.shoot("review");
    List<String> verdicts =
        Files.readAllLines(decisions).stream()
            .map(line -> line.replaceFirst(".*\"verdict\":\"(\\w+)\".*", "$1"))
            .toList();
    assertEquals(List.of("accept", "reject", "undo", "reject", "correct"), verdicts);
  }

  @Test
  void isForEverybody(Reader reader) {
    Sheet phone = open(reader, Look.USUAL.narrow().english().dark());
    phone.assertAccessible();
    phone.assertFits();
    phone.shoot("review");
    phone.at("button[data-verdict=accept]").click();
    assertThat(phone.at("#card-title")).hasText("3.4%");
    phone.at("#text a").click();
    assertThat(phone.at("#card .chip")).hasText("accepted");
    phone.at("#edit summary").click();
    phone.assertAccessible();
    phone.assertFits();
    phone.shoot("review-edit");
    Keyboard.assertReachesAll(phone.page());
  }

  @Test
  void tellsWhyADecisionIsRefused(Reader reader) {
    reader.expecting("status of 400");
    Sheet sheet = open(reader, Look.USUAL.english());
    sheet.page().keyboard().press("e");
    sheet.at("#f-value").fill("viel");
    sheet.page().keyboard().press("Enter");
    assertThat(sheet.at("#refused")).containsText("'viel' is no number");
    assertThat(sheet.at("#f-value")).hasValue("viel");
    assertTrue(Files.notExists(decisions));
  }

  @Test
  void keysCanBeSwitchedOff(Reader reader) {
    Sheet sheet = open(reader, Look.USUAL);
    sheet.page().keyboard().press("?");
    sheet.at("#keys").uncheck();
    sheet.page().keyboard().press("a");
    sheet.page().keyboard().press("j");
    sheet.page().waitForTimeout(300);
    assertThat(sheet.at("#card-title")).hasText("12.5亿元");
    assertTrue(Files.notExists(decisions));
    sheet.at("#keys").check();
    press(sheet, "j", "3.4%");
  }
}
