package org.zhuzhoukg.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/** The text of a document as it stands in its file, addressed by code point. */
public final class SourceText {

  private final String sha256;
  private final int[] codePoints;

  private SourceText(String sha256, int[] codePoints) {
    this.sha256 = sha256;
    this.codePoints = codePoints;
  }

  /**
   * Reads a UTF-8 file.
   *
   * @throws IOException if the file cannot be read or is not UTF-8; the message names it
   */
  public static SourceText read(Path file) throws IOException {
    try {
      return decode(Files.readAllBytes(file));
    } catch (CharacterCodingException e) {
      throw new IOException("not UTF-8 text: " + file, e);
    }
  }

  /**
   * Reads a file in an encoding; its digest is that of its bytes.
   *
   * @throws IOException if it cannot be read
   */
  public static SourceText read(Path file, Encoding encoding) throws IOException {
    StringWriter text = new StringWriter();
    try (Reader reader = encoding.open(file)) {
      reader.transferTo(text);
    }
    return new SourceText(Sha256.of(file), text.toString().codePoints().toArray());
  }

  /**
   * Reads a file if it is UTF-8 text.
   *
   * @throws IOException if the file cannot be read
   */
  static Optional<SourceText> readIfText(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return Optional.of(decode(bytes));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static SourceText decode(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return new SourceText(Sha256.of(bytes), text.codePoints().toArray());
  }

  /** The text of a string; its digest is that of its UTF-8 bytes. */
  public static SourceText of(String text) {
    return new SourceText(
        Sha256.of(text.getBytes(StandardCharsets.UTF_8)), text.codePoints().toArray());
  }

  /** The file's SHA-256 in lower-case hex. */
  public String sha256() {
    return sha256;
  }

  /** The number of code points. */
  public int length() {
    return codePoints.length;
  }

  /** The whole text. */
  public String text() {
    return new String(codePoints, 0, codePoints.length);
  }

  /** The code point at a position. */
  public int codePointAt(int position) {
    return codePoints[position];
  }

  /** The words at a range; a range that ends after the text is cut at its end. */
  public String at(Span span) {
    int end = Math.min(span.end(), codePoints.length);
    return span.start() >= end ? "" : new String(codePoints, span.start(), end - span.start());
  }

  /** The positions in a range that hold no white space. */
  public IntStream visible(Span span) {
    return IntStream.range(span.start(), Math.min(span.end(), codePoints.length))
        .filter(i -> !isSpace(codePoints[i]));
  }

  /** Whether a code point is white space, the ideographic space included. */
  public static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }
}
