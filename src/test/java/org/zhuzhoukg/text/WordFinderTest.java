package org.zhuzhoukg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordFinderTest {

  @Test
  void findsEveryOccurrenceInOrder() {
    assertEquals(List.of(new Span(0, 2), new Span(3, 5)), find("船厂和船厂", "船厂"));
  }

  @Test
  void findsOverlappingOccurrences() {
    assertEquals(List.of(new Span(0, 2), new Span(1, 3)), find("哈哈哈", "哈哈"));
  }

  @Test
  void looksThroughLineBreaksAndSpaces() {
    assertEquals(List.of(new Span(1, 7)), find("在船\r\n　厂里", "船厂里"));
    assertEquals(List.of(new Span(0, 2)), find("船厂", "船 厂\n"));
  }

  @Test
  void takesStraightAndCurlyQuotesForTheSame() {
    assertEquals(List.of(new Span(0, 8)), find("“‘灯塔’计划”", "\"'灯塔'计划\""));
    assertEquals(List.of(new Span(0, 4)), find("\"灯塔\"", "“灯塔”"));
  }

  @Test
  void takesFullAndHalfWidthForTheSame() {
    assertEquals(List.of(new Span(1, 7)), find("达１１８．５％", "118.5%"));
    assertEquals(List.of(new Span(0, 3)), find("ＡＢ（", "AB("));
  }

  @Test
  void doesNotTakeOneWordForAnother() {
    assertEquals(List.of(), find("造船厂", "修船厂"));
    assertEquals(List.of(), find("118.5", "118" + "6"));
    assertEquals(List.of(), find("①", "10"));
  }

  @Test
  void countsASupplementaryCharacterOnce() {
    assertEquals(List.of(new Span(2, 4)), find("𡈼𡈼船厂𡈼", "船厂"));
    assertEquals(List.of(new Span(1, 3)), find("在𡈼家", "𡈼家"));
  }

  @Test
  void findsEmptyWordsNowhere() {
    assertEquals(List.of(), find("船厂", ""));
    assertEquals(List.of(), find("船厂", " \n"));
  }

  @Test
  void findsNothingInAnEmptyText() {
    assertEquals(List.of(), find("", "船"));
    assertEquals(List.of(), find("船", "船厂"));
  }

  @Test
  void normalizesAsItCompares() {
    assertEquals("\"118%\"𡈼", WordFinder.normalize("“１１８ ％”\n𡈼"));
  }

  @Test
  void keepsACharacterThatFoldsToSeveral() {
    assertEquals("㈱", WordFinder.normalize("㈱"));
  }

  private static List<Span> find(String text, String words) {
    return new WordFinder(SourceText.of(text)).find(words);
  }
}
