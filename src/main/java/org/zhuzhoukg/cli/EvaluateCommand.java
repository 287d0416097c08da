package org.zhuzhoukg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.zhuzhoukg.extract.Evaluation;
import org.zhuzhoukg.extract.Extractor;
import org.zhuzhoukg.extract.Gold;
import org.zhuzhoukg.extract.GoldReader;
import org.zhuzhoukg.extract.OrderedExtractor;
import org.zhuzhoukg.extract.ReviewedFacts;
import org.zhuzhoukg.extract.RuleExtractor;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.load.DataFolder;
import org.zhuzhoukg.load.LoadResult;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.Layouts;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.SourceTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: measures the extractor on annotated texts. */
@Command(
    name = "evaluate",
    description = "Measure what extract finds against annotated texts.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOptions options;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "DIR",
      description = "folder of annotated texts, or of folders of them, which are reported apart")
  private Path gold;

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "folder with the source texts; measures on the reviewed facts, too")
  private Path documents;

  @Option(names = "--verbose", description = "list what was missed, invented or read wrongly")
  private boolean isVerbose;

  private Layouts layouts = Layouts.NONE;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    List<Object> problems = new ArrayList<>();
    Catalogue catalogue = new DataFolder(options.data()).catalogue(Ontology.read(), problems::add);
    Extractor extractor = new RuleExtractor(catalogue);
    Map<String, List<Gold>> sets = annotated(new GoldReader(catalogue));
    if (documents != null) {
      layouts = Layouts.read(List.of(options.data().resolve("documents.json")));
      sets.put("documents", reviewed(new ReviewedFacts(catalogue), problems));
    }
    EvaluationReport report = new EvaluationReport(console.out(), isVerbose);
    sets.forEach(
        (name, texts) ->
            report.print(
                name,
                texts.stream()
                    .map(text -> Evaluation.of(text, ordered(extractor, text.text())))
                    .toList()));
    console.errors(problems);
    return problems.isEmpty() ? Main.OK : Main.BAD_DATA;
  }

  /** Reads a text in the order that {@code documents.json} knows of it. */
  private Extractor ordered(Extractor extractor, String text) {
    return layouts.isEmpty()
        ? extractor
        : OrderedExtractor.of(extractor, layouts.of(SourceText.of(text).sha256()), text);
  }

  /** The annotated texts of the folder and of each folder in it. */
  private Map<String, List<Gold>> annotated(GoldReader reader) throws IOException {
    Map<String, List<Gold>> sets = new LinkedHashMap<>();
    List<Path> folders;
    try (Stream<Path> inside = Files.list(gold)) {
      folders = Stream.concat(Stream.of(gold), inside.filter(Files::isDirectory).sorted()).toList();
    }
    for (Path folder : folders) {
      List<Gold> texts = reader.read(folder);
      if (!texts.isEmpty()) {
        sets.put(folder.getFileName().toString(), texts);
      }
    }
    if (sets.isEmpty()) {
      throw new IOException("no annotated text in '" + gold + "'; name a folder with --gold DIR");
    }
    return sets;
  }

  /** The documents whose texts are there, with their reviewed facts. */
  private List<Gold> reviewed(ReviewedFacts facts, List<Object> problems) throws IOException {
    SourceTexts texts = SourceTexts.read(documents);
    LoadResult load = new Loader(options.data(), Progress.SILENT).load();
    problems.addAll(load.rejected());
    List<Gold> reviewed = new ArrayList<>();
    for (Document document : load.documents()) {
      Optional<SourceText> text = texts.of(document);
      if (text.isEmpty()) {
        problems.add(document.id() + ": no file with SHA-256 " + document.sha256() + " is there");
      } else {
        load.facts(document.id())
            .ifPresent(file -> reviewed.add(facts.of(document, file, text.get())));
      }
    }
    return reviewed;
  }
}
