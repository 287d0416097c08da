package org.zhuzhoukg.web;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;

/** The key and certificate that HTTPS is served with; its text does not tell the password. */
public final class Tls {

  private final Path keystore;
  private final char[] password;

  /**
   * Names a key store; it is read when the server starts.
   *
   * @param keystore a PKCS #12 file with one key and its certificate chain
   * @param password what the file and its key are locked with
   */
  public Tls(Path keystore, char[] password) {
    this.keystore = Objects.requireNonNull(keystore, "keystore");
    this.password = password.clone();
  }

  /** The PKCS #12 file. */
  public Path keystore() {
    return keystore;
  }

  /** What the file and its key are locked with. */
  public char[] password() {
    return password.clone();
  }

  /**
   * Opens the key store.
   *
   * @throws IllegalArgumentException if that cannot be done with this password
   */
  void check() {
    try {
      KeyStore.getInstance(keystore.toFile(), password);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException(
          "the key store " + keystore + " cannot be opened: is it PKCS #12, is the password right?",
          e);
    }
  }

  @Override
  public String toString() {
    return "Tls[" + keystore + "]";
  }
}
