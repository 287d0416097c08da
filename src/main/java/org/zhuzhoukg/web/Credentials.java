package org.zhuzhoukg.web;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may write, and how that is checked.
 *
 * <p>Whoever asks with an unknown name waits as long as with a wrong password. A login that was
 * right is known again for five minutes without computing the hash.
 */
public final class Credentials {

  private static final Credentials NONE = new Credentials(Map.of(), List.of());

  private final Map<String, User> users;
  private final List<String> warnings;
  private final PasswordHash nobody;
  private final RecentLogins recent = new RecentLogins(System::nanoTime);

  private Credentials(Map<String, User> users, List<String> warnings) {
    this.users = Collections.unmodifiableMap(users);
    this.warnings = List.copyOf(warnings);
    int iterations =
        users.values().stream()
            .mapToInt(user -> user.hash().iterations())
            .max()
            .orElse(PasswordHash.FEWEST_ITERATIONS);
    this.nobody = PasswordHash.ofNothing(iterations);
  }

  /** Nobody may write. */
  public static Credentials none() {
    return NONE;
  }

  /** These may write; a name that comes twice is refused. */
  public static Credentials of(Collection<User> users) {
    Map<String, User> byName = new LinkedHashMap<>();
    for (User user : users) {
      if (byName.put(user.name(), user) != null) {
        throw new IllegalArgumentException("user '" + user.name() + "' is there twice");
      }
    }
    return new Credentials(byName, List.of());
  }

  /**
   * One user, from {@code user:password}.
   *
   * @throws IllegalArgumentException if the user or the password is missing or cannot be used; the
   *     message does not repeat the password
   */
  public static Credentials ofPassword(String userAndPassword) {
    int colon = userAndPassword.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("it is not of the form user:password");
    }
    return of(
        List.of(
            User.of(userAndPassword.substring(0, colon), userAndPassword.substring(colon + 1))));
  }

  /**
   * Reads a file of lines {@code user:hash}; blank lines and lines that begin with # say nothing.
   *
   * @throws IllegalArgumentException if a line is bad, a user is there twice, or there is none; the
   *     message names file and line, and repeats no hash
   */
  public static Credentials read(Path file) throws IOException {
    Map<String, User> users = new LinkedHashMap<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        User user = User.parse(line);
        if (users.put(user.name(), user) != null) {
          throw new IllegalArgumentException("user '" + user.name() + "' is there twice");
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "credentials: " + file + ":" + (i + 1) + " — " + e.getMessage(), e);
      }
    }
    if (users.isEmpty()) {
      throw new IllegalArgumentException(
          "credentials: " + file + " — no user; add one with passwd");
    }
    return new Credentials(users, permissionWarnings(file));
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("credentials: " + file + " — it is not UTF-8", e);
    }
  }

  private static List<String> permissionWarnings(Path file) throws IOException {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      boolean isOpen =
          permissions.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"));
      return isOpen
          ? List.of("credentials: " + file + " — others can reach this file; chmod 600 closes it")
          : List.of();
    } catch (UnsupportedOperationException e) {
      return List.of();
    }
  }

  /** Whether nobody may write. */
  public boolean isEmpty() {
    return users.isEmpty();
  }

  /** What should be mended where these came from, in sentences. */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * Whose credentials an {@code Authorization} header carries.
   *
   * @return empty where it carries none, or wrong ones
   */
  public Optional<String> user(String authorization) {
    return Login.parse(authorization).flatMap(this::user);
  }

  /** Who this is; computes a hash, unless the same was right a while ago. */
  Optional<String> user(Login login) {
    Optional<String> remembered = recent.user(login);
    if (remembered.isPresent()) {
      return remembered;
    }
    User user = users.get(login.user());
    boolean isRight = (user == null ? nobody : user.hash()).matches(login.password());
    if (user == null || !isRight) {
      return Optional.empty();
    }
    recent.remember(login);
    return Optional.of(user.name());
  }

  boolean isRecent(Login login) {
    return recent.user(login).isPresent();
  }

  /** The names, and no more. */
  @Override
  public String toString() {
    return "Credentials" + users.keySet();
  }
}
