package org.zhuzhoukg.web;

import java.util.Objects;

/** One who may write: a name and the hash of a password, written {@code name:hash}. */
public final class User {

  private static final char NOT_DECODED = '\uFFFD';

  private final String name;
  private final PasswordHash hash;

  private User(String name, PasswordHash hash) {
    this.name = name;
    this.hash = hash;
  }

  /**
   * One with this password; this takes some tenths of a second.
   *
   * @throws IllegalArgumentException if the name or the password cannot be used; the message does
   *     not repeat the password
   */
  public static User of(String name, String password) {
    checkPassword(password);
    return new User(checkName(name), PasswordHash.of(password));
  }

  /**
   * Reads a line of a credentials file.
   *
   * @throws IllegalArgumentException if it is no such line; the message does not repeat the hash
   */
  public static User parse(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("a line is USER:HASH, and there is no ':'");
    }
    return new User(
        checkName(line.substring(0, colon)), PasswordHash.parse(line.substring(colon + 1)));
  }

  /**
   * Checks that HTTP Basic can carry the name.
   *
   * @return the name
   * @throws IllegalArgumentException if it is empty, or has a colon, a space or a control
   *     character, or would be a comment
   */
  public static String checkName(String name) {
    Objects.requireNonNull(name, "name");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a user's name is empty");
    }
    if (name.startsWith("#")
        || name.codePoints()
            .anyMatch(
                c ->
                    c == ':'
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c))) {
      throw new IllegalArgumentException(
          "a user's name has no ':', no space, no control character and no '#' at its start");
    }
    return name;
  }

  private static void checkPassword(String password) {
    if (password.isEmpty()) {
      throw new IllegalArgumentException("the password is empty");
    }
    if (password.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("the password has a control character");
    }
    if (password.indexOf(NOT_DECODED) >= 0) {
      throw new IllegalArgumentException(
          "the password has a character that could not be read; use a UTF-8 locale");
    }
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** The line of a credentials file. */
  public String line() {
    return name + ":" + hash.text();
  }

  PasswordHash hash() {
    return hash;
  }

  @Override
  public String toString() {
    return name;
  }
}
