package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.Qualifier;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.text.Span;

/**
 * A text and what a careful reader found in it; docs/annotation.md.
 *
 * @param name the file's name without its ending
 * @param genre what kind of text it is
 * @param text the text
 * @param setting its date and whom it is about
 * @param figures its numbers
 * @param names its names of things
 * @param links its relations
 * @param predicates which relations the reader looked for; empty if for all
 */
public record Gold(
    String name,
    String genre,
    String text,
    Setting setting,
    List<Figure> figures,
    List<Name> names,
    List<Link> links,
    Set<String> predicates) {

  /** Copies the lists. */
  public Gold {
    figures = List.copyOf(figures);
    names = List.copyOf(names);
    links = List.copyOf(links);
    predicates = Set.copyOf(predicates);
  }

  /**
   * A number. Of sets of names any is right; an id of the catalogue may be among them.
   *
   * @param at where it stands; any of the places is right
   * @param indicator names of what is measured
   * @param about names of whom it is measured of
   * @param statistic what kind of number it is
   * @param value the number; empty for a range
   * @param low lower end of a range
   * @param high upper end of a range
   * @param unit the unit's id
   * @param unitWords words for the unit; they count as the unit
   * @param qualifier how the number bounds the real one
   * @param status fact, aim or expectation
   * @param period when; empty if nothing tells
   */
  public record Figure(
      List<Span> at,
      Set<String> indicator,
      Set<String> about,
      Statistic statistic,
      Optional<BigDecimal> value,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      String unit,
      List<String> unitWords,
      Qualifier qualifier,
      Status status,
      Optional<Period> period) {}

  /**
   * A name of a thing.
   *
   * @param at where it stands
   * @param type the ontology's class
   */
  public record Name(Span at, String type) {}

  /**
   * A relation.
   *
   * @param subject names of its subject
   * @param predicate the ontology's property
   * @param object names of its object
   */
  public record Link(Set<String> subject, String predicate, Set<String> object) {}
}
