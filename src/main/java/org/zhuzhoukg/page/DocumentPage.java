package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;
import org.zhuzhoukg.vocab.Iris;

/**
 * A document: what is known of it, what it says, and its text where that is at hand.
 *
 * @param chapters the facts that the filter shows
 * @param text empty if the text is not at hand
 */
record DocumentPage(
    Heading heading,
    Bibliography bibliography,
    Contents contents,
    DocumentFacts facts,
    FactFilter filter,
    List<DocumentFacts.Chapter> chapters,
    Damages damages,
    Doubts doubts,
    Optional<MarkedText> text,
    DocumentCitation citation)
    implements PageModel {

  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final int FEW = 60;

  /** The page of a document; empty if there is none of the name. */
  static Optional<DocumentPage> find(View view, String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    Node node = NodeFactory.createURI(Iris.DEFAULT.document(id));
    return Bibliography.find(view, node).map(found -> of(view, node, found));
  }

  private static DocumentPage of(View view, Node node, Bibliography bibliography) {
    Contents contents = Contents.of(view, node);
    DocumentFacts facts = DocumentFacts.of(view, node);
    FactFilter filter = FactFilter.of(view.parameter("show"));
    Damages damages = Damages.of(view, node);
    Doubts doubts = Doubts.of(view, node, facts.places());
    Optional<SourceText> source = view.sources().text(bibliography.id());
    DocumentCitation citation = DocumentCitation.of(view, bibliography, contents);
    return new DocumentPage(
        citation.heading(view, contents),
        bibliography,
        contents,
        facts,
        filter,
        facts.chapters(contents, filter),
        damages,
        doubts,
        source.map(
            text ->
                MarkedText.of(
                    text,
                    order(view, bibliography, text.length()),
                    contents,
                    Stream.of(said(view, facts, filter), broken(view, damages), doubted(doubts))
                        .flatMap(marks -> marks)
                        .filter(mark -> mark.span().end() <= text.length())
                        .toList())),
        citation);
  }

  private static List<Span> order(View view, Bibliography bibliography, int length) {
    List<Span> parts = new ArrayList<>();
    if (isInReadingOrder(view)) {
      Matcher matcher = RANGE.matcher(bibliography.readingOrder());
      while (matcher.find()) {
        int end = Math.min(Integer.parseInt(matcher.group(2)), length);
        int start = Integer.parseInt(matcher.group(1));
        if (start < end) {
          parts.add(new Span(start, end));
        }
      }
    }
    return parts.isEmpty() && length > 0 ? List.of(new Span(0, length)) : parts;
  }

  static boolean isInReadingOrder(View view) {
    return view.parameter("order").equals("reading");
  }

  private static Stream<MarkedText.Mark> said(View view, DocumentFacts facts, FactFilter filter) {
    return facts.places().stream()
        .filter(place -> place.entries().stream().anyMatch(filter::shows))
        .map(
            place ->
                new MarkedText.Mark(
                    place.span(),
                    place.inText(),
                    "said",
                    place.lines(view.language()),
                    "#" + place.anchor()));
  }

  private static Stream<MarkedText.Mark> broken(View view, Damages damages) {
    return damages.items().stream()
        .map(
            damage ->
                new MarkedText.Mark(
                    damage.span(),
                    damage.anchor() + "-text",
                    "damaged",
                    damage.kind().text() + view.say("：", ": ") + damage.damage().text(),
                    null));
  }

  private static Stream<MarkedText.Mark> doubted(Doubts doubts) {
    return doubts.all().stream()
        .flatMap(
            doubt ->
                doubt.places().stream()
                    .map(
                        span ->
                            new MarkedText.Mark(
                                span,
                                Place.inText(span),
                                "doubted",
                                doubt.discrepancy().text(),
                                "#" + Place.anchor(span))));
  }

  /** How many facts are shown. */
  int shown() {
    return (int)
        chapters.stream()
            .flatMap(chapter -> chapter.places().stream())
            .flatMap(place -> place.entries().stream())
            .map(entry -> entry.fact().term().iri())
            .distinct()
            .count();
  }

  /** Where an article begins in the page: in the text, else among the facts; null for nowhere. */
  String place(Contents.Article article) {
    boolean isInText =
        text.stream()
            .flatMap(marked -> marked.sections().stream())
            .anyMatch(section -> section.article().filter(article::equals).isPresent());
    return isInText ? "#text-" + article.slug() : factsOf(article);
  }

  /** Where the facts of an article are listed; null where none is shown. */
  String factsOf(Contents.Article article) {
    return chapters.stream().anyMatch(c -> c.article().filter(article::equals).isPresent())
        ? "#facts-" + article.slug()
        : null;
  }

  /** Whether the articles need no folding. */
  boolean isShort() {
    return shown() <= FEW;
  }

  @Override
  public String template() {
    return "document.jte";
  }
}
