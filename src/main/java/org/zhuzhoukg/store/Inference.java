package org.zhuzhoukg.store;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Entails triples by the rules of <a
 * href="https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules">OWL
 * 2 RL</a> that the ontology uses: cax-sco, cax-eqc, prp-spo1, prp-spo2 (chains of two), prp-inv,
 * prp-symp, prp-trp. Domains and ranges entail nothing: an object of the wrong class is to be found
 * by the shapes, not to be made right.
 *
 * <p>Each asserted and each entailed triple is looked at once.
 */
public final class Inference {

  private static final Node TYPE = RDF.type.asNode();

  private final Schema schema;

  /** Reasons with the axioms of an ontology. */
  public Inference(Ontology ontology) {
    this.schema = new Schema(ontology.axioms());
  }

  /**
   * Adds what is entailed.
   *
   * @param asserted the graphs to reason about
   * @param facts the union of the graphs; entailed triples are added to it
   * @param entailed is told the triples that were not asserted
   */
  public void infer(Collection<Graph> asserted, Graph facts, Consumer<Triple> entailed) {
    infer(asserted.stream().flatMap(Graph::stream), facts, new Links(), entailed);
  }

  /**
   * Finds what is entailed.
   *
   * @param asserted the triples to reason about
   * @param known triples that are not to be told, the asserted ones among them; entailed triples
   *     are added
   * @param links the triples that may be joined with later ones; those of earlier calls are joined
   *     with these
   * @param entailed is told the triples that were not known
   */
  void infer(Stream<Triple> asserted, Graph known, Links links, Consumer<Triple> entailed) {
    Deque<Triple> open = new ArrayDeque<>();
    Consumer<Triple> conclude =
        triple -> {
          if (!known.contains(triple)) {
            known.add(triple);
            entailed.accept(triple);
            open.add(triple);
          }
        };
    asserted.forEach(triple -> conclude(triple, links, conclude));
    while (!open.isEmpty()) {
      conclude(open.pop(), links, conclude);
    }
  }

  private void conclude(Triple triple, Links links, Consumer<Triple> conclude) {
    // What many graphs assert is joined once: else joins grow with the square of the graphs.
    if (!joins(triple)) {
      premise(triple, conclude);
    } else if (links.add(triple)) {
      premise(triple, conclude);
      join(triple, links, conclude);
    }
  }

  /** Conclusions from one triple and the schema. */
  private void premise(Triple triple, Consumer<Triple> conclude) {
    Node s = triple.getSubject();
    Node p = triple.getPredicate();
    Node o = triple.getObject();
    if (p.equals(TYPE)) {
      schema.superClasses(o).forEach(type -> conclude.accept(Triple.create(s, TYPE, type)));
      return;
    }
    schema.superProperties(p).forEach(q -> conclude.accept(Triple.create(s, q, o)));
    if (!o.isLiteral()) {
      schema.inverses(p).forEach(q -> conclude.accept(Triple.create(o, q, s)));
    }
  }

  private boolean joins(Triple triple) {
    Node p = triple.getPredicate();
    return schema.isTransitive(p)
        || !schema.chainsFrom(p).isEmpty()
        || !schema.chainsTo(p).isEmpty();
  }

  /** Conclusions from two triples that meet in a node. */
  private void join(Triple triple, Links links, Consumer<Triple> conclude) {
    Node s = triple.getSubject();
    Node p = triple.getPredicate();
    Node o = triple.getObject();
    if (schema.isTransitive(p)) {
      links.after(o, p).forEach(x -> conclude.accept(Triple.create(s, p, x)));
      links.before(s, p).forEach(x -> conclude.accept(Triple.create(x, p, o)));
    }
    for (Schema.Chain chain : schema.chainsFrom(p)) {
      links
          .after(o, chain.second())
          .forEach(x -> conclude.accept(Triple.create(s, chain.entailed(), x)));
    }
    for (Schema.Chain chain : schema.chainsTo(p)) {
      links
          .before(s, chain.first())
          .forEach(x -> conclude.accept(Triple.create(x, chain.entailed(), o)));
    }
  }
}
