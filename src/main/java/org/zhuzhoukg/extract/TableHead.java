package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhuzhoukg.fact.Period;

/**
 * What the head of a plain-text table says of its columns.
 *
 * @param columns from the left; the first is that of the rows' names
 */
record TableHead(List<Column> columns) {

  /** What a column holds. */
  enum Kind {
    /** The names of the rows. */
    NAME(""),
    /** What the row measures, in a year. */
    YEAR("(?:19|20)\\d\\d年?[末底]?"),
    /** The units of the rows. */
    UNIT("(?:计量)?单位"),
    /** What the row measures. */
    LEVEL("(?:绝对|总|数)[数量额值]|实[绩际]数?|完成(?:数|值|情况)?|本期数?"),
    /** How it grew in each year. */
    AVERAGE_GROWTH("年?(?:平均|均)(?:复合)?(?:递?增长?(?:[率速幅]|速度)|增速|增幅)"),
    /** How it grew. */
    GROWTH("[比较]?(?:上年|去年)?(?:同期|同比)?(?:增减|增长|增速|增幅|升降|±)?[率%]?"),
    /** How much of the whole it is. */
    SHARE("占?(?:全[市省部国])?(?:比重|比例|占比|构成)"),
    /** What the column itself measures. */
    MEASURE(".*");

    private final Pattern head;

    Kind(String head) {
      this.head = Pattern.compile(head);
    }

    /** The first kind whose heads are so worded. */
    static Kind of(String words) {
      return Stream.of(values())
          .filter(kind -> kind.head.matcher(words).matches())
          .findFirst()
          .orElse(MEASURE);
    }
  }

  /**
   * A column.
   *
   * @param kind what it holds
   * @param words its head, without the unit
   * @param unit what the head has in brackets; empty if nothing
   * @param ofYear the year before what it measures, 2018年出口; empty if none
   * @param who whom what the rows measure is of; empty if it does not say
   */
  record Column(Kind kind, String words, String unit, String ofYear, String who) {

    private static final Column NAMES = new Column(Kind.NAME, "", "", "", "");

    /** 云泽2013, 2013年云泽, 云泽: the same as a column of whom the rows measure. */
    private Column ofWhom() {
      Matcher year = YEAR_OF_WHOM.matcher(ofYear + words);
      if (kind != Kind.MEASURE || !unit.isEmpty()) {
        return this;
      }
      return year.matches()
          ? new Column(
              Kind.YEAR,
              year.group(1) == null ? year.group(4) : year.group(1),
              "",
              "",
              year.group(1) == null ? year.group(3) : year.group(2))
          : new Column(Kind.LEVEL, words, "", "", words);
    }

    /** Whom what the rows measure is of, if the column says so, or else whom the row says. */
    Named whose(Named ofRow) {
      return who.isEmpty() || SUM.matcher(who).matches() ? ofRow : Named.of(who);
    }

    int year() {
      return Integer.parseInt(words, 0, 4, 10);
    }
  }

  private static final Pattern NUMBERED =
      Pattern.compile("^(?:其中：?|#|[一二三四五六七八九十]+、|\\([一二三四五六七八九十]+\\)|\\d+[.、])");
  private static final Pattern YEAR_BEFORE =
      Pattern.compile("^(?:19|20)\\d\\d年(?=.*\\p{IsHan}{2})(?![末底]$)");
  private static final Pattern ROWS_MEASURE = Pattern.compile("(?:主要|统计)?(?:指标|项目|变量)(?:名称)?");
  private static final Pattern SUM = Pattern.compile("[合总]计|平均");
  private static final Pattern ROWS_ARE_YEARS = Pattern.compile("年份|年度|年");
  private static final Pattern AREAS = Pattern.compile(".*[市县区州旗省镇乡国]|[合总]计|平均");
  private static final Pattern YEAR_OF_WHOM =
      Pattern.compile("((?:19|20)\\d\\d)年?(\\D+)|(\\D+)((?:19|20)\\d\\d)年?");
  private static final Pattern BRACKET = Pattern.compile("[(（/].*");
  private static final Pattern BRACKETS = Pattern.compile("[()（）/]");

  /** The head that a line is; empty if it is none. */
  static Optional<TableHead> of(View view, int start, int end, Indicators indicators) {
    TableRow row = TableRow.of(view, start, end);
    if (!TableLines.isHead(view, row, end)) {
      return Optional.empty();
    }
    int below = TableLines.below(view, end);
    int width = TableRow.of(view, below, view.lineEnd(below)).cells().size();
    List<String> units = units(view, row, end);
    List<Column> columns = new ArrayList<>();
    for (TableRow.Cell cell : row.cells()) {
      boolean isFirst = columns.isEmpty() && row.cells().size() == width;
      String words = view.at(cell.start(), cell.end()) + units.get(columns.size());
      columns.add(isFirst ? Column.NAMES : column(words));
    }
    if (row.cells().size() < width) {
      columns.add(0, Column.NAMES);
    }
    boolean isOfWhom =
        row.cells().size() == width && rowsMeasure(view, row.cells().get(0), columns, indicators);
    columns.replaceAll(column -> isOfWhom ? column.ofWhom() : column);
    TableHead head = new TableHead(List.copyOf(columns));
    return head.isClear(indicators) ? Optional.of(head) : Optional.empty();
  }

  /**
   * Whether a head says that its rows measure, or are years beside areas, and no column measures.
   */
  private static boolean rowsMeasure(
      View view, TableRow.Cell first, List<Column> columns, Indicators indicators) {
    String rows = name(view.at(first.start(), first.end()));
    boolean areAreas =
        ROWS_ARE_YEARS.matcher(rows).matches()
            && columns.stream()
                .skip(1)
                .allMatch(
                    column -> column.unit().isEmpty() && AREAS.matcher(column.words()).matches());
    return (areAreas || ROWS_MEASURE.matcher(rows).matches())
        && columns.stream().noneMatch(column -> indicators.isMeasured(column.words()));
  }

  /** What stands below each cell of a head in brackets; the first may have nothing. */
  private static List<String> units(View view, TableRow head, int end) {
    List<String> units = new ArrayList<>();
    TableLines.units(view, end)
        .ifPresent(
            row -> row.cells().forEach(cell -> units.add(view.at(cell.start(), cell.end()))));
    while (units.size() < head.cells().size()) {
      units.add(0, "");
    }
    return units;
  }

  private static Column column(String cell) {
    String words = name(cell);
    Matcher year = YEAR_BEFORE.matcher(words);
    boolean isOfYear = year.find();
    String measure = isOfYear ? words.substring(year.end()) : words;
    return new Column(Kind.of(measure), measure, unit(cell), isOfYear ? year.group() : "", "");
  }

  /** What a cell names, without its number and unit. */
  static String name(String cell) {
    return BRACKET.matcher(NUMBERED.matcher(cell).replaceFirst("")).replaceFirst("");
  }

  /** The unit that a cell has behind what it names. */
  static String unit(String cell) {
    Matcher bracket = BRACKET.matcher(cell);
    return bracket.find() ? BRACKETS.matcher(bracket.group()).replaceAll("") : "";
  }

  /** From the first of its years to the last; empty if it has not two. */
  Optional<Period> years() {
    List<String> years =
        columns.stream()
            .map(column -> column.kind() == Kind.YEAR ? column.words() : column.ofYear())
            .filter(year -> !year.isEmpty())
            .map(year -> year.substring(0, 4))
            .sorted()
            .toList();
    return years.size() < 2
        ? Optional.empty()
        : Optional.of(Period.parse("span:" + years.get(0) + ".." + years.get(years.size() - 1)));
  }

  /** Whether the columns measure, or the rows do. */
  boolean hasMeasures() {
    return columns.stream().anyMatch(column -> column.kind() == Kind.MEASURE);
  }

  /** Columns that measure have a unit, or a name that says so. */
  private boolean isClear(Indicators indicators) {
    if (!hasMeasures()) {
      return columns.stream().anyMatch(c -> c.kind() == Kind.YEAR || c.kind() == Kind.LEVEL);
    }
    long said =
        columns.stream()
            .filter(column -> column.kind() == Kind.MEASURE)
            .filter(column -> !column.unit().isEmpty() || indicators.isMeasured(column.words()))
            .count();
    return said * 2 >= columns.stream().filter(c -> c.kind() == Kind.MEASURE).count()
        && columns.stream().noneMatch(c -> c.kind() == Kind.UNIT || c.kind() == Kind.YEAR);
  }
}
