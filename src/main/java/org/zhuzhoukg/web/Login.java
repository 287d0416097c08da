package org.zhuzhoukg.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name and a password that a request brings.
 *
 * <p>Two schemes carry the same text {@code user:password} in UTF-8: Basic (<a
 * href="https://www.rfc-editor.org/rfc/rfc7617">RFC 7617</a>) in base64, Bearer (<a
 * href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a>) in base64 or base64url. A token for a
 * program is a user of its own, which is taken back by deleting its line.
 */
final class Login {

  private static final Pattern FORM =
      Pattern.compile("(?i)(?:Basic|Bearer) +([A-Za-z0-9+/_-]+={0,2}) *");

  private final String user;
  private final String password;

  private Login(String user, String password) {
    this.user = user;
    this.password = password;
  }

  /** What an {@code Authorization} header carries; empty where it cannot be read. */
  static Optional<Login> parse(String authorization) {
    Matcher matcher = FORM.matcher(authorization == null ? "" : authorization);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      String base64 = matcher.group(1).replace('-', '+').replace('_', '/');
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      int colon = text.indexOf(':');
      // A password and the same with zero bytes have the same hash.
      return colon < 0 || text.chars().anyMatch(Character::isISOControl)
          ? Optional.empty()
          : Optional.of(new Login(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  /** The name, and no more. */
  @Override
  public String toString() {
    return user;
  }
}
