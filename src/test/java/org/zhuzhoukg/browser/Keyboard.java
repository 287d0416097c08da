package org.zhuzhoukg.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;

/** Walks through a page by Tab. */
final class Keyboard {

  /** Remembers what can have the focus, until it has had it, and what does not show it. */
  private static final String WATCH =
      """
      () => {
        const all = [...(document.querySelector('dialog:modal') ?? document).querySelectorAll(
            'a[href], button, input, select, textarea, summary, [contenteditable=true], [tabindex]')]
          .filter(e => !e.disabled && e.getAttribute('tabindex') !== '-1'
            && e.checkVisibility({ visibilityProperty: true })
            && !(e.type === 'radio' && !e.checked && document.querySelector(`[name="${e.name}"]:checked`)));
        const shows = e => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0; };
        const marks = e => getComputedStyle(e).stroke !== 'none';
        const isThick = e => e.matches('path') && parseFloat(getComputedStyle(e).strokeWidth) > 3;
        const isWatched = Boolean(window.unreached);
        window.unreached = new Set(all.filter(e => e !== document.activeElement));
        window.unseen = [];
        if (!isWatched) addEventListener('focusin', event => {
          const target = event.composedPath()[0];
          window.unreached.delete(target);
          const editor = target.closest('.cm-editor');
          if (!shows(target) && !isThick(target) && !(editor && shows(editor)) && ![...target.querySelectorAll('.reach')].some(marks)) {
            window.unseen.push(target.outerHTML.slice(0, 160));
          }
        });
        return all.length;
      }
      """;

  private static final String MISSED =
      """
      () => [...[...window.unreached].map(e => 'never reached: ' + e.outerHTML.slice(0, 160)),
        ...window.unseen.map(e => 'focus not shown: ' + e)].slice(0, 8)
      """;

  private static final JsonObject TAB =
      JsonParser.parseString("{type: rawKeyDown, key: Tab, code: Tab, windowsVirtualKeyCode: 9}")
          .getAsJsonObject();

  /** Chromium stops at what scrolls, too. */
  private static final int SCROLLERS = 5;

  private Keyboard() {}

  /** Every control can be reached by Tab, and shows when it has the focus. */
  static void assertReachesAll(Page page) {
    int stops = ((Number) page.evaluate(WATCH)).intValue();
    CDPSession session = page.context().newCDPSession(page);
    for (int i = 0; i < stops + SCROLLERS; i++) {
      session.send("Input.dispatchKeyEvent", TAB.deepCopy());
    }
    assertEquals(List.of(), page.evaluate(MISSED));
  }
}
