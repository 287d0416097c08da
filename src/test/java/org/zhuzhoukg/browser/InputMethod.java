package org.zhuzhoukg.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Types Chinese as an input method does: letters that are not yet words, then the words. */
record InputMethod(CDPSession session) {

  /** The key code of every key that an input method takes for itself. */
  private static final int TAKEN = 229;

  static InputMethod of(Page page) {
    return new InputMethod(page.context().newCDPSession(page));
  }

  /** Shows letters on their way to becoming words, one after another. */
  InputMethod compose(String letters) {
    for (int end = 1; end <= letters.length(); end++) {
      JsonObject composition = new JsonObject();
      composition.addProperty("text", letters.substring(0, end));
      composition.addProperty("selectionStart", end);
      composition.addProperty("selectionEnd", end);
      session.send("Input.imeSetComposition", composition);
    }
    return this;
  }

  /** Presses Enter, which the input method takes, and puts in the words that were chosen. */
  InputMethod commit(String words) {
    JsonObject enter = new JsonObject();
    enter.addProperty("type", "rawKeyDown");
    enter.addProperty("key", "Enter");
    enter.addProperty("code", "Enter");
    enter.addProperty("windowsVirtualKeyCode", TAKEN);
    session.send("Input.dispatchKeyEvent", enter);
    JsonObject text = new JsonObject();
    text.addProperty("text", words);
    session.send("Input.insertText", text);
    return this;
  }
}
