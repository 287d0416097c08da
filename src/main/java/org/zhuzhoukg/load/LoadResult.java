package org.zhuzhoukg.load;

import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.fact.Discrepancy;
import org.zhuzhoukg.fact.Entity;
import org.zhuzhoukg.fact.FactFile;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.Violation;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.Problem;

/**
 * The graph, and what became of the data.
 *
 * @param graph the knowledge graph
 * @param documents the sources
 * @param entities the things of the catalogue
 * @param discrepancies what does not add up
 * @param outcomes what became of each fact file
 * @param rejected everything that was rejected, causes before what follows from them: documents and
 *     catalogue, fact files, discrepancies, imports
 * @param violations what in the graph breaks a shape or a cube constraint
 * @param totals counts
 */
public record LoadResult(
    KnowledgeGraph graph,
    List<Document> documents,
    List<Entity> entities,
    List<Discrepancy> discrepancies,
    List<LoadOutcome> outcomes,
    List<Problem> rejected,
    List<Violation> violations,
    Totals totals) {

  /** Copies the lists. */
  public LoadResult {
    documents = List.copyOf(documents);
    entities = List.copyOf(entities);
    discrepancies = List.copyOf(discrepancies);
    outcomes = List.copyOf(outcomes);
    rejected = List.copyOf(rejected);
    violations = List.copyOf(violations);
  }

  /** The loaded facts of a document. */
  public Optional<FactFile> facts(String document) {
    return outcomes.stream()
        .filter(LoadOutcome.Loaded.class::isInstance)
        .map(outcome -> ((LoadOutcome.Loaded) outcome).facts())
        .filter(facts -> facts.document().equals(document))
        .findFirst();
  }

  /** Whether the graph may be served: it holds facts and breaks no rule. */
  public boolean isServable() {
    return violations.isEmpty() && totals.observations() + totals.statements() > 0;
  }

  /** Whether nothing was rejected and nothing breaks a rule. */
  public boolean isClean() {
    return isServable() && rejected.isEmpty();
  }
}
