package org.zhuzhoukg.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** Tells one state of some files from another. */
public final class Fingerprint {

  private Fingerprint() {}

  /**
   * The SHA-256 of names and bytes, in hexadecimal.
   *
   * @param inputs files, and folders with everything in them; their order counts
   * @throws IOException if one is not there or cannot be read
   */
  public static String of(List<Path> inputs) throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    for (Path input : inputs) {
      for (Path file : files(input)) {
        String heading = input.relativize(file) + "\0" + Files.size(file) + "\0";
        digest.update(heading.getBytes(StandardCharsets.UTF_8));
        DigestUtils.updateDigest(digest, file);
      }
    }
    return Hex.encodeHexString(digest.digest());
  }

  private static List<Path> files(Path input) throws IOException {
    try (Stream<Path> found = Files.walk(input, FileVisitOption.FOLLOW_LINKS)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
