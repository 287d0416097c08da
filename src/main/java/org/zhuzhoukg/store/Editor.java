package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.zhuzhoukg.vocab.Iris;

/** Makes of an edit the change to keep: with all that follows from it, if it breaks no rule. */
final class Editor {

  private final Iris iris;
  private final GraphNames names;
  private final Inference inference;
  private final GraphValidator shapes;
  private final CubeValidator cube;
  private final DatasetDescription description;
  private final List<Node> factTypes;
  private final UnaryOperator<Node> terms;
  private boolean sound;
  private Optional<Counted> last = Optional.empty();

  /**
   * Knows the rules of an ontology.
   *
   * @param terms makes a term read as the store would give it back
   */
  Editor(Iris iris, Ontology ontology, UnaryOperator<Node> terms) {
    this.iris = iris;
    this.names = GraphNames.of(iris);
    this.inference = new Inference(ontology);
    this.shapes = new GraphValidator(ontology);
    this.cube = new CubeValidator();
    this.description = new DatasetDescription(iris);
    this.factTypes =
        List.of(
            NodeFactory.createURI(iris.term("Observation")),
            NodeFactory.createURI(iris.term("Statement")));
    this.terms = terms;
  }

  GraphNames names() {
    return names;
  }

  /** The change that an edit makes. */
  Change edit(State state, Edit edit) {
    Overlay overlay = new Overlay(state.dataset(), terms);
    try {
      edit.apply(new EditDataset(overlay, names));
    } catch (AddDeniedException | DeleteDeniedException e) {
      throw (ProtectedGraphException)
          new ProtectedGraphException(Quad.unionGraph.getURI()).initCause(e);
    }
    return complete(state, overlay, state.origin());
  }

  /** The change that a new load of the data makes. */
  Change replace(State state, KnowledgeGraph graph) {
    Overlay overlay = new Overlay(state.dataset(), terms);
    Map<Node, Graph> given = new LinkedHashMap<>();
    graph.graphs().forEach((name, g) -> given.put(NodeFactory.createURI(name), g));
    given.keySet().removeIf(names::isComputed);
    Set<Node> gone = new HashSet<>(state.origin().graphs());
    gone.removeAll(given.keySet());
    gone.forEach(name -> overlay.replace(name, Graph.emptyGraph));
    given.forEach(overlay::replace);
    return complete(state, overlay, new Origin(graph.title(), given.keySet()));
  }

  private Change complete(State state, Overlay overlay, Origin origin) {
    Delta asserted = overlay.delta();
    if (asserted.isEmpty() && origin.equals(state.origin())) {
      return new Change(asserted, asserted, overlay, state.figures(), origin);
    }
    Map<String, Graph> graphs = new TreeMap<>();
    for (Node name : overlay.names()) {
      if (!names.isComputed(name)) {
        graphs.put(name.toString(), overlay.graph(name));
      }
    }
    Graph facts = KnowledgeGraph.newGraph();
    graphs.values().forEach(graph -> GraphUtil.addInto(facts, graph));
    Graph entailed = KnowledgeGraph.newGraph();
    inference.infer(graphs.values(), facts, entailed::add);
    overlay.replace(names.inferred(), entailed);
    graphs.put(names.inferred().getURI(), entailed);
    Statistics counts = count(state, facts, overlay.delta());
    Figures before = state.figures();
    long hash = before.hashAfter(overlay.delta(), state.origin().title(), origin.title(), names);
    overlay.replace(
        names.description(),
        description.describe(
            origin.title(),
            facts,
            counts,
            DatasetDescription.sizes(graphs),
            Figures.version(hash)));
    Graph union = overlay.union();
    Delta whole = overlay.delta();
    validate(union, whole);
    long triples = before.triplesAfter(whole, state.dataset().getDefaultGraph(), union);
    Figures figures = new Figures(hash, triples);
    last = Optional.of(new Counted(figures, counts));
    return new Change(asserted, whole, overlay, figures, origin);
  }

  /** What all graphs but the description hold; only a change is counted, if the rest was. */
  private Statistics count(State state, Graph facts, Delta change) {
    return last.filter(kept -> kept.figures().equals(state.figures()))
        .map(kept -> kept.counts().after(undescribed(state), facts, change.triples()))
        .orElseGet(() -> Statistics.of(facts, iris.base()));
  }

  private Graph undescribed(State state) {
    MultiUnion union = new MultiUnion();
    state
        .dataset()
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              if (!name.equals(names.description())) {
                union.addGraph(state.dataset().getGraph(name));
              }
            });
    return union;
  }

  /** Once everything was found sound, only what a change can have spoilt is looked at. */
  private void validate(Graph union, Delta change) {
    List<Violation> violations = new ArrayList<>();
    if (factTypes.stream().noneMatch(type -> union.contains(Node.ANY, RDF.type.asNode(), type))) {
      violations.add(
          new Violation(
              "facts",
              "dataset",
              new Wording(
                  "请至少保留一个观测或陈述：没有事实的图不提供服务。",
                  "Keep at least one observation or statement: a graph without facts is not"
                      + " served.")));
    }
    violations.addAll(sound ? shapes.validate(change.triples(), union) : shapes.validate(union));
    violations.addAll(cube.validate(union));
    if (!violations.isEmpty()) {
      throw new RejectedWriteException(violations);
    }
  }

  /** Says that a change was kept: the data are sound now, for it was found to be. */
  void kept() {
    sound = true;
  }

  /** What was counted of the data that have these figures. */
  private record Counted(Figures figures, Statistics counts) {}
}
