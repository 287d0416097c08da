package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;

class MarkedTextTest {

  private static final SourceText TEXT = SourceText.of("𡈼家湾有三座桥，\n长百米。");

  @Test
  void nestsARangeWithinARange() {
    assertEquals("[a:𡈼家[b:湾]有]三座桥，\n长百米。", written(mark(0, 4, "a"), mark(2, 3, "b")));
  }

  @Test
  void cutsTheLaterOfRangesThatCross() {
    assertEquals("[a:𡈼家[b:湾有]][:三座]桥，\n长百米。", written(mark(0, 4, "a"), mark(2, 6, "b")));
  }

  @Test
  void keepsRangesThatBeginTogetherApart() {
    assertEquals("[b:[a:𡈼家]湾有]三座桥，\n长百米。", written(mark(0, 2, "a"), mark(0, 4, "b")));
  }

  @Test
  void linksToTheInnermostFact() {
    List<MarkedText.Piece> pieces = pieces(mark(0, 4, "a"), mark(2, 3, "b"));
    MarkedText.Range outer = (MarkedText.Range) pieces.get(0);
    assertEquals("#a", ((MarkedText.Run) outer.pieces().get(0)).href());
    MarkedText.Range inner = (MarkedText.Range) outer.pieces().get(1);
    assertEquals("#b", ((MarkedText.Run) inner.pieces().get(0)).href());
    assertNull(((MarkedText.Run) pieces.get(1)).href());
  }

  /** The line break between two facts within a third is no link: it would have no name. */
  @Test
  void doesNotLinkWhiteSpace() {
    MarkedText.Range outer =
        (MarkedText.Range) pieces(mark(0, 11, "a"), mark(0, 8, "b"), mark(9, 11, "c")).get(0);
    MarkedText.Run between = (MarkedText.Run) outer.pieces().get(1);
    assertEquals("\n", between.text());
    assertNull(between.href());
  }

  private static MarkedText.Mark mark(int start, int end, String id) {
    return new MarkedText.Mark(new Span(start, end), id, "said", "", "#" + id);
  }

  private static List<MarkedText.Piece> pieces(MarkedText.Mark... marks) {
    Contents none = new Contents(PageQuery.of("document-articles"), List.of());
    return MarkedText.of(TEXT, List.of(new Span(0, TEXT.length())), none, List.of(marks))
        .sections()
        .get(0)
        .pieces();
  }

  private static String written(MarkedText.Mark... marks) {
    return written(pieces(marks));
  }

  private static String written(List<MarkedText.Piece> pieces) {
    StringBuilder out = new StringBuilder();
    for (MarkedText.Piece piece : pieces) {
      if (piece instanceof MarkedText.Range range) {
        String id = range.id() == null ? "" : range.id();
        out.append("[").append(id).append(":").append(written(range.pieces())).append("]");
      } else if (piece instanceof MarkedText.Run run) {
        out.append(run.text());
      }
    }
    return out.toString();
  }
}
