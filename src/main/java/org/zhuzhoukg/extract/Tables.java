package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuzhoukg.extract.TableHead.Kind;
import org.zhuzhoukg.fact.Qualifier;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.fact.Timing;
import org.zhuzhoukg.text.Span;

/**
 * Reads plain-text tables with a head. Either a row measures, and columns are years or tell its
 * level, growth and share; or columns measure, and a row is a year or whom it is measured of.
 */
final class Tables {

  private static final String RULE = "table";
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年?[末底]?");
  private static final Pattern CAPTION_YEAR = Pattern.compile("(?:19|20)\\d\\d年");
  private static final Pattern WHOLE = Pattern.compile("[合总]\\s*计|全[市省县区国]|平均");
  private static final Pattern GROWTH = Pattern.compile("(?:同比)?(?:增速|增长率|增幅|增长)$");
  private static final Pattern SHARE = Pattern.compile("(?:(?:所?占)?(?:占比|比重)|占.{2,8}比[重例])$");
  private static final Pattern AREA =
      Pattern.compile("[\\u4e00-\\u9fff]{2,5}(?<![园社地辖郊城山库校厂])[市县区州旗镇乡]");
  private static final int CAPTION = 160;

  private final View view;
  private final Context context;
  private final Indicators indicators;
  private final QuantityScanner quantities;
  private final PairedTable paired;

  Tables(View view, Context context, Vocabulary vocabulary, Indicators indicators) {
    this.view = view;
    this.context = context;
    this.indicators = indicators;
    quantities = new QuantityScanner(vocabulary);
    paired = new PairedTable(view, vocabulary, this);
  }

  /** Reads the table that begins with a line; the result is where it ends, or the line's start. */
  int read(int start, Consumer<Candidate> found) {
    int end = view.lineEnd(start);
    Optional<TableHead> head = TableHead.of(view, start, end, indicators);
    if (head.isEmpty()) {
      return paired.read(start, found);
    }
    areas(TableRow.of(view, start, end), head.get(), found);
    TableTime time = told(start);
    TableCaption caption = TableCaption.above(view, start);
    int after = start;
    while (end < view.length()) {
      int next = TableLines.below(view, end);
      int nextEnd = view.lineEnd(next);
      TableRow row = TableRow.of(view, next, nextEnd);
      if (!row.isRow() || row.cells().size() != head.get().columns().size()) {
        break;
      }
      row(row, head.get(), time, caption, found);
      after = nextEnd;
      end = nextEnd;
    }
    return after;
  }

  /** The year that the words above a table name last, or what the text is about. */
  private TableTime told(int start) {
    Matcher years = CAPTION_YEAR.matcher(view.at(Math.max(0, start - CAPTION), start));
    String last = "";
    while (years.find()) {
      last = years.group();
    }
    Optional<Timing> timing =
        last.isEmpty()
            ? context.times.stretches.main.map(ToldTime::inherited)
            : TableTime.stated(last);
    return new TableTime(timing, "named above the table");
  }

  private void row(
      TableRow row,
      TableHead head,
      TableTime above,
      TableCaption caption,
      Consumer<Candidate> found) {
    String name = view.at(row.cells().get(0).start(), row.cells().get(0).end());
    boolean isYear = YEAR.matcher(name).matches();
    boolean isOfCaption = !head.hasMeasures() && tellsMeasure(caption, name);
    boolean measures = head.hasMeasures() || isOfCaption;
    if (isYear && !measures) {
      return;
    }
    boolean isOfThing = measures && !isYear && !WHOLE.matcher(name).matches();
    Named about = isOfThing ? Named.of(TableHead.name(name)) : context.document;
    if (isOfThing && AREA.matcher(name).matches()) {
      found.accept(area(row.cells().get(0), about));
    }
    TableTime ofRow = isYear ? new TableTime(TableTime.stated(name), "head of the row") : above;
    TableTime told = ofRow;
    Measure measure = ofRow(name, isOfCaption, caption);
    for (int i = 1; i < row.cells().size(); i++) {
      TableRow.Cell cell = row.cells().get(i);
      TableHead.Column column = head.columns().get(i);
      if (column.kind() == Kind.UNIT) {
        measure = new Measure(measure.label(), view.at(cell.start(), cell.end()), measure.where());
        continue;
      }
      Optional<TableTime> ofColumn = TableTime.of(column, head);
      if (column.kind() == Kind.MEASURE) {
        measure = measure(column.words(), column.unit(), caption, "head of the column");
        told = ofColumn.orElse(ofRow);
      } else if (column.kind() == Kind.YEAR) {
        told = ofColumn.get();
      }
      reading(cell, column.kind(), measure, column.whose(about), ofColumn.orElse(told))
          .ifPresent(found);
    }
  }

  private static Measure ofRow(String name, boolean isOfCaption, TableCaption caption) {
    return isOfCaption
        ? measure(caption.measure(), "", caption, "carried over")
        : measure(TableHead.name(name), TableHead.unit(name), caption, "head of the row");
  }

  /** Whether a caption says what is measured, in rows of years or areas. */
  private boolean tellsMeasure(TableCaption caption, String rowName) {
    return (YEAR.matcher(rowName).matches() || AREA.matcher(rowName).matches())
        && indicators.isMeasured(caption.measure());
  }

  /** The areas that a head names by the side of years. */
  private void areas(TableRow row, TableHead head, Consumer<Candidate> found) {
    for (int i = 0; i < row.cells().size() && row.cells().size() == head.columns().size(); i++) {
      String who = head.columns().get(i).who();
      TableRow.Cell cell = row.cells().get(i);
      if (head.columns().get(i).kind() == Kind.YEAR && !who.isEmpty()) {
        int start = cell.start() + view.at(cell.start(), cell.end()).indexOf(who);
        found.accept(area(new TableRow.Cell(start, start + who.length(), false), Named.of(who)));
      }
    }
  }

  private Mention area(TableRow.Cell cell, Named area) {
    Span at = view.origin(cell.start(), cell.end());
    String words = view.written(cell.start(), cell.end());
    return new Mention(at, words, area, "Area", 0.8, RULE, List.of());
  }

  /** What a cell measures, in which unit, and where the former is told. */
  private record Measure(String label, String unit, String where) {}

  private static Measure measure(String label, String unit, TableCaption caption, String where) {
    boolean isBare = unit.isEmpty() && !Measures.is("rate", label);
    return new Measure(label, isBare ? caption.unit() : unit, where);
  }

  /** What a cell says, in the unit that the head gives. */
  private Optional<Amount> amount(TableRow.Cell cell, String unit) {
    String words = view.at(cell.start(), cell.end());
    char[] both = (" " + words + (words.endsWith(unit) ? "" : unit)).toCharArray();
    return cell.isNumber() && quantities.scan(both, 1, both.length)
        ? Optional.of(quantities.amount())
        : Optional.empty();
  }

  private static Statistic statistic(Kind kind, String label, Amount amount) {
    if (kind == Kind.AVERAGE_GROWTH) {
      return Statistic.GROWTH_ANNUAL_AVERAGE;
    }
    if (kind == Kind.GROWTH) {
      return Statistic.GROWTH_YEAR_ON_YEAR;
    }
    if (GROWTH.matcher(label).find()) {
      return Statistic.GROWTH;
    }
    return kind == Kind.SHARE || SHARE.matcher(label).find()
        ? Statistic.SHARE
        : Statistics.byName(label, amount);
  }

  private Named named(String label) {
    String level = SHARE.matcher(GROWTH.matcher(label).replaceFirst("")).replaceFirst("");
    return new Named(indicators.id(label), level);
  }

  /** What a cell says of an indicator in a year. */
  Optional<Candidate> read(TableRow.Cell cell, String label, int year) {
    TableTime told = TableTime.ofColumn(TableTime.stated(String.valueOf(year)));
    return reading(
        cell, Kind.YEAR, new Measure(label, "", "head of the row"), context.document, told);
  }

  private Optional<Candidate> reading(
      TableRow.Cell cell, Kind kind, Measure measure, Named about, TableTime told) {
    boolean isPart = kind == Kind.GROWTH || kind == Kind.AVERAGE_GROWTH || kind == Kind.SHARE;
    List<String> trace = new ArrayList<>();
    trace.add("indicator: " + measure.label() + ", " + measure.where());
    told.trace().ifPresent(trace::add);
    boolean isRatio = indicators.isRatio(measure.label()) && measure.unit().isEmpty();
    return amount(cell, isPart ? "%" : measure.unit())
        .map(amount -> isRatio && amount.unit().isEmpty() ? amount.withUnit("ratio") : amount)
        .map(
            amount ->
                new Reading(
                    view.origin(cell.start(), cell.end()),
                    view.written(cell.start(), cell.end()),
                    named(measure.label()),
                    about,
                    new Reading.Measured(
                        Optional.of(amount.value() == null ? BigDecimal.ZERO : amount.value()),
                        Optional.empty(),
                        Optional.empty(),
                        amount.unit(),
                        Qualifier.EXACTLY),
                    statistic(kind, measure.label(), amount),
                    told.timing(),
                    Status.ACTUAL,
                    Optional.empty(),
                    Optional.empty(),
                    0.95,
                    RULE,
                    trace,
                    List.of()));
  }
}
