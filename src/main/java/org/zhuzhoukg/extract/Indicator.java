package org.zhuzhoukg.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a quantity measures.
 *
 * @param id the catalogue's reference, if its name is in the catalogue
 * @param label the words for it
 * @param head the last word of them, which another sector may take: 增加值
 * @param nature stock, flow or ratio as the catalogue says; empty if it does not
 * @param isKnown whether its last word is one that says what is measured or counted
 */
record Indicator(Optional<String> id, String label, String head, String nature, boolean isKnown) {

  private static final Pattern WORK = Pattern.compile("(?:的.*|生产线|项目|生产基地|基地|工厂|生产能力|能力|产线)$");

  /** The same measured on another part: 高技术制造业 takes 增加值. */
  Indicator on(String part) {
    return new Indicator(Optional.empty(), part + head, head, nature, true);
  }

  /** The same measured on another part, with the words they share, or else the head. */
  Indicator on(String part, String shared) {
    return new Indicator(
        Optional.empty(), part + (shared.isEmpty() ? head : shared), head, nature, true);
  }

  /** Another measure of the same: 出口 with 增速. */
  Indicator with(String measure) {
    return new Indicator(Optional.empty(), label + measure, measure, "", true);
  }

  /** The same of one: 人均 and 生产总值. */
  Indicator ofEach(String each) {
    return each.isEmpty() || label.startsWith(each)
        ? this
        : new Indicator(Optional.empty(), each + label, head, nature, true);
  }

  /** The same, but without the first words of a kind in its label. */
  Indicator without(String kind) {
    String plain = Measures.without(kind, label);
    return plain.equals(label) ? this : new Indicator(Optional.empty(), plain, "", "", true);
  }

  /** The same, but only the words behind the last 的: 有实绩的企业 counts 企业. */
  Indicator counted() {
    int at = label.lastIndexOf('的');
    return at < 0 || at + 2 > label.length()
        ? this
        : new Indicator(id, label.substring(at + 1), head, nature, isKnown);
  }

  /** The same without the work that makes it: 机器人的生产线, 整车项目. */
  Indicator made() {
    String thing = WORK.matcher(label).replaceFirst("");
    return thing.isEmpty() ? this : new Indicator(id, thing, head, nature, isKnown);
  }

  /** Whether it is what something measured before was worth. */
  boolean isWorth() {
    return Measures.is("worth", label);
  }

  /** Whether each part of an economy may have it: 用工 has no 时间. */
  boolean isOfSectors() {
    return Measures.is("sector", head) && !Measures.is("plan", label) && !label.equals("投资");
  }

  Named named() {
    return new Named(id, label);
  }
}
