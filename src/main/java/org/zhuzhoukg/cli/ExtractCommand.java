package org.zhuzhoukg.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.zhuzhoukg.extract.Extraction;
import org.zhuzhoukg.extract.Extractor;
import org.zhuzhoukg.extract.ModelExtractor;
import org.zhuzhoukg.extract.RuleExtractor;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.store.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code extract}: proposes facts that texts state, one JSON object a line. */
@Command(
    name = "extract",
    description = "Propose the facts that Chinese texts state, one JSON object a line.",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOptions options;

  @Mixin private ReadingOptions reading;

  @Mixin private ModelOptions model;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "texts in UTF-8 or GB 18030, folders of them, or - for the standard input")
  private List<String> arguments;

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Ontology ontology = Ontology.read();
    Catalogue catalogue = ReadingOptions.catalogue(console, options, ontology);
    Optional<ModelExtractor> asked = model.extractor(catalogue, ontology, System.getenv());
    Extractor extractor =
        asked.<Extractor>map(e -> e).orElseGet(() -> new RuleExtractor(catalogue));
    try (InputFiles files = InputFiles.of(arguments)) {
      ExtractReport report = new ExtractReport(console, files.all().size());
      Extraction extraction =
          new Extraction(
              extractor,
              reading.layouts(),
              reading.setting(catalogue, Optional.empty()),
              report::note);
      run(files.all(), extraction, report);
      asked.ifPresent(to -> console.err().println(to.summary()));
      boolean isReadable = asked.map(ModelExtractor::isReadable).orElse(true);
      return report.isClean() && isReadable ? Main.OK : Main.BAD_DATA;
    }
  }

  /** Reads the files with all cores. */
  private void run(List<InputFiles.Input> files, Extraction extraction, ExtractReport report)
      throws Exception {
    int threads = Math.min(files.size(), Runtime.getRuntime().availableProcessors());
    OrderedOutput output = new OrderedOutput(console.out());
    AtomicInteger next = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            InputFiles.Input file = files.get(i);
            try (OutputStream out = output.begin(i)) {
              extraction.write(file.name(), file.path(), out);
            } catch (IOException | RuntimeException e) {
              report.failed(file.name(), e);
            }
            report.done(file.name());
          }
          return null;
        };
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Void> end :
          workers.invokeAll(Stream.generate(() -> worker).limit(threads).toList())) {
        end.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    } finally {
      workers.shutdownNow();
    }
  }
}
