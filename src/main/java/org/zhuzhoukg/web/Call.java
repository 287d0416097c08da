package org.zhuzhoukg.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhuzhoukg.page.Language;

/** A request, as the service reads it. */
final class Call {

  private static final Pattern GZIP =
      Pattern.compile("(?i).*(\\bgzip\\b|\\*)(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");

  private final HttpServletRequest request;
  private final String id;
  private final Accept accept;

  /** Wraps a request; the id is what logs and errors name it by. */
  Call(HttpServletRequest request, String id) {
    this.request = request;
    this.id = id;
    List<String> fields = Collections.list(request.getHeaders("Accept"));
    this.accept = Accept.of(fields.isEmpty() ? null : String.join(",", fields));
  }

  HttpServletRequest request() {
    return request;
  }

  String id() {
    return id;
  }

  Accept accept() {
    return accept;
  }

  String method() {
    return request.getMethod();
  }

  /** The path without parameters. */
  String path() {
    return request.getRequestURI();
  }

  /** Whether something other than the pages answers at exactly this path. */
  boolean isServed(String path) {
    return request.getServletContext().getServletRegistrations().values().stream()
        .anyMatch(servlet -> servlet.getMappings().contains(path));
  }

  /** The address of the client. */
  String client() {
    return request.getRemoteAddr();
  }

  /** A header field; empty if it was not sent. */
  Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  /** The language that the reader chose, or else prefers; empty if the request names none. */
  Optional<Language> language() {
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals(ReaderLanguage.COOKIE))
        .flatMap(cookie -> Language.named(cookie.getValue()).stream())
        .findFirst()
        .or(() -> ReaderLanguage.of(request.getHeader("Accept-Language")));
  }

  /** The parameters in the address. */
  Parameters parameters() {
    return Parameters.read(request.getQueryString());
  }

  /** The media type of the body in lower case, without parameters; empty if it was not sent. */
  String contentType() {
    String type = request.getContentType();
    return type == null ? "" : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
  }

  /** The address by which the client reached the server, as {@code http://localhost:3030}. */
  String origin() {
    int port = request.getServerPort();
    boolean isUsual = port == ("https".equals(request.getScheme()) ? 443 : 80);
    return request.getScheme() + "://" + request.getServerName() + (isUsual ? "" : ":" + port);
  }

  /**
   * Chooses how to answer.
   *
   * @throws ProblemException 406 that lists what there is
   */
  <R extends Representation> R choose(List<R> offers) {
    List<String> names = offers.stream().map(Representation::mediaType).toList();
    return accept
        .choose(offers)
        .orElseThrow(
            () ->
                Problem.of(
                        406,
                        "所要的格式都没有，可用的有：" + String.join(", ", names),
                        "none of the accepted types is on offer: " + String.join(", ", names))
                    .with("alternatives", names)
                    .exception());
  }

  /** Whether the client understands gzip. */
  boolean acceptsGzip() {
    return request.getProtocol().equals("HTTP/1.1")
        && header("Accept-Encoding").map(field -> GZIP.matcher(field).matches()).orElse(false);
  }

  /** Whether the client wants an answer that nobody has kept. */
  boolean wantsFresh() {
    return header("Cache-Control").map(field -> field.contains("no-cache")).orElse(false);
  }

  /**
   * Whether the client has the version with this tag already; proxies may make a weak tag strong.
   */
  boolean has(String tag) {
    return header("If-None-Match").stream()
        .flatMap(field -> Stream.of(field.trim().split("\\s*,\\s*")))
        .anyMatch(known -> Tags.value(known).equals(Tags.value(tag)));
  }

  /** Whether the client has whatever version there is, so that it must be found first. */
  boolean hasAny() {
    return (method().equals("GET") || method().equals("HEAD"))
        && header("If-None-Match").map(field -> field.trim().equals("*")).orElse(false);
  }
}
