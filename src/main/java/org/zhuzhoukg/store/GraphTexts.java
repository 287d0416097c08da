package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.sparql.core.DynamicDatasets.DynamicDatasetGraph;
import org.apache.jena.sparql.core.NamedGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.zhuzhoukg.store.TextIndex.Text;

/** The texts that the graph of an execution states. */
final class GraphTexts {

  private static final Comparator<TextHit> BEST_FIRST =
      Comparator.comparing(TextHit::getScore)
          .reversed()
          .thenComparing(hit -> hit.getNode().toString())
          .thenComparing(hit -> hit.getLiteral().toString());

  private final TextIndex index;
  private final Graph graph;
  private final Budget budget;

  GraphTexts(TextIndex index, ExecutionContext execution) {
    this.index = index;
    this.graph = activeGraph(execution);
    this.budget = Budget.of(execution.getContext());
  }

  /**
   * Finds the statements whose text has all parts of a search, best first.
   *
   * @param subject whose; any if it is not concrete
   * @param language a language range, as {@code zh}; null for any; {@code none} for none
   */
  List<TextHit> find(
      Node subject, Collection<Node> properties, TextSearch search, String language) {
    List<TextHit> hits = new ArrayList<>();
    Node owner = subject.isConcrete() ? subject : Node.ANY;
    List<Text> texts =
        subject.isConcrete() ? textsOf(subject, properties) : index.find(search, budget);
    for (Text text : texts) {
      if (properties.contains(text.property())
          && isOf(language, text.literal())
          && search.matches(text.folded())) {
        float score = search.score(text.folded());
        each(
            Triple.create(owner, text.property(), text.literal()),
            triple -> hits.add(new TextHit(triple.getSubject(), score, text.literal())));
      }
    }
    hits.sort(BEST_FIRST);
    return hits;
  }

  /** A subject has few texts: they are looked at, not searched for. */
  private List<Text> textsOf(Node subject, Collection<Node> properties) {
    List<Text> texts = new ArrayList<>();
    for (Node property : properties) {
      each(
          Triple.create(subject, property, Node.ANY),
          triple -> {
            if (TextIndex.isText(triple.getObject())) {
              texts.add(Text.of(property, triple.getObject()));
            }
          });
    }
    return texts;
  }

  private void each(Triple pattern, Consumer<Triple> action) {
    ExtendedIterator<Triple> triples = graph.find(pattern);
    try {
      while (triples.hasNext()) {
        budget.check();
        action.accept(triples.next());
      }
    } finally {
      triples.close();
    }
  }

  private static boolean isOf(String language, Node literal) {
    String tag = literal.getLiteralLanguage();
    return language == null
        || (language.equals("none") ? tag.isEmpty() : NodeFunctions.langMatches(tag, language));
  }

  /** TDB2 rewrites patterns, not property functions, where the default graph is the union. */
  private static Graph activeGraph(ExecutionContext execution) {
    Graph active = execution.getActiveGraph();
    boolean isDefault =
        active instanceof NamedGraph named
            && (named.getGraphName() == null || Quad.isDefaultGraph(named.getGraphName()));
    boolean isUnion =
        execution.getContext().isTrue(TDB2.symUnionDefaultGraph1)
            || execution.getContext().isTrue(TDB2.symUnionDefaultGraph2);
    return isDefault && isUnion && !(execution.getDataset() instanceof DynamicDatasetGraph)
        ? execution.getDataset().getUnionGraph()
        : active;
  }
}
