package org.zhuzhoukg.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Discrepancy;
import org.zhuzhoukg.fact.DiscrepancyReader;
import org.zhuzhoukg.fact.DocumentReferences;
import org.zhuzhoukg.fact.Entity;
import org.zhuzhoukg.fact.FactFile;
import org.zhuzhoukg.fact.FactFileReader;
import org.zhuzhoukg.rdf.CatalogueMapper;
import org.zhuzhoukg.rdf.DatasetMapper;
import org.zhuzhoukg.rdf.DiscrepancyMapper;
import org.zhuzhoukg.rdf.DocumentMapper;
import org.zhuzhoukg.rdf.FactMapper;
import org.zhuzhoukg.store.CubeValidator;
import org.zhuzhoukg.store.DatasetBuilder;
import org.zhuzhoukg.store.GraphValidator;
import org.zhuzhoukg.store.MemoryBuilder;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.store.Violation;
import org.zhuzhoukg.text.DataException;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.Documents;
import org.zhuzhoukg.text.Problem;
import org.zhuzhoukg.vocab.Iris;

/**
 * Loads a data directory: {@code documents.json}, {@code catalogue/}, {@code withdrawn.json},
 * {@code facts/}, {@code discrepancies.json}.
 *
 * <p>A bad file or entry never stops the others: each is in the graph, or in the result as a
 * problem.
 */
public final class Loader {

  private final Iris iris = Iris.DEFAULT;
  private final Path data;
  private final Progress progress;
  private final Ontology ontology = Ontology.read();
  private final List<Problem> rejected = new ArrayList<>();
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final FactTally tally = new FactTally();
  private List<Entity> entities = List.of();
  private List<Discrepancy> discrepancies = List.of();
  private JenaBridge bridge;

  /** Prepares to load a directory, once. */
  public Loader(Path data, Progress progress) {
    this.data = data;
    this.progress = progress;
  }

  /** The rules of the data. */
  public Ontology ontology() {
    return ontology;
  }

  /**
   * Loads everything into memory.
   *
   * @throws IOException if the directory lacks a part or cannot be listed
   */
  public LoadResult load() throws IOException {
    MemoryBuilder memory = new MemoryBuilder(iris, ontology);
    List<LoadOutcome> outcomes = new ArrayList<>();
    LoadSummary summary = load(memory, outcomes::add);
    return new LoadResult(
        memory.graph(),
        List.copyOf(documents.values()),
        entities,
        discrepancies,
        outcomes,
        summary);
  }

  /**
   * Loads everything into a dataset; the facts are not kept.
   *
   * @throws IOException if the directory lacks a part or cannot be listed
   */
  public LoadSummary load(DatasetBuilder dataset) throws IOException {
    return load(dataset, outcome -> {});
  }

  private LoadSummary load(DatasetBuilder dataset, Consumer<LoadOutcome> outcomes)
      throws IOException {
    long start = System.nanoTime();
    new DataFolder(data).require(List.of("documents.json", "catalogue", "facts"));
    CompletableFuture<GraphValidator> shapes =
        CompletableFuture.supplyAsync(() -> new GraphValidator(ontology));
    CompletableFuture<CubeValidator> cube = CompletableFuture.supplyAsync(CubeValidator::new);
    bridge = new JenaBridge(iris.graph("catalogue"), dataset::add);
    Catalogue catalogue = catalogue();
    facts(catalogue, outcomes);
    discrepancies();
    rejected.addAll(new Imports(data).load(bridge));
    progress.stage("infer");
    dataset.complete();
    progress.stage("validate");
    List<Violation> violations =
        dataset.read(union -> violations(shapes.join(), cube.join(), union));
    return new LoadSummary(rejected, violations, totals(dataset, start));
  }

  private Catalogue catalogue() throws IOException {
    progress.stage("catalogue");
    Catalogue catalogue = new DataFolder(data).catalogue(ontology, rejected::add);
    try {
      documents(catalogue, Documents.read(data.resolve("documents.json")));
    } catch (DataException e) {
      rejected.add(e.problem());
    }
    new CatalogueMapper(iris, bridge).map(catalogue);
    rejected.addAll(Withdrawals.load(data, catalogue, iris, bridge));
    entities = List.copyOf(catalogue.entities());
    return catalogue;
  }

  private void documents(Catalogue catalogue, Documents read) {
    rejected.addAll(read.problems());
    new DatasetMapper(iris, bridge).map(read);
    DocumentReferences references = new DocumentReferences(catalogue, ontology.classes(iris));
    for (Document document : read.all()) {
      Optional<Problem> problem = references.check(document);
      if (problem.isPresent()) {
        rejected.add(problem.get());
        continue;
      }
      documents.put(document.id(), document);
      catalogue.addReference("document/" + document.id());
      document
          .articles()
          .forEach(a -> catalogue.addReference("article/" + document.id() + "-" + a.id()));
      new DocumentMapper(iris, document.id(), bridge).map(document);
    }
  }

  private void facts(Catalogue catalogue, Consumer<LoadOutcome> outcomes) throws IOException {
    progress.stage("facts");
    FactFileReader reader =
        new FactFileReader(catalogue, List.copyOf(documents.values()), ontology.properties(iris));
    List<Path> files = jsonFiles(data.resolve("facts"));
    AtomicInteger done = new AtomicInteger();
    ReadAhead.each(
        files,
        file -> read(reader, file),
        outcome -> {
          LoadOutcome kept = keep(catalogue, outcome);
          outcomes.accept(kept);
          progress.file(kept, done.incrementAndGet(), files.size());
        });
  }

  private LoadOutcome keep(Catalogue catalogue, LoadOutcome read) {
    LoadOutcome outcome = once(read);
    if (outcome instanceof LoadOutcome.Loaded loaded) {
      tally.add(loaded.facts());
      map(catalogue, loaded.facts());
    }
    rejected.addAll(outcome.problems());
    return outcome;
  }

  private static List<Path> jsonFiles(Path directory) throws IOException {
    try (Stream<Path> listed = Files.list(directory)) {
      return listed.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static LoadOutcome read(FactFileReader reader, Path file) {
    String name = file.getFileName().toString();
    try {
      return new LoadOutcome.Loaded(name, reader.read(file));
    } catch (DataException e) {
      return new LoadOutcome.Rejected(name, e.problem());
    }
  }

  private LoadOutcome once(LoadOutcome outcome) {
    if (outcome instanceof LoadOutcome.Loaded read) {
      String document = read.facts().document();
      if (!tally.isFirst(document)) {
        String why = "another file holds this document's facts";
        return new LoadOutcome.Rejected(read.file(), new Problem(read.file(), 0, 0, document, why));
      }
    }
    return outcome;
  }

  private void map(Catalogue catalogue, FactFile file) {
    FactMapper mapper = new FactMapper(iris, catalogue, documents.get(file.document()), bridge);
    mapper.map(file.observations());
    mapper.map(file.statements());
  }

  private void discrepancies() {
    Path file = data.resolve("discrepancies.json");
    if (!Files.exists(file)) {
      return;
    }
    DiscrepancyReader reader = new DiscrepancyReader(tally.kinds().keySet(), documents);
    try {
      discrepancies = reader.read(file);
      DiscrepancyMapper mapper = new DiscrepancyMapper(iris, documents, bridge);
      discrepancies.forEach(discrepancy -> mapper.map(discrepancy, tally.kinds()));
      rejected.addAll(reader.problems());
    } catch (DataException e) {
      rejected.add(e.problem());
    }
  }

  private static List<Violation> violations(
      GraphValidator shapes, CubeValidator cube, Graph union) {
    ForkJoinTask<List<Violation>> malformed = ForkJoinTask.adapt(() -> cube.validate(union)).fork();
    List<Violation> violations = new ArrayList<>(shapes.validate(union));
    violations.addAll(malformed.join());
    return violations;
  }

  private Totals totals(DatasetBuilder dataset, long start) {
    return new Totals(
        documents.size(),
        entities.size(),
        tally.observations(),
        tally.statements(),
        tally.evidences(),
        discrepancies.size(),
        dataset.asserted(),
        dataset.inferred(),
        (System.nanoTime() - start) / 1e9);
  }
}
