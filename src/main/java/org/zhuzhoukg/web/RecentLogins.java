package org.zhuzhoukg.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The logins that were right a while ago, known again by a hash whose key dies with the process.
 */
final class RecentLogins {

  static final Duration KEPT = Duration.ofMinutes(5);

  private static final int MOST = 64;
  private static final String HMAC = "HmacSHA256";

  private final Map<ByteBuffer, Seen> entries =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Seen> eldest) {
          return size() > MOST;
        }
      };

  private final SecretKeySpec key;
  private final LongSupplier nanoTime;

  RecentLogins(LongSupplier nanoTime) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, HMAC);
    this.nanoTime = nanoTime;
  }

  /** Who it is, where this login was remembered less than five minutes ago. */
  Optional<String> user(Login login) {
    ByteBuffer hash = hash(login);
    synchronized (entries) {
      Seen entry = entries.get(hash);
      if (entry == null) {
        return Optional.empty();
      }
      if (nanoTime.getAsLong() - entry.since > KEPT.toNanos()) {
        entries.remove(hash);
        return Optional.empty();
      }
      return Optional.of(entry.user);
    }
  }

  void remember(Login login) {
    Seen entry = new Seen(login.user(), nanoTime.getAsLong());
    ByteBuffer hash = hash(login);
    synchronized (entries) {
      entries.remove(hash);
      entries.put(hash, entry);
    }
  }

  private ByteBuffer hash(Login login) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      String text = login.user() + ":" + login.password();
      return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + HMAC, e);
    }
  }

  private record Seen(String user, long since) {}
}
