package org.zhuzhoukg.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Entity tags: <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, 8.8.3</a>.
 */
final class Tags {

  private static final int DIGEST_BYTES = 8;

  private Tags() {}

  /** What two tags are compared by: weak or strong does not matter to a reader. */
  static String value(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  /** A weak tag: of the data's version, and of what was asked. */
  static String of(String version, byte[] question) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(question);
      return "W/\"" + version + "-" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
