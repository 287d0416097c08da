package org.zhuzhoukg.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that pages are written in. */
public enum Language {
  ZH,
  EN;

  /** The language with this tag; empty if there is none, or none is named. */
  public static Optional<Language> named(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

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
