package org.zhuzhoukg.web;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Says who asks to write, and slows down those who guess.
 *
 * <p>Two hashes at most are computed at once, and a few wait, so that a flood of logins leaves the
 * processor to the queries.
 */
public final class Authenticator {

  private static final int AT_ONCE = 2;
  private static final int MOST_WAITING = 16;
  private static final long PATIENCE_SECONDS = 3;

  private final Credentials credentials;
  private final FailureThrottle throttle;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /** Checks logins against these credentials; so many may fail at once. */
  public Authenticator(Credentials credentials, int wrongPasswords) {
    this(credentials, wrongPasswords, System::nanoTime);
  }

  Authenticator(Credentials credentials, int wrongPasswords, LongSupplier nanoTime) {
    this.credentials = Objects.requireNonNull(credentials, "credentials");
    this.throttle = new FailureThrottle(wrongPasswords, nanoTime);
  }

  /**
   * Says who it is, or what to answer instead.
   *
   * @param remoteAddress the client's address; behind a proxy the one that the proxy tells
   * @param authorization the {@code Authorization} header; null where there is none
   */
  public Outcome authenticate(String remoteAddress, String authorization) {
    if (credentials.isEmpty()) {
      return new Off();
    }
    if (authorization == null) {
      return new Challenge();
    }
    ClientNetwork client = ClientNetwork.of(remoteAddress);
    long wait = throttle.secondsToWait(client);
    if (wait > 0) {
      return new TooMany(wait);
    }
    Optional<Login> login = Login.parse(authorization);
    if (login.isEmpty()) {
      throttle.failed(client);
      return new Challenge();
    }
    return credentials.isRecent(login.get())
        ? check(client, login.get())
        : checkInTurn(client, login.get());
  }

  private Outcome checkInTurn(ClientNetwork client, Login login) {
    try {
      if (turns.getQueueLength() >= MOST_WAITING
          || !turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return new TooMany(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new TooMany(1);
    }
    try {
      long wait = throttle.secondsToWait(client);
      return wait > 0 ? new TooMany(wait) : check(client, login);
    } finally {
      turns.release();
    }
  }

  private Outcome check(ClientNetwork client, Login login) {
    Optional<String> user = credentials.user(login);
    if (user.isEmpty()) {
      throttle.failed(client);
      return new Challenge();
    }
    throttle.succeeded(client);
    return new Known(user.get());
  }

  /** What became of a login. */
  public sealed interface Outcome permits Known, Challenge, TooMany, Off {}

  /**
   * Who it is.
   *
   * @param user the name
   */
  public record Known(String user) implements Outcome {}

  /** Nobody, or not with this password: 401. */
  public record Challenge() implements Outcome {}

  /**
   * Too many wrong passwords, or too many logins at once: 429.
   *
   * @param retryAfter in how many seconds to try again, at least 1
   */
  public record TooMany(long retryAfter) implements Outcome {}

  /** Nobody may write: 403. */
  public record Off() implements Outcome {}
}
