package org.zhuzhoukg.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhuzhoukg.text.Bilingual;

/**
 * A thing of the catalogue.
 *
 * @param reference its kind and slug, as {@code enterprise/crrc-zhuzhou-locomotive}
 * @param type the ontology's class
 * @param label its full name
 * @param definition what it is, in one sentence
 * @param names the names under which documents mention it
 * @param within the smallest area, park or thing that it lies in, and a policy applies to, from
 *     general knowledge
 * @param point where it is, roughly, from general knowledge
 * @param links further background, from a property's name to catalogue references
 * @param codes further background, from a property's name to a plain value
 */
public record Entity(
    String reference,
    String type,
    Bilingual label,
    Bilingual definition,
    List<Name> names,
    Optional<String> within,
    Optional<Point> point,
    Map<String, List<String>> links,
    Map<String, String> codes) {

  /** Copies the collections. */
  public Entity {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(definition, "definition");
    names = List.copyOf(names);
    links = Map.copyOf(links);
    codes = Map.copyOf(codes);
  }

  /** The part of the reference before the slash. */
  public String kind() {
    return reference.substring(0, reference.indexOf('/'));
  }

  /**
   * A name under which documents mention the thing.
   *
   * @param name as written
   * @param documents ids of the documents that use it
   */
  public record Name(String name, List<String> documents) {

    /** Copies the list. */
    public Name {
      documents = List.copyOf(documents);
    }
  }
}
