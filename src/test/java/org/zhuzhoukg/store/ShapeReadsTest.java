package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShapeReadsTest {

  private static final int ROUNDS = 400;

  private final GraphValidator validator = new GraphValidator(Ontology.read());
  private final Graph sound = Stores.mini().union();
  private final List<Triple> triples = sound.stream().toList();

  /** Triples are taken out and mixed anew, so that every shape is broken now and then. */
  @Tag("slow")
  @Test
  void findsAfterAChangeWhatAValidationOfAllWouldFind() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int broken = 0;
    Set<String> rules = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      Graph changed = KnowledgeGraph.newGraph();
      triples.forEach(changed::add);
      Set<Triple> change = new HashSet<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        Triple removed = any(random);
        Triple added =
            Triple.create(
                any(random).getSubject(), removed.getPredicate(), any(random).getObject());
        if (random.nextBoolean() && !sound.contains(added)) {
          changed.add(added);
          change.add(added);
        } else if (!change.contains(removed)) {
          changed.delete(removed);
          change.add(removed);
        }
      }
      List<Violation> all = validator.validate(changed);
      assertEquals(all, validator.validate(change, changed), "seed " + seed + ": " + change);
      broken += all.isEmpty() ? 0 : 1;
      all.forEach(violation -> rules.add(violation.rule()));
    }
    assertTrue(broken > ROUNDS / 5, broken + " of " + ROUNDS + " changes broke a shape");
    assertTrue(rules.size() > 10, "only these were broken: " + rules);
  }

  private Triple any(Random random) {
    Triple triple = triples.get(random.nextInt(triples.size()));
    // Most triples are the ontology's; those of the data are what shapes are about.
    return triple.getSubject().isURI() && triple.getSubject().getURI().contains("/id/")
        ? triple
        : any(random);
  }

  @Test
  void looksAtNothingWhereNoShapeReads() {
    Node subject = triples.get(0).getSubject();
    Triple comment =
        Triple.create(
            subject,
            org.apache.jena.vocabulary.RDFS.comment.asNode(),
            org.apache.jena.graph.NodeFactory.createLiteralString("x"));
    assertEquals(List.of(), validator.validate(Set.of(comment), sound));
  }
}
