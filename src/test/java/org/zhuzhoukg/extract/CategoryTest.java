package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryTest {

  @Test
  void isThatOfALineOfWords() {
    assertEquals('s', Category.ofWords("names.txt", new String[] {"s:Park", "科创湾"}));
    assertEquals('V', Category.ofWords("words.txt", new String[] {"V", "达到"}));
  }

  @ParameterizedTest
  @CsvSource({
    "names.txt, P:Institute, 主任医师",
    "names.txt, m, 老牌",
    "words.txt, P, 百分数",
    "words.txt, s:Park, 科创湾"
  })
  void isNoneOfAnotherFile(String file, String letter, String word) {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Category.ofWords(file, new String[] {letter, word}));
    assertTrue(e.getMessage().startsWith(file + ": '" + letter + " " + word), e.getMessage());
  }
}
