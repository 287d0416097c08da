package org.zhuzhoukg.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.zhuzhoukg.vocab.Iris;

/** Figures as CSV by <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>. */
final class FigureTable {

  /** By this a spreadsheet program knows UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String ZH =
      "指标,统计量,对象,产业,相对于,起,止,时期类型,时期,状态,限定,数值（基本单位）,下限,上限,单位,原文,文献,文献日期,起始字符,结束字符,事实";
  private static final String EN =
      "indicator,statistic,about,industry,among,start,end,period_kind,period,status,qualifier,"
          + "value,low,high,unit,as_written,document,document_date,char_start,char_end,fact";

  private FigureTable() {}

  /** A table with a row for every place where a figure stands. */
  static TextFile of(View view, List<Figure> figures) {
    String rows =
        figures.stream()
            .flatMap(figure -> rows(view, figure))
            .map(row -> row + "\r\n")
            .collect(Collectors.joining());
    return new TextFile(
        "text/csv; charset=utf-8; header=present",
        BYTE_ORDER_MARK + view.say(ZH, EN) + "\r\n" + rows);
  }

  private static Stream<String> rows(View view, Figure figure) {
    return figure.fact().evidence().stream().map(place -> row(view, figure, place));
  }

  private static String row(View view, Figure figure, Evidence place) {
    Figure.Measure measure = figure.measure();
    Amount amount = figure.amount();
    return Stream.of(
            text(measure.indicator()),
            text(measure.statistic()),
            text(figure.subject().about()),
            text(figure.subject().industry()),
            text(measure.among()),
            figure.when().start(),
            figure.when().end(),
            code(view, figure.when().kind()),
            text(figure.when().period()),
            text(figure.fact().status()),
            code(view, amount.qualifierName()),
            number(amount.value()),
            number(amount.low()),
            number(amount.high()),
            cell(amount.unit()),
            cell(place.words()),
            text(place.document()),
            place.date(),
            String.valueOf(place.start()),
            String.valueOf(place.end()),
            figure.fact().term().iri())
        .collect(Collectors.joining(","));
  }

  /** What a code of the ontology, as {@code AsOf}, is called. */
  private static String code(View view, String name) {
    return name.isEmpty()
        ? ""
        : text(view.data().term(NodeFactory.createURI(Iris.DEFAULT.term(name))));
  }

  private static String text(Term term) {
    return cell(term.text());
  }

  private static String text(Optional<Term> term) {
    return term.map(FigureTable::text).orElse("");
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  /** A text that no spreadsheet program takes for a formula. */
  static String cell(String text) {
    String safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
