package org.zhuzhoukg.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/** An encoding that Chinese texts are kept in. */
public enum Encoding {
  /** The one that data files have. */
  UTF_8(StandardCharsets.UTF_8, "UTF-8"),
  /** The Chinese standard; GB 2312 and GBK are parts of it. */
  GB_18030(Charset.forName("GB18030"), "GB 18030");

  private static final int BUFFER = 1 << 16;

  /** How many of the characters outside ASCII must be common, or the encoding is another. */
  private static final double COMMON_SHARE = 0.6;

  /** How many of a text's characters may be control characters. */
  private static final double CONTROL_SHARE = 0.01;

  private static final BitSet COMMON = common();

  private final Charset charset;
  private final String label;

  Encoding(Charset charset, String label) {
    this.charset = charset;
    this.label = label;
  }

  /** How people name it. */
  public String label() {
    return label;
  }

  /** A reader of a file that is in this encoding; it fails where a byte does not belong. */
  public Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /**
   * The encoding of a file, by its whole content.
   *
   * @throws IOException if the file is no text, is empty or cannot be read; the message says which
   */
  public static Encoding of(Path file) throws IOException {
    refuseUtf16(file);
    for (Encoding encoding : values()) {
      if (encoding.fits(file)) {
        return encoding;
      }
    }
    throw new IOException("is no text in UTF-8 or GB 18030");
  }

  private static void refuseUtf16(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      int first = in.read();
      int second = in.read();
      if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
        throw new IOException("is UTF-16; save it as UTF-8");
      }
    }
  }

  private boolean fits(Path file) throws IOException {
    Census census = new Census();
    char[] buffer = new char[BUFFER];
    try (Reader reader = open(file)) {
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        census.count(buffer, n);
      }
    } catch (CharacterCodingException e) {
      return false;
    }
    if (census.visible == 0) {
      throw new IOException("is empty");
    }
    if (census.zeros > 0 || census.control > CONTROL_SHARE * census.visible) {
      throw new IOException("is no text: it holds control characters");
    }
    return this == UTF_8 || census.common >= COMMON_SHARE * census.foreign;
  }

  /** The characters of GB 2312, which make up nearly all of any modern text. */
  private static BitSet common() {
    BitSet common = new BitSet();
    Charset charset = Charset.forName("GB2312");
    for (int row = 0xA1; row <= 0xF7; row++) {
      boolean isUsual = row == 0xA1 || row == 0xA3 || row >= 0xB0;
      for (int cell = 0xA1; isUsual && cell <= 0xFE; cell++) {
        common.set(new String(new byte[] {(byte) row, (byte) cell}, charset).charAt(0));
      }
    }
    common.clear('\uFFFD');
    return common;
  }

  /** Counts what tells text from other bytes. */
  private static final class Census {

    private long visible;
    private long zeros;
    private long control;
    private long foreign;
    private long common;

    private void count(char[] chars, int length) {
      for (int i = 0; i < length; i++) {
        char c = chars[i];
        if (c > 0x7F) {
          foreign++;
          common += COMMON.get(c) ? 1 : 0;
        }
        zeros += c == 0 ? 1 : 0;
        boolean isBlank = SourceText.isSpace(c) || c == '\uFEFF';
        visible += isBlank ? 0 : 1;
        control += !isBlank && Character.isISOControl(c) ? 1 : 0;
      }
    }
  }
}
