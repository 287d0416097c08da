package org.zhuzhoukg.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    String site) {

  /** Of a text in both languages, the page's. */
  String say(String zh, String en) {
    return language.pick(zh, en);
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

  /** This page's address in the other language. */
  String translated() {
    Map<String, String> same = new LinkedHashMap<>(parameters);
    same.put("lang", language.other().tag());
    return href(same);
  }

  /** This page's address with one parameter changed; the empty text takes it away. */
  String with(String name, String value) {
    Map<String, String> other = new LinkedHashMap<>(parameters);
    other.remove("lang");
    other.put(name, value);
    return href(other);
  }

  private String href(Map<String, String> query) {
    String text =
        query.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .flatMap(
                entry ->
                    entry.getValue().lines().map(v -> encode(entry.getKey()) + "=" + encode(v)))
            .collect(Collectors.joining("&"));
    return encodePath() + (text.isEmpty() ? "" : "?" + text);
  }

  private String encodePath() {
    return encode(path).replace("%2F", "/");
  }

  /** A text as it stands in an address. */
  String encoded(String text) {
    return encode(text);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
