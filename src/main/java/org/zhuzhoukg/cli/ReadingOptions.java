package org.zhuzhoukg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.extract.Named;
import org.zhuzhoukg.extract.Setting;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.load.DataFolder;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.Layouts;
import picocli.CommandLine.Option;

/**
 * The options of commands that read texts: what is known of them before they are read. Files are
 * named as the command names its own, which a Spark job does by Hadoop paths.
 */
public final class ReadingOptions {

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "the texts' date, as 2024-09-01 (default: as documents.json, where it is at hand, or their"
              + " first lines say)")
  private LocalDate date;

  @Option(
      names = "--about",
      paramLabel = "NAME",
      defaultValue = "",
      description = "whom figures are about where a text does not say, as 云泽市")
  private String about;

  @Option(
      names = "--layout",
      paramLabel = "FILE",
      description = {
        "in which order the ranges of texts are to be read whose columns stand mixed up:",
        "{\"documents\": [{\"sha256\": …, \"readingOrder\": [[0, 9], …]}]}, as documents.json is;",
        "can be given again"
      })
  private List<String> layouts = new ArrayList<>();

  /** The catalogue of a data folder; what is wrong with it is told as warnings. */
  static Catalogue catalogue(Console console, DataOptions options, Ontology ontology)
      throws IOException {
    return new DataFolder(options.data())
        .catalogue(ontology, problem -> console.err().println("warning: " + problem));
  }

  /** The date that was given. */
  public Optional<LocalDate> date() {
    return Optional.ofNullable(date);
  }

  /** The name of whom figures are about; empty if none was given. */
  public String about() {
    return about;
  }

  /** The files of reading orders, as they were given. */
  public List<String> layoutFiles() {
    return List.copyOf(layouts);
  }

  /** The reading orders of the files that were given. */
  Layouts layouts() {
    return Layouts.read(layouts.stream().map(Path::of).toList());
  }

  /** What is known of a text whose date is known unless another was given. */
  Setting setting(Catalogue catalogue, Optional<LocalDate> known) {
    return new Setting(date().or(() -> known), Named.in(catalogue, about));
  }
}
