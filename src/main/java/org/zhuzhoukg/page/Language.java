package org.zhuzhoukg.page;

import java.util.Locale;

/** A language that pages are written in. */
public enum Language {
  ZH,
  EN;

  /** The language tag of labels, as {@code zh}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language tag of a page in HTML: which Han forms a browser draws follows from it. */
  public String html() {
    return this == ZH ? "zh-CN" : "en";
  }

  /** The other one. */
  public Language other() {
    return this == ZH ? EN : ZH;
  }

  /** Of a text in both languages, this one. */
  public String pick(String zh, String en) {
    return this == ZH ? zh : en;
  }
}
