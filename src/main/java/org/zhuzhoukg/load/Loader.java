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
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Discrepancy;
import org.zhuzhoukg.fact.DiscrepancyReader;
import org.zhuzhoukg.fact.DocumentReferences;
import org.zhuzhoukg.fact.Fact;
import org.zhuzhoukg.fact.FactFile;
import org.zhuzhoukg.fact.FactFileReader;
import org.zhuzhoukg.rdf.CatalogueMapper;
import org.zhuzhoukg.rdf.DatasetMapper;
import org.zhuzhoukg.rdf.DiscrepancyMapper;
import org.zhuzhoukg.rdf.DocumentMapper;
import org.zhuzhoukg.rdf.FactMapper;
import org.zhuzhoukg.store.CubeValidator;
import org.zhuzhoukg.store.GraphValidator;
import org.zhuzhoukg.store.KnowledgeGraph;
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
  private final JenaBridge bridge = new JenaBridge(iris.graph("catalogue"));
  private final List<Problem> rejected = new ArrayList<>();
  private final List<LoadOutcome> outcomes = new ArrayList<>();
  private final Map<String, Document> documents = new LinkedHashMap<>();

  /** Prepares to load a directory. */
  public Loader(Path data, Progress progress) {
    this.data = data;
    this.progress = progress;
  }

  /**
   * Loads everything.
   *
   * @throws IOException if the directory lacks a part or cannot be listed
   */
  public LoadResult load() throws IOException {
    long start = System.nanoTime();
    new DataFolder(data).require(List.of("documents.json", "catalogue", "facts"));
    CompletableFuture<GraphValidator> shapes =
        CompletableFuture.supplyAsync(() -> new GraphValidator(ontology));
    CompletableFuture<CubeValidator> cube = CompletableFuture.supplyAsync(CubeValidator::new);
    Catalogue catalogue = catalogue();
    facts(catalogue);
    List<Discrepancy> discrepancies = discrepancies();
    imports();
    progress.stage("infer");
    KnowledgeGraph graph = new KnowledgeGraph(iris, ontology);
    graph.replace(bridge.graphs());
    List<Violation> violations = validate(shapes.join(), cube.join(), graph.union());
    return new LoadResult(
        graph,
        List.copyOf(documents.values()),
        List.copyOf(catalogue.entities()),
        discrepancies,
        outcomes,
        rejected,
        violations,
        totals(catalogue, discrepancies.size(), graph, start));
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

  private void facts(Catalogue catalogue) throws IOException {
    progress.stage("facts");
    FactFileReader reader =
        new FactFileReader(catalogue, List.copyOf(documents.values()), ontology.properties(iris));
    List<Path> files = jsonFiles(data.resolve("facts"));
    files.parallelStream()
        .map(file -> read(reader, file))
        .forEachOrdered(outcome -> keep(catalogue, once(outcome), files.size()));
  }

  private void keep(Catalogue catalogue, LoadOutcome outcome, int files) {
    if (outcome instanceof LoadOutcome.Loaded loaded) {
      map(catalogue, loaded.facts());
    }
    outcomes.add(outcome);
    rejected.addAll(outcome.problems());
    progress.file(outcome, outcomes.size(), files);
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
      if (loaded().anyMatch(other -> other.document().equals(document))) {
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

  private List<Discrepancy> discrepancies() {
    Path file = data.resolve("discrepancies.json");
    if (!Files.exists(file)) {
      return List.of();
    }
    Map<String, String> kinds = new LinkedHashMap<>();
    loaded()
        .forEach(
            facts -> {
              facts.observations().forEach(o -> kinds.put(name(facts, o), "observation"));
              facts.statements().forEach(s -> kinds.put(name(facts, s), "statement"));
            });
    DiscrepancyReader reader = new DiscrepancyReader(kinds.keySet(), documents);
    try {
      List<Discrepancy> found = reader.read(file);
      DiscrepancyMapper mapper = new DiscrepancyMapper(iris, documents, bridge);
      found.forEach(discrepancy -> mapper.map(discrepancy, kinds));
      rejected.addAll(reader.problems());
      return found;
    } catch (DataException e) {
      rejected.add(e.problem());
      return List.of();
    }
  }

  private void imports() throws IOException {
    Imports imports = new Imports(data);
    for (Path file : imports.files()) {
      String name = file.getFileName().toString().replaceFirst("\\.nq$", "");
      try {
        imports.read(file, name, bridge);
      } catch (DataException e) {
        bridge.graphs().remove(imports.graph(name));
        rejected.add(e.problem());
      }
    }
  }

  private static String name(FactFile file, Fact fact) {
    return file.document() + "." + fact.id();
  }

  private Stream<FactFile> loaded() {
    return outcomes.stream()
        .filter(LoadOutcome.Loaded.class::isInstance)
        .map(outcome -> ((LoadOutcome.Loaded) outcome).facts());
  }

  private List<Violation> validate(GraphValidator shapes, CubeValidator cube, Graph union) {
    progress.stage("validate");
    CompletableFuture<List<Violation>> malformed =
        CompletableFuture.supplyAsync(() -> cube.validate(union));
    List<Violation> violations = new ArrayList<>(shapes.validate(union));
    violations.addAll(malformed.join());
    return violations;
  }

  private Totals totals(Catalogue catalogue, int discrepancies, KnowledgeGraph graph, long start) {
    long evidences =
        loaded()
            .flatMap(f -> Stream.concat(f.observations().stream(), f.statements().stream()))
            .flatMap(fact -> fact.evidence().stream())
            .map(e -> e.document() + e.span())
            .distinct()
            .count();
    return new Totals(
        documents.size(),
        catalogue.entities().size(),
        loaded().mapToInt(f -> f.observations().size()).sum(),
        loaded().mapToInt(f -> f.statements().size()).sum(),
        (int) evidences,
        discrepancies,
        bridge.graphs().values().stream().mapToLong(Graph::size).sum(),
        graph.graph(iris.graph("inferred")).size(),
        (System.nanoTime() - start) / 1e9);
  }
}
