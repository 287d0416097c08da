package org.zhuzhoukg.page;

import java.util.List;
import java.util.Map;

/**
 * A page that is asked for, and what it is made from.
 *
 * @param path the path, without parameters, as {@code /search}
 * @param parameters by name; several values of one name are a line each
 * @param language the page's
 * @param data to be read by this request alone
 * @param sources the documents' texts, where they are at hand
 * @param assets the files that pages need besides
 * @param site what the whole is called
 */
record View(
    String path,
    Map<String, String> parameters,
    Language language,
    PageData data,
    Sources sources,
    Assets assets,
    String site)
    implements Frame {

  @Override
  public String version() {
    return data.version();
  }

  /** Facts with their evidence. */
  Facts facts() {
    return new Facts(data, sources);
  }

  /** A parameter; the empty text if it was not sent. */
  String parameter(String name) {
    return parameters.getOrDefault(name, "").strip();
  }

  /** All values of a parameter, which stand a line each. */
  List<String> values(String name) {
    return parameter(name).lines().map(String::strip).filter(v -> !v.isEmpty()).toList();
  }
}
