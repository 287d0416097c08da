package org.zhuzhoukg.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Text with {@code «…»} in it, as bytes: {@code «$name»} a variable, {@code «enc …»}
 * percent-encoded, {@code «enclow …»} the same in lower case, {@code «hex ff fe»} raw bytes, {@code
 * «x 5000 (»} repeated, {@code «b64 …»}, {@code «gzip …»}, {@code «chunk …»} one chunk of a chunked
 * body. They nest.
 */
final class Template {

  private final String text;
  private final Map<String, String> variables;
  private int at;

  private Template(String text, Map<String, String> variables) {
    this.text = text;
    this.variables = variables;
  }

  /** The bytes that a text stands for. */
  static byte[] bytes(String text, Map<String, String> variables) {
    Template template = new Template(text, variables);
    byte[] whole = template.read();
    if (template.at < text.length()) {
      throw new IllegalArgumentException("'»' without '«': " + text);
    }
    return whole;
  }

  /** The text that a text stands for. */
  static String text(String text, Map<String, String> variables) {
    return new String(bytes(text, variables), StandardCharsets.UTF_8);
  }

  private byte[] read() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int from = at;
    while (at < text.length() && text.charAt(at) != '»') {
      if (text.charAt(at) == '«') {
        out.writeBytes(utf8(text.substring(from, at)));
        at++;
        out.writeBytes(call());
        from = at;
      } else {
        at++;
      }
    }
    out.writeBytes(utf8(text.substring(from, at)));
    return out.toByteArray();
  }

  private byte[] call() {
    if (text.charAt(at) == '$') {
      int end = text.indexOf('»', at);
      String name = text.substring(at + 1, end);
      at = end + 1;
      String value = variables.get(name);
      if (value == null) {
        throw new IllegalArgumentException("no variable '" + name + "' in " + text);
      }
      return utf8(value);
    }
    String name = word();
    boolean isCounted = List.of("x", "first", "but").contains(name);
    int number = isCounted ? Integer.parseInt(word()) : 0;
    byte[] inner = read();
    if (at >= text.length()) {
      throw new IllegalArgumentException("'«' without '»': " + text);
    }
    at++;
    return apply(name, number, inner);
  }

  private String word() {
    int end = text.indexOf(' ', at);
    String word = text.substring(at, end);
    at = end + 1;
    return word;
  }

  private static byte[] apply(String name, int number, byte[] inner) {
    return switch (name) {
      case "x" -> repeated(inner, number);
      case "first" -> Arrays.copyOf(inner, number);
      case "but" -> Arrays.copyOf(inner, inner.length - number);
      case "enc" -> encoded(inner);
      case "enclow" ->
          utf8(new String(encoded(inner), StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT));
      case "hex" ->
          HexFormat.of().parseHex(new String(inner, StandardCharsets.US_ASCII).replace(" ", ""));
      case "b64" -> Base64.getEncoder().encode(inner);
      case "gzip" -> gzipped(inner);
      case "chunk" -> chunk(inner);
      default -> throw new IllegalArgumentException("no function '" + name + "'");
    };
  }

  private static byte[] repeated(byte[] bytes, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * times);
    for (int i = 0; i < times; i++) {
      out.writeBytes(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] encoded(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    for (byte b : bytes) {
      char c = (char) (b & 0xff);
      boolean unreserved = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
      out.append(unreserved ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return utf8(out.toString());
  }

  private static byte[] gzipped(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] chunk(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(utf8(Integer.toHexString(bytes.length) + "\r\n"));
    out.writeBytes(bytes);
    out.writeBytes(utf8("\r\n"));
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
