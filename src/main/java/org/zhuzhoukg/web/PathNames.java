package org.zhuzhoukg.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The segments of a path, decoded once and strictly: what could be read in two ways is refused, not
 * repaired.
 */
final class PathNames {

  private static final int LONGEST = 512;
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private PathNames() {}

  /**
   * The segments after a prefix; a slash at the end makes an empty last one.
   *
   * @param path as it was sent
   * @throws ProblemException 404 if the prefix is another; 400 if a segment is not UTF-8, climbs,
   *     or hides a slash or a control character; 414 if it is long
   */
  static List<String> after(String prefix, String path) {
    if (path.length() > 9 * LONGEST) {
      throw Problem.of(414, "这里没有这么长的名称", "no name here is that long").exception();
    }
    if (!path.startsWith(prefix)) {
      throw Problem.of(404, "这里的地址以 " + prefix + " 开头", "the addresses here begin with " + prefix)
          .exception();
    }
    List<String> names = new ArrayList<>();
    for (String segment : path.substring(prefix.length()).split("/", -1)) {
      names.add(check(decode(segment)));
    }
    return names;
  }

  private static String check(String name) {
    if (name.equals(".") || name.equals("..")) {
      throw bad("路径中的“.”或“..”不通向任何地方", "a path with '.' or '..' leads nowhere");
    }
    if (name.codePoints().anyMatch(c -> Character.isISOControl(c) || "/\\;".indexOf(c) >= 0)) {
      throw bad("名称中不能有斜线、分号或控制字符", "a name holds no slash, semicolon or control character");
    }
    return name;
  }

  private static String decode(String segment) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(segment.length());
    byte[] raw = segment.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%') {
        int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
        int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw bad(
              "“%”之后不是两位十六进制数字；“%”本身请写作 %25",
              "a '%' stands without two hexadecimal digits; write '%' as %25");
        }
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(raw[i]);
      }
    }
    return Utf8.decode(bytes.toByteArray(), "路径", "the path");
  }

  /** A name as a segment of a path. */
  static String encode(String name) {
    StringBuilder segment = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(b) >= 0) {
        segment.append((char) b);
      } else {
        segment.append(String.format("%%%02X", b));
      }
    }
    return segment.toString();
  }

  private static ProblemException bad(String zh, String en) {
    return Problem.of(400, zh, en).exception();
  }
}
