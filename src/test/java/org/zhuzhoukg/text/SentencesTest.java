package org.zhuzhoukg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  @ParameterizedTest
  @ValueSource(strings = {"。", "！", "？", "；", "!", "?", ";"})
  void endsASentenceAfterItsMark(String mark) {
    assertEquals(List.of("船下水了" + mark, "桥通车了"), of("船下水了" + mark + "桥通车了"));
  }

  @Test
  void doesNotEndASentenceAtADecimalPointOrACommaOrALineBreak() {
    assertEquals(List.of("增长7.2%，\n居第2位。"), of("增长7.2%，\n居第2位。"));
  }

  @Test
  void endsASentenceAtABlankLine() {
    assertEquals(List.of("标题\n", "\n正文。"), of("标题\n\n正文。"));
  }

  @Test
  void leavesOutWhiteSpaceAlone() {
    assertEquals(List.of("船。"), of("船。\n　 "));
    assertEquals(List.of(), of(" \n\n　"));
    assertEquals(List.of(), of(""));
  }

  @Test
  void countsInCodePoints() {
    assertEquals(List.of(new Span(0, 3), new Span(3, 5)), Sentences.of(SourceText.of("𡈼𡈼。船。")));
  }

  @Test
  void coversEveryVisibleCharacterOnce() {
    SourceText text = SourceText.of("甲。\n\n乙；𡈼！？丙");
    List<Integer> covered =
        Sentences.of(text).stream().flatMap(s -> text.visible(s).boxed()).toList();
    assertEquals(text.visible(new Span(0, text.length())).boxed().toList(), covered);
  }

  private static List<String> of(String words) {
    SourceText text = SourceText.of(words);
    return Sentences.of(text).stream().map(text::at).toList();
  }
}
