package org.zhuzhoukg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhuzhoukg.extract.Candidate;
import org.zhuzhoukg.extract.DateLine;
import org.zhuzhoukg.extract.OrderedExtractor;
import org.zhuzhoukg.extract.RuleExtractor;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.load.LoadResult;
import org.zhuzhoukg.page.Sources;
import org.zhuzhoukg.review.DecisionLog;
import org.zhuzhoukg.review.FactExport;
import org.zhuzhoukg.review.Proposals;
import org.zhuzhoukg.review.Review;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.Documents;
import org.zhuzhoukg.text.Encoding;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;
import org.zhuzhoukg.vocab.Iris;
import org.zhuzhoukg.web.Credentials;
import org.zhuzhoukg.web.KnowledgeGraphServer;
import org.zhuzhoukg.web.ReviewDesk;
import org.zhuzhoukg.web.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code review}: puts what the extractor finds in a text to a person, who decides. */
@Command(
    name = "review",
    description = {
      "Find candidates in a text and decide on them in the browser.",
      "Decisions are kept in a file beside the text; --export makes a fact file of them."
    },
    mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOptions options;

  @Mixin private ReadingOptions reading;

  @Option(
      names = "--candidates",
      paramLabel = "FILE.jsonl",
      description = "candidates as extract wrote them (default: what the rules find now)")
  private Path candidates;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "where decisions are kept (default: TEXT.decisions.jsonl)")
  private Path decisions;

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "who decides, for the decisions (default: ${DEFAULT-VALUE})")
  private String reviewer;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3031",
      description = "port on this machine; 0 takes a free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description = "who may decide besides, as for serve")
  private Path credentials;

  @Option(
      names = "--export",
      paramLabel = "FILE.json",
      description = "write what was accepted as a fact file, and serve nothing")
  private Path export;

  @Parameters(paramLabel = "TEXT", description = "the text, in UTF-8 or GB 18030")
  private Path file;

  ReviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Ontology ontology = Ontology.read();
    SourceText text = SourceText.read(file, Encoding.of(file));
    Documents documents = Documents.read(options.data().resolve("documents.json"));
    Optional<Document> document =
        documents.all().stream().filter(d -> d.sha256().equals(text.sha256())).findFirst();
    Catalogue catalogue = ReadingOptions.catalogue(console, options, ontology);
    List<Candidate> proposed =
        candidates == null
            ? found(text, catalogue, document)
            : new WrittenCandidates(console, catalogue, ontology).of(file, text, candidates);
    Path kept =
        decisions == null
            ? file.resolveSibling(file.getFileName() + ".decisions.jsonl")
            : decisions;
    Review review =
        new Review(
            file.getFileName().toString(),
            text,
            Proposals.of(text, proposed),
            catalogue,
            new DecisionLog(kept));
    Review.Progress progress = review.progress();
    tell(progress);
    return export == null
        ? serve(review, kept)
        : export(
            progress, new FactExport(catalogue, ontology.properties(Iris.DEFAULT)), text, document);
  }

  private static Optional<LocalDate> day(String date) {
    try {
      return Optional.of(LocalDate.parse(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What the rules find, in the order that is given, or that {@code documents.json} knows. */
  private List<Candidate> found(SourceText text, Catalogue catalogue, Optional<Document> document) {
    Optional<LocalDate> known =
        document
            .map(d -> d.dating().date())
            .flatMap(ReviewCommand::day)
            .or(() -> DateLine.find(text.text()));
    List<Span> given = reading.layouts().of(text.sha256());
    List<Span> order =
        given.isEmpty() ? document.map(Document::readingOrder).orElse(List.of()) : given;
    List<Candidate> found = new ArrayList<>();
    OrderedExtractor.of(new RuleExtractor(catalogue), order, text.text())
        .extract(text.text(), 0, reading.setting(catalogue, known), found::add);
    return found;
  }

  private void tell(Review.Progress progress) {
    progress.warnings().forEach(warning -> console.err().println("warning: " + warning));
    progress
        .lost()
        .forEach(
            lost ->
                console
                    .err()
                    .println(
                        "lost: "
                            + lost.verdict().notation()
                            + " of '"
                            + lost.subject().quoted()
                            + "' at "
                            + lost.subject().at()
                            + ": the words are no longer in the text"));
    console.err().println(progress.items().size() + " candidates: " + counts(progress));
  }

  private static String counts(Review.Progress progress) {
    List<String> counts = new ArrayList<>();
    progress.counts().forEach((state, count) -> counts.add(count + " " + state.notation()));
    return String.join(", ", counts);
  }

  private int serve(Review review, Path kept) throws Exception {
    LoadResult load = LoadReport.load(console, options);
    if (!load.isServable()) {
      console.err().println("nothing is served: the graph is empty or breaks a rule");
      return Main.BAD_DATA;
    }
    ServerSettings settings =
        ServerSettings.defaults()
            .with(new ServerSettings.Address(true, port))
            .with(credentials == null ? Credentials.none() : Credentials.read(credentials));
    ReviewDesk desk = new ReviewDesk(review, reviewer);
    try (KnowledgeGraphServer server =
        KnowledgeGraphServer.start(
            new MemoryStore(load.graph()),
            settings,
            new DataReload(options.data(), Optional.empty()),
            Sources.none(),
            Optional.of(desk))) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      console.err().println("decisions are kept in " + kept);
      console.err().println("review at " + server.url() + desk.address() + " — Ctrl-C ends it");
      server.join();
    }
    return Main.OK;
  }

  private int export(
      Review.Progress progress, FactExport facts, SourceText text, Optional<Document> document)
      throws IOException {
    if (document.isEmpty()) {
      console
          .err()
          .printf(
              "review failed: documents.json does not know this text; add an entry with"
                  + " \"sha256\": \"%s\", \"codePoints\": %d (docs/data.md)%n",
              text.sha256(), text.length());
      return Main.BAD_DATA;
    }
    FactExport.Written written = facts.write(progress.items(), document.get(), export);
    written.left().forEach(left -> console.err().println("not exported: " + left));
    console
        .out()
        .printf(
            "%s: %d observations, %d statements; %d not exported%n",
            export, written.observations(), written.statements(), written.left().size());
    return written.left().isEmpty() ? Main.OK : Main.BAD_DATA;
  }
}
