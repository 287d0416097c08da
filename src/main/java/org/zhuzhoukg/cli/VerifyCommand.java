package org.zhuzhoukg.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.zhuzhoukg.fact.Coverage;
import org.zhuzhoukg.load.LoadResult;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.load.Verification;
import org.zhuzhoukg.text.SourceTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify}: checks every pointer against the source texts, and how much is covered. */
@Command(
    name = "verify",
    description = "Check every pointer against the source texts, and how much of them is covered.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOptions options;

  @Option(
      names = "--documents",
      required = true,
      paramLabel = "DIR",
      description = "folder with the source texts; files are recognised by their SHA-256")
  private Path documents;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    SourceTexts texts = SourceTexts.read(documents);
    LoadResult load = new Loader(options.data(), Progress.SILENT).load();
    Verification verification = Verification.of(load, texts);
    console.errors(load.rejected());
    console.errors(verification.problems());
    verification.coverages().forEach(this::uncovered);
    console
        .out()
        .printf(
            Locale.ROOT,
            "%-22s %7s %7s %9s %9s   %10s   %6s %5s   %s%n",
            "document",
            "numbers",
            "in fact",
            "set aside",
            "uncovered",
            "characters",
            "naming",
            "bare",
            "set aside by reason");
    verification.coverages().forEach(this::row);
    console
        .out()
        .printf(
            Locale.ROOT,
            "%d pointers checked, %d problems%n",
            verification.pointers(),
            verification.problems().size());
    return load.rejected().isEmpty() && verification.isComplete() ? Main.OK : Main.BAD_DATA;
  }

  private void uncovered(Coverage coverage) {
    coverage
        .uncovered()
        .forEach(
            n ->
                console
                    .err()
                    .println(
                        "uncovered: "
                            + coverage.document()
                            + ": '"
                            + n.words()
                            + "' at "
                            + n.span()));
    coverage
        .bareSentences()
        .forEach(
            s -> console.err().println("bare: " + coverage.document() + ": the sentence at " + s));
  }

  private void row(Coverage c) {
    Map<String, Integer> reasons = new TreeMap<>(c.setAside());
    console
        .out()
        .printf(
            Locale.ROOT,
            "%-22s %7d %7d %9d %9d   %5d %3.0f%%   %6d %5d   %s%n",
            c.document(),
            c.numbers(),
            c.inFacts(),
            reasons.values().stream().mapToInt(Integer::intValue).sum(),
            c.uncovered().size(),
            c.coveredCharacters(),
            100.0 * c.coveredCharacters() / c.characters(),
            c.namingSentences(),
            c.bareSentences().size(),
            reasons.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", ")));
  }
}
