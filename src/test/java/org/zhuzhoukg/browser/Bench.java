package org.zhuzhoukg.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The console, open in a window. */
record Bench(Sheet sheet) {

  static final String PREFIXES =
      """
      PREFIX zz: <https://w3id.org/zhuzhou-kg/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private static final String DONE =
      """
      () => document.getElementById('console').getAttribute('aria-busy') === 'false'
        && document.getElementById('results').children.length > 0
      """;

  /** What a person would tell who waits in vain. */
  private static final String STATE =
      """
      () => [document.getElementById('console').getAttribute('aria-busy'),
        ...['status', 'time', 'check', 'results'].map(id => document.getElementById(id).textContent.slice(0, 200)),
        document.activeElement.outerHTML.slice(0, 200)].join(' | ')
      """;

  /** Opens it without a query. */
  static Bench open(Reader reader, Look look) {
    return new Bench(reader.open(look, "/console")).ready();
  }

  /** Opens a link to a query, which runs at once. */
  static Bench open(Reader reader, Look look, String query, String view) {
    String path =
        "/console#q="
            + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20")
            + (view.isEmpty() ? "" : "&view=" + view);
    return new Bench(reader.open(look, path)).ready().done();
  }

  private Bench ready() {
    sheet.await("() => document.documentElement.dataset.console === 'ready'");
    return this;
  }

  /** Waits until nothing runs and the result is there. */
  Bench done() {
    sheet.await(DONE, () -> page().evaluate(STATE).toString());
    return this;
  }

  /** Waits until the parser has said what it thinks of the query. */
  Bench checked() {
    sheet.await("() => document.getElementById('check').ariaBusy === 'false'");
    return this;
  }

  Page page() {
    return sheet.page();
  }

  Locator at(String selector) {
    return sheet.at(selector);
  }

  /** Replaces the query by typing. */
  Bench type(String text) {
    editor().click();
    page().keyboard().press("Control+a");
    page().keyboard().press("Delete");
    page().keyboard().insertText(text);
    return this;
  }

  /** Runs what is in the editor, by keyboard. */
  Bench run() {
    editor().focus();
    page().keyboard().press("Control+Enter");
    return done();
  }

  Locator editor() {
    return at("#editor .cm-content");
  }

  /** The query as it stands. */
  String text() {
    return String.join("\n", page().locator("#editor .cm-line").allTextContents());
  }

  /** The text of a cell; rows and columns count from 1. */
  String cell(int row, int column) {
    return at("#panel tbody tr:nth-child(" + row + ") td:nth-child(" + (column + 1) + ")")
        .textContent();
  }
}
