package org.zhuzhoukg.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands around the content of every page, and needs no data to be read. */
interface Frame {

  /** The path, without parameters, as {@code /search}. */
  String path();

  /** By name; several values of one name are a line each. */
  Map<String, String> parameters();

  /** The page's. */
  Language language();

  /** The files that pages need besides. */
  Assets assets();

  /** What the whole is called; empty if that is not known. */
  String site();

  /** The version of the data that the page is made from; empty if it is from none. */
  String version();

  /** Of a text in both languages, the page's. */
  default String say(String zh, String en) {
    return language().pick(zh, en);
  }

  /** This page's address in the other language. */
  default String translated() {
    Map<String, String> same = new LinkedHashMap<>(parameters());
    same.put("lang", language().other().tag());
    return href(same);
  }

  /** This page's address with one parameter changed; the empty text takes it away. */
  default String with(String name, String value) {
    Map<String, String> other = new LinkedHashMap<>(parameters());
    other.remove("lang");
    other.put(name, value);
    return href(other);
  }

  /** This page's address with other parameters. */
  private String href(Map<String, String> query) {
    String text =
        query.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .flatMap(
                entry ->
                    entry.getValue().lines().map(v -> encode(entry.getKey()) + "=" + encode(v)))
            .collect(Collectors.joining("&"));
    return encode(path()).replace("%2F", "/") + (text.isEmpty() ? "" : "?" + text);
  }

  /** A text as it stands in an address. */
  default String encoded(String text) {
    return encode(text);
  }

  /** As {@link #encoded} gives it. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
