package org.zhuzhoukg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and what is none. */
class EncodingTest {

  private static final String TEXT = "云泽市有企业２０家，产值3.2亿元，𡈼家湾有5家。";

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"UTF-8, UTF_8", "GB18030, GB_18030"})
  void tellsTheEncodingAndReadsByIt(String charset, Encoding encoding) throws IOException {
    Path file = write(TEXT.getBytes(Charset.forName(charset)));
    assertEquals(encoding, Encoding.of(file));
    StringWriter text = new StringWriter();
    try (Reader reader = encoding.open(file)) {
      reader.transferTo(text);
    }
    assertEquals(TEXT, text.toString());
  }

  @Test
  void looksAtTheWholeFile() throws IOException {
    byte[] bytes = (TEXT.repeat(10_000) + "é").getBytes(StandardCharsets.UTF_8);
    assertEquals(Encoding.UTF_8, Encoding.of(write(bytes)));
    bytes[bytes.length - 1] = 'x';
    refuses(bytes, "is no text in UTF-8 or GB 18030");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1", "Big5"})
  void refusesOtherEncodings(String charset) throws IOException {
    String text =
        charset.startsWith("ISO") ? "Élan vécu à l'été, où naît l'œuvre." : "雲澤市有企業二十家，產值億元。";
    Path file = write(text.getBytes(Charset.forName(charset)));
    assertThrows(IOException.class, () -> Encoding.of(file));
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    byte[] bytes = new byte[5000];
    new Random(1).nextBytes(bytes);
    refuses(bytes, "is no text in UTF-8 or GB 18030");
    refuses(new byte[] {'a', 0, 'b'}, "is no text: it holds control characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t　", "\uFEFF", "\uFEFF\n"})
  void refusesWhatIsEmpty(String text) throws IOException {
    refuses(text.getBytes(StandardCharsets.UTF_8), "is empty");
  }

  private void refuses(byte[] bytes, String why) throws IOException {
    Path file = write(bytes);
    assertEquals(why, assertThrows(IOException.class, () -> Encoding.of(file)).getMessage());
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("a.txt"), bytes);
  }
}
