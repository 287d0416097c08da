package org.zhuzhoukg.web;

/** Makes what a library says fit for a person: one line, no names of classes. */
final class Plain {

  private static final int LONGEST = 300;

  private Plain() {}

  /** What an exception says. */
  static String words(Throwable e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    String text =
        message
            .lines()
            .findFirst()
            .orElse("")
            .replaceAll("\\b(?:[a-z][a-z0-9]*\\.){2,}[A-Z]\\w*(?:\\$\\w+)?:?\\s*", "")
            .replaceAll("\\b[A-Z]\\w*(?:Exception|Error)\\b:?\\s*", "")
            .replaceAll("\\p{Cntrl}", " ")
            .strip();
    if (text.isEmpty()) {
      return "it cannot be read";
    }
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
