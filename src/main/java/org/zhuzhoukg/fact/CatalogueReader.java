package org.zhuzhoukg.fact;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhuzhoukg.text.Bilingual;
import org.zhuzhoukg.text.DataException;
import org.zhuzhoukg.text.JsonFile;
import org.zhuzhoukg.text.JsonObject;
import org.zhuzhoukg.text.Nearest;
import org.zhuzhoukg.text.Problem;

/**
 * Reads the catalogue: {@code units.json}, and one file of entities a kind.
 *
 * <p>What is wrong is collected, not thrown, so that one bad entry does not hide the others.
 */
public final class CatalogueReader {

  private static final List<String> LINKS =
      List.of("broader", "closeMatch", "broadMatch", "inScheme", "post", "industry");
  private static final List<String> CODES = List.of("notation", "nature", "unit");

  private final Set<String> classes;
  private final Catalogue catalogue = new Catalogue();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, JsonObject> places = new LinkedHashMap<>();

  /**
   * Prepares to read.
   *
   * @param classes local names of the ontology's classes, which things may be of
   */
  public CatalogueReader(Set<String> classes) {
    this.classes = Set.copyOf(classes);
  }

  /**
   * Reads every file of a directory.
   *
   * @throws IOException if the directory cannot be listed
   */
  public Catalogue read(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(directory)) {
      files = listed.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      collect(() -> readFile(file));
    }
    for (Entity entity : catalogue.entities()) {
      collect(() -> checkLinks(entity));
    }
    return catalogue;
  }

  /** What was wrong. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private void collect(Runnable step) {
    try {
      step.run();
    } catch (DataException e) {
      problems.add(e.problem());
    }
  }

  private void readFile(Path file) {
    JsonObject root = JsonFile.read(file);
    if (root.has("units")) {
      root.objects("units").forEach(json -> collect(() -> unit(json)));
    } else {
      String kind = root.string("kind");
      String type = classOf(root, root.string("class"));
      root.objects("entities").forEach(json -> collect(() -> entity(json, kind, type)));
    }
    root.close();
  }

  private void unit(JsonObject json) {
    Unit unit =
        new Unit(
            json.string("id"),
            label(json, "label"),
            json.optionalString("qudt"),
            json.strings("words"));
    json.close();
    if (!catalogue.add(unit)) {
      throw json.error("duplicate id: a unit of this name stands before");
    }
  }

  private void entity(JsonObject json, String kind, String type) {
    String slug = json.string("id");
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw json.error("an id has a-z, 0-9 and single hyphens");
    }
    Map<String, List<String>> links = new LinkedHashMap<>();
    LINKS.stream().filter(json::has).forEach(key -> links.put(key, json.strings(key)));
    Map<String, String> codes = new LinkedHashMap<>();
    CODES.stream().filter(json::has).forEach(key -> codes.put(key, json.string(key)));
    Entity entity =
        new Entity(
            kind + "/" + slug,
            classOf(json, json.string("type", type)),
            label(json, "label"),
            label(json, "definition"),
            json.objects("names").stream().map(this::name).toList(),
            json.optionalString("within"),
            json.object("point").map(degrees -> point(json, degrees)),
            links,
            codes);
    json.close();
    if (!catalogue.add(entity)) {
      throw json.error("duplicate id: " + entity.reference() + " stands before");
    }
    places.put(entity.reference(), json);
  }

  private String classOf(JsonObject json, String type) {
    if (!classes.contains(type)) {
      throw json.error("no class 'zz:" + type + "'" + Nearest.hint(type, classes));
    }
    return type;
  }

  private Bilingual label(JsonObject json, String key) {
    return json.bilingual(key).orElseThrow(() -> json.error("'" + key + "' is missing"));
  }

  private Entity.Name name(JsonObject json) {
    Entity.Name name = new Entity.Name(json.string("name"), json.strings("documents"));
    json.close();
    return name;
  }

  private static Point point(JsonObject json, JsonObject degrees) {
    BigDecimal latitude = degree(json, degrees, "latitude");
    BigDecimal longitude = degree(json, degrees, "longitude");
    degrees.close();
    try {
      return new Point(latitude, longitude);
    } catch (IllegalArgumentException e) {
      throw json.error("'point': " + e.getMessage());
    }
  }

  private static BigDecimal degree(JsonObject json, JsonObject degrees, String key) {
    return degrees
        .decimal(key)
        .orElseThrow(() -> json.error("'point': '%s' is missing".formatted(key)));
  }

  private void checkLinks(Entity entity) {
    JsonObject json = Optional.ofNullable(places.get(entity.reference())).orElseThrow();
    entity.within().ifPresent(w -> json.parse("within", w, catalogue::require));
    entity
        .links()
        .forEach((key, targets) -> targets.forEach(t -> json.parse(key, t, catalogue::require)));
    Optional.ofNullable(entity.codes().get("unit"))
        .ifPresent(u -> json.parse("unit", u, catalogue::unit));
  }
}
