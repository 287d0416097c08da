package org.zhuzhoukg.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;

/**
 * A document's text with the ranges that something is said of.
 *
 * <p>Ranges may lie within each other and may cross; of those that cross, the later is cut in two.
 *
 * @param sections in the order in which they are shown; white space between articles is left out
 */
record MarkedText(List<Section> sections) {

  /**
   * A stretch of the text within one article.
   *
   * @param isFirst whether the article begins here
   */
  record Section(Optional<Contents.Article> article, boolean isFirst, List<Piece> pieces) {}

  /** A piece of the text. */
  sealed interface Piece {}

  /**
   * Characters.
   *
   * @param href the fact that they carry; null for none, and for white space, which nobody can see
   *     as a link
   */
  record Run(String text, String href) implements Piece {}

  /**
   * A range, or a part of one.
   *
   * @param id null where the range began before
   * @param css how it looks
   * @param title what is said of it
   */
  record Range(String id, String css, String title, List<Piece> pieces) implements Piece {}

  /**
   * Something that is said of a range.
   *
   * @param id names the range in the page
   * @param href where more is said; null for nowhere
   */
  record Mark(Span span, String id, String css, String title, String href) {}

  /**
   * Marks a text.
   *
   * @param order the ranges to show, one after another
   */
  static MarkedText of(SourceText text, List<Span> order, Contents contents, List<Mark> marks) {
    List<Section> sections = new ArrayList<>();
    List<Contents.Article> seen = new ArrayList<>();
    for (Span part : order) {
      for (Contents.Stretch stretch : contents.stretches(part)) {
        if (text.visible(stretch.span()).findAny().isEmpty()) {
          continue;
        }
        boolean isFirst = stretch.article().filter(a -> !seen.contains(a)).isPresent();
        stretch.article().ifPresent(seen::add);
        List<Cut> cuts =
            marks.stream()
                .filter(mark -> mark.span().overlaps(stretch.span()))
                .map(mark -> new Cut(mark, clip(mark.span(), stretch.span())))
                .toList();
        sections.add(
            new Section(
                stretch.article(), isFirst, new Marking(text).pieces(stretch.span(), cuts, null)));
      }
    }
    return new MarkedText(sections);
  }

  private static Span clip(Span span, Span to) {
    return new Span(Math.max(span.start(), to.start()), Math.min(span.end(), to.end()));
  }

  /** A mark, and what is left of its range. */
  private record Cut(Mark mark, Span span) {

    Range range(List<Piece> pieces) {
      boolean begins = span.start() == mark.span().start();
      return new Range(begins ? mark.id() : null, mark.css(), mark.title(), pieces);
    }
  }

  /** Turns ranges into a tree. */
  private record Marking(SourceText text) {

    private static final Comparator<Cut> OUTER_FIRST =
        Comparator.<Cut>comparingInt(cut -> cut.span().start())
            .thenComparingInt(cut -> -cut.span().end());

    List<Piece> pieces(Span whole, List<Cut> cuts, String href) {
      List<Piece> pieces = new ArrayList<>();
      Deque<Cut> left = new ArrayDeque<>(cuts.stream().sorted(OUTER_FIRST).toList());
      int position = whole.start();
      while (!left.isEmpty()) {
        Cut outer = left.removeFirst();
        run(pieces, position, outer.span().start(), href);
        List<Cut> inner = new ArrayList<>();
        List<Cut> later = new ArrayList<>();
        for (Cut cut : left) {
          split(cut, outer.span(), inner, later);
        }
        String link = outer.mark().href() == null ? href : outer.mark().href();
        pieces.add(outer.range(pieces(outer.span(), inner, link)));
        position = outer.span().end();
        left = new ArrayDeque<>(later.stream().sorted(OUTER_FIRST).toList());
      }
      run(pieces, position, whole.end(), href);
      return pieces;
    }

    private static void split(Cut cut, Span outer, List<Cut> inner, List<Cut> later) {
      if (cut.span().start() >= outer.end()) {
        later.add(cut);
      } else if (cut.span().end() <= outer.end()) {
        inner.add(cut);
      } else {
        inner.add(new Cut(cut.mark(), new Span(cut.span().start(), outer.end())));
        later.add(new Cut(cut.mark(), new Span(outer.end(), cut.span().end())));
      }
    }

    private void run(List<Piece> pieces, int start, int end, String href) {
      if (start < end) {
        String words = text.at(new Span(start, end));
        pieces.add(new Run(words, words.isBlank() ? null : href));
      }
    }
  }
}
