package org.zhuzhoukg.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuzhoukg.fact.Code;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.PeriodBasis;
import org.zhuzhoukg.fact.Qualifier;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.text.Bilingual;
import org.zhuzhoukg.text.Nearest;

/** A field of a candidate: what it is called, and which texts it takes. */
public enum Field {
  INDICATOR("indicator", "指标", "Indicator", Form.THING),
  ABOUT("about", "对象", "About", Form.THING),
  STATISTIC("statistic", "统计量", "Statistic", Form.STATISTIC),
  VALUE("value", "数值", "Value", Form.NUMBER),
  LOW("low", "下限", "Low", Form.NUMBER),
  HIGH("high", "上限", "High", Form.NUMBER),
  UNIT("unit", "单位", "Unit", Form.UNIT),
  QUALIFIER("qualifier", "限定", "Qualifier", Form.QUALIFIER),
  PERIOD("period", "时期", "Period", Form.PERIOD),
  PERIOD_AS_WRITTEN("periodAsWritten", "时期原文", "Period as written", Form.TEXT),
  BASIS("basis", "时期依据", "Period basis", Form.BASIS),
  STATUS("status", "状态", "Status", Form.STATUS),
  AMONG("among", "排名范围", "Among", Form.THING),
  SHARE_OF("shareOf", "占比整体", "Share of", Form.THING),
  THING("thing", "名称", "Thing", Form.THING),
  TYPE("type", "类别", "Type", Form.TEXT),
  SUBJECT("subject", "主体", "Subject", Form.THING),
  PREDICATE("predicate", "关系", "Property", Form.TEXT),
  OBJECT("object", "客体", "Object", Form.THING);

  /** What sort of text a field takes. */
  public enum Form {
    TEXT,
    THING,
    UNIT,
    NUMBER,
    PERIOD,
    STATISTIC,
    QUALIFIER,
    BASIS,
    STATUS
  }

  private static final int LONGEST = 200;

  private final String id;
  private final String zh;
  private final String en;
  private final Form form;

  Field(String id, String zh, String en, Form form) {
    this.id = id;
    this.zh = zh;
    this.en = en;
    this.form = form;
  }

  /** Its name in files, as in the candidates that {@code extract} prints. */
  public String id() {
    return id;
  }

  /** Its name for readers. */
  public Bilingual label() {
    return new Bilingual(zh, en);
  }

  /** What sort of text it takes. */
  public Form form() {
    return form;
  }

  /** The field with a name in files. */
  public static Optional<Field> of(String id) {
    return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Field::id).toList();
  }

  /** The texts there are to choose from; none where any will do. */
  public List<String> choices() {
    return Stream.of(codes()).map(Code::notation).toList();
  }

  /** The local name of the ontology's term that a text stands for; empty if it stands for none. */
  public Optional<String> term(String text) {
    if (this == PREDICATE) {
      return Optional.of(text);
    }
    return Stream.of(codes())
        .filter(code -> code.notation().equals(text))
        .map(Code::term)
        .findFirst();
  }

  private Code[] codes() {
    return switch (form) {
      case STATISTIC -> Statistic.values();
      case QUALIFIER -> Qualifier.values();
      case BASIS -> PeriodBasis.values();
      case STATUS -> Status.values();
      default -> new Code[0];
    };
  }

  /**
   * Refuses a text that the field does not take.
   *
   * @throws ReviewException that says why
   */
  void check(String text) {
    try {
      switch (form) {
        case NUMBER -> checkNumber(text);
        case PERIOD -> Period.parse(text);
        default -> checkText(text);
      }
    } catch (IllegalArgumentException e) {
      throw bad("“" + text + "”不是时期，可写 2014、2024-H1、2024-06、asof:2024-06-30 等", e.getMessage());
    }
  }

  private void checkNumber(String text) {
    if (!text.matches("-?\\d{1,20}(?:\\.\\d{1,10})?(?:e\\d{1,2})?")) {
      throw bad(
          "“" + text + "”不是数，请写 12.5 或 1118e8",
          "'" + text + "' is no number; write 12.5 or 1118e8");
    }
  }

  private void checkText(String text) {
    if (!choices().isEmpty() && !choices().contains(text)) {
      throw bad(
          "没有“" + text + "”，可选：" + String.join(", ", choices()),
          "there is no '" + text + "'" + Nearest.hint(text, choices()));
    }
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw bad(
          "应为一行，最多" + LONGEST + "字", "it takes one line of at most " + LONGEST + " characters");
    }
  }

  private ReviewException bad(String zhWhy, String enWhy) {
    return ReviewException.bad(zh + "：" + zhWhy, "'" + id + "': " + enWhy);
  }
}
