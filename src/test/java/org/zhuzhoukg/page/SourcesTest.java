package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.text.SourceText;

class SourcesTest {

  private static final String TEXT = "前一句在此。𡈼家湾有三座桥，长百米。后一句。";

  private final Sources sources = new Sources(Map.of("d", SourceText.of(TEXT)));

  @Test
  void showTheSentenceAroundARangeOfCodePoints() {
    int start = TEXT.codePointCount(0, TEXT.indexOf("三座桥"));
    Evidence.Passage passage = sources.passage("d", start, start + 3).orElseThrow();
    assertEquals(new Evidence.Passage("𡈼家湾有", "三座桥", "，长百米。"), passage);
  }

  @Test
  void haveNoPassageBeyondTheEnd() {
    assertTrue(sources.passage("d", 5, 1000).isEmpty());
    assertTrue(sources.passage("other", 0, 1).isEmpty());
  }

  @Test
  void cutLongTextsWithoutBreakingACharacter() {
    String text = "𡈼".repeat(200);
    Evidence.Passage passage =
        new Sources(Map.of("d", SourceText.of(text))).passage("d", 100, 101).orElseThrow();
    assertEquals("𡈼", passage.words());
    assertTrue(passage.before().startsWith("…𡈼"), passage.before());
    assertTrue(passage.after().endsWith("𡈼…"), passage.after());
  }
}
