package org.zhuzhoukg.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.zhuzhoukg.review.Review;

/**
 * A review, and the keys to it: one that opens it once, in an address, and the one of the browser
 * that opened it.
 */
public final class ReviewDesk {

  private static final int KEY_BYTES = 24;

  private final Review review;
  private final String reviewer;
  private final String key = random();
  private final String session = random();
  private boolean isOpened;

  /**
   * Prepares a desk.
   *
   * @param reviewer who decides in the browser that the key opens
   */
  public ReviewDesk(Review review, String reviewer) {
    this.review = review;
    this.reviewer = reviewer;
  }

  private static String random() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The path and parameter that open the review, once. */
  public String address() {
    return "review?key=" + key;
  }

  Review review() {
    return review;
  }

  String reviewer() {
    return reviewer;
  }

  String session() {
    return session;
  }

  /** Whether this is the key, used for the first time. */
  synchronized boolean opens(String offered) {
    boolean opens = !isOpened && same(key, offered);
    isOpened |= opens;
    return opens;
  }

  /** Whether this is the session of the browser that opened it. */
  boolean knows(String offered) {
    return same(session, offered);
  }

  private static boolean same(String secret, String offered) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
  }
}
