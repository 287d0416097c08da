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
 * The graph in memory, and what became of the data.
 *
 * @param graph the knowledge graph
 * @param documents the sources
 * @param entities the things of the catalogue
 * @param discrepancies what does not add up
 * @param outcomes what became of each fact file
 * @param summary what was rejected, what breaks a rule, and counts
 */
public record LoadResult(
    KnowledgeGraph graph,
    List<Document> documents,
    List<Entity> entities,
    List<Discrepancy> discrepancies,
    List<LoadOutcome> outcomes,
    LoadSummary summary) {

  /** Copies the lists. */
  public LoadResult {
    documents = List.copyOf(documents);
    entities = List.copyOf(entities);
    discrepancies = List.copyOf(discrepancies);
    outcomes = List.copyOf(outcomes);
  }

  /** The loaded facts of a document. */
  public Optional<FactFile> facts(String document) {
    return outcomes.stream()
        .filter(LoadOutcome.Loaded.class::isInstance)
        .map(outcome -> ((LoadOutcome.Loaded) outcome).facts())
        .filter(facts -> facts.document().equals(document))
        .findFirst();
  }

  /** Everything that was rejected. */
  public List<Problem> rejected() {
    return summary.rejected();
  }

  /** What in the graph breaks a rule. */
  public List<Violation> violations() {
    return summary.violations();
  }

  /** Counts. */
  public Totals totals() {
    return summary.totals();
  }

  /** Whether the graph may be served: it holds facts and breaks no rule. */
  public boolean isServable() {
    return summary.isServable();
  }

  /** Whether nothing was rejected and nothing breaks a rule. */
  public boolean isClean() {
    return summary.isClean();
  }
}
