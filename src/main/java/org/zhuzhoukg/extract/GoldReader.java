package org.zhuzhoukg.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Code;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.Qualifier;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.fact.Unit;
import org.zhuzhoukg.text.JsonFile;
import org.zhuzhoukg.text.JsonObject;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;

/** Reads annotated texts: {@code NAME.txt} with {@code NAME.json} beside it. */
public final class GoldReader {

  /** What docs/annotation.md asks for. */
  private static final Set<String> PREDICATES =
      Set.of(
          "aimsAt",
          "builtBy",
          "designatedAs",
          "developedBy",
          "foundedBy",
          "hasProduct",
          "holdsPost",
          "inIndustry",
          "investedBy",
          "issuedBy",
          "locatedIn",
          "memberOf",
          "operatedBy",
          "participatesIn",
          "signedWith",
          "takesPlaceIn");

  private final Catalogue catalogue;

  /** Reads by the units of a catalogue. */
  public GoldReader(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The annotated texts of a folder, by name.
   *
   * @throws IOException if the folder or a text cannot be read
   */
  public List<Gold> read(Path folder) throws IOException {
    List<Gold> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        texts.add(one(file));
      }
    }
    return texts;
  }

  private Gold one(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.json$", "");
    SourceText text = SourceText.read(file.resolveSibling(name + ".txt"));
    JsonObject json = JsonFile.read(file);
    Setting setting =
        new Setting(
            Optional.of(LocalDate.parse(json.string("date"))), Named.of(json.string("about")));
    return new Gold(
        name,
        json.string("genre"),
        text.text(),
        setting,
        json.objects("observations").stream().map(entry -> figure(entry, text)).toList(),
        json.objects("mentions").stream().map(entry -> name(entry, text)).toList(),
        json.objects("statements").stream().map(GoldReader::link).toList(),
        PREDICATES);
  }

  private Gold.Figure figure(JsonObject json, SourceText text) {
    Unit unit = unit(json);
    return new Gold.Figure(
        List.of(at(json, text)),
        names(json, "indicator"),
        names(json, "about"),
        Code.of(Statistic.class, json.string("statistic")),
        json.decimal("value"),
        json.decimal("low"),
        json.decimal("high"),
        unit.id(),
        unit.words(),
        Code.of(Qualifier.class, json.string("qualifier", "exactly")),
        Code.of(Status.class, json.string("status", "actual")),
        json.optionalString("period").map(Period::parse));
  }

  private Unit unit(JsonObject json) {
    try {
      return catalogue.unit(json.string("unit"));
    } catch (IllegalArgumentException e) {
      throw json.error(e.getMessage());
    }
  }

  private static Span at(JsonObject json, SourceText text) {
    Span span = json.span("at");
    if (!text.at(span).equals(json.string("words"))) {
      throw json.error("at " + span + " stands '" + text.at(span) + "', not the annotated words");
    }
    return span;
  }

  private static Set<String> names(JsonObject json, String key) {
    return new LinkedHashSet<>(json.strings(key));
  }

  private static Gold.Name name(JsonObject json, SourceText text) {
    return new Gold.Name(at(json, text), json.string("type"));
  }

  private static Gold.Link link(JsonObject json) {
    return new Gold.Link(
        Set.of(json.string("subject")), json.string("predicate"), Set.of(json.string("object")));
  }
}
