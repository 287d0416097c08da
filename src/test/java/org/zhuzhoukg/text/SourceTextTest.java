package org.zhuzhoukg.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {

  private static final String ABC_SHA256 =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path directory;

  @Test
  void countsCodePointsNotCharacters() {
    SourceText text = SourceText.of("𡈼家湾");
    assertEquals(3, text.length());
    assertEquals("家湾", text.at(new Span(1, 3)));
    assertEquals("𡈼", text.at(new Span(0, 1)));
    assertEquals(0x2123C, text.codePointAt(0));
  }

  @Test
  void cutsARangeAtItsEnd() {
    SourceText text = SourceText.of("船厂");
    assertEquals("厂", text.at(new Span(1, 9)));
    assertEquals("", text.at(new Span(2, 9)));
    assertArrayEquals(new int[] {1}, text.visible(new Span(1, 9)).toArray());
  }

  @Test
  void seesNoWhiteSpace() {
    assertArrayEquals(
        new int[] {0, 5}, SourceText.of("船\n　\t\u00A0厂").visible(new Span(0, 6)).toArray());
  }

  @Test
  void digestsTheBytesOfTheFile() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "abc");
    assertEquals(ABC_SHA256, SourceText.read(file).sha256());
    assertEquals(ABC_SHA256, SourceText.of("abc").sha256());
  }

  @Test
  void keepsAByteOrderMarkAndLineEndsAsTheyStand() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "\uFEFF船\r\n");
    assertEquals(4, SourceText.read(file).length());
  }

  @Test
  void refusesAFileThatIsNotUtf8AndNamesIt() throws IOException {
    Path file = Files.write(directory.resolve("gbk.txt"), new byte[] {(byte) 0xB4, (byte) 0xAC});
    String message = assertThrows(IOException.class, () -> SourceText.read(file)).getMessage();
    assertTrue(message.contains("gbk.txt"), message);
  }

  @Test
  void recognisesAFileByItsDigestWhateverItIsCalled() throws IOException {
    Files.writeString(directory.resolve("any name at all"), "船厂");
    Files.writeString(directory.resolve("harbour.txt"), "桥");
    Files.write(directory.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    Files.createDirectory(directory.resolve("folder"));
    SourceTexts texts = SourceTexts.read(directory);
    assertEquals(Optional.of(2), texts.of(document(SourceText.of("船厂"))).map(SourceText::length));
    assertEquals(Optional.empty(), texts.of(document(SourceText.of("船"))));
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    Path nowhere = directory.resolve("nowhere");
    String message = assertThrows(IOException.class, () -> SourceTexts.read(nowhere)).getMessage();
    assertTrue(message.contains("nowhere"), message);
  }

  private static Document document(SourceText text) {
    Bilingual words = new Bilingual("港口报", "Harbour news");
    Dating dating =
        new Dating(
            "2021",
            java.time.LocalDate.of(2021, 1, 1),
            java.time.LocalDate.of(2021, 12, 31),
            true,
            words);
    return new Document(
        "harbour",
        "NewspaperArticle",
        words,
        text.sha256(),
        text.length(),
        "zh",
        Optional.empty(),
        dating,
        java.util.List.of(),
        java.util.List.of(),
        java.util.List.of());
  }
}
