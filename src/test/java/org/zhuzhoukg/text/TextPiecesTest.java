package org.zhuzhoukg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces of a text, one after the other, are the text. */
class TextPiecesTest {

  @Test
  void endWhereALineEndsThatEndsASentence() throws IOException {
    assertEquals(List.of("一。\n", "二二\n三。四"), pieces("一。\n二二\n三。四", 9));
    assertEquals(List.of("一。\r\n", "二二二二"), pieces("一。\r\n二二二二", 6));
  }

  @Test
  void endWhereALineEndsIfNoSentenceDoes() throws IOException {
    assertEquals(List.of("一一\n", "二二二二"), pieces("一一\n二二二二", 5));
  }

  @Test
  void endAfterASentenceOfALongLine() throws IOException {
    assertEquals(List.of("一一。", "二二！", "三三三"), pieces("一一。二二！三三三", 4));
  }

  @Test
  void doNotDivideACodePoint() throws IOException {
    assertEquals(List.of("a", "𡈼", "𡈼"), pieces("a𡈼𡈼", 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 100})
  void areTheText(int size) throws IOException {
    String text = "𡈼家湾。\r\n𡈼家湾有企业20家，😀。共30家\n\n完";
    assertEquals(text, String.join("", pieces(text, size)));
  }

  @Test
  void areNoneOfAnEmptyText() throws IOException {
    assertEquals(List.of(), pieces("", 8));
  }

  private static List<String> pieces(String text, int size) throws IOException {
    List<String> found = new ArrayList<>();
    try (TextPieces pieces = new TextPieces(new StringReader(text), size)) {
      int codePoints = 0;
      for (Optional<String> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
        assertEquals(codePoints, pieces.firstCodePoint());
        codePoints += piece.get().codePointCount(0, piece.get().length());
        found.add(piece.get());
      }
    }
    return found;
  }
}
