package org.zhuzhoukg.page;

import java.util.Locale;

/** Which facts of a document are shown. */
enum FactFilter {
  ALL("全部事实", "All facts"),
  FIGURES("数值", "Figures"),
  RELATIONS("关系", "Relations"),
  PLANS("目标、计划与预测", "Targets, plans, forecasts"),
  DOUBTFUL("存疑的", "Doubtful"),
  DAMAGED("文字有损的", "From damaged text");

  private final String zh;
  private final String en;

  FactFilter(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The filter of a parameter; {@link #ALL} if it names none. */
  static FactFilter of(String parameter) {
    for (FactFilter filter : values()) {
      if (filter.parameter().equals(parameter)) {
        return filter;
      }
    }
    return ALL;
  }

  /** The value of the parameter; the empty text for all. */
  String parameter() {
    return this == ALL ? "" : name().toLowerCase(Locale.ROOT);
  }

  String label(Language language) {
    return language.pick(zh, en);
  }

  boolean shows(Place.Entry entry) {
    return switch (this) {
      case ALL -> true;
      case FIGURES -> entry.figure().isPresent();
      case RELATIONS -> entry.relation().isPresent();
      case PLANS -> !entry.fact().isActual();
      case DOUBTFUL -> !entry.fact().doubts().isEmpty();
      case DAMAGED -> entry.fact().evidence().stream().anyMatch(e -> !e.damage().isEmpty());
    };
  }
}
