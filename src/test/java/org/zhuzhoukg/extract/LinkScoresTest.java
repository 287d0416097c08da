package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.Span;

class LinkScoresTest {

  private static final Gold.Link CONTRACT =
      new Gold.Link(Set.of("华岳有限公司"), "signedWith", Set.of("铭川集团"));
  private static final Gold.Link PLACE =
      new Gold.Link(Set.of("华岳有限公司"), "locatedIn", Set.of("云泽市"));

  @Test
  void whatHoldsInBothDirectionsIsWhatTheOntologySays() {
    Set<String> symmetric =
        Ontology.read().axioms().stream(Node.ANY, RDF.Nodes.type, OWL.SymmetricProperty.asNode())
            .map(axiom -> axiom.getSubject().getLocalName())
            .collect(Collectors.toSet());
    assertEquals(symmetric, LinkScores.SYMMETRIC);
  }

  @Test
  void contractsHoldInBothDirections() {
    assertEquals(new Score(1, 1, 1), scoreOf(CONTRACT, relation("铭川集团", "signedWith", "华岳有限公司")));
    assertEquals(new Score(0, 1, 1), scoreOf(PLACE, relation("云泽市", "locatedIn", "华岳有限公司")));
  }

  @Test
  void shortNamesAreNames() {
    assertEquals(new Score(1, 1, 1), scoreOf(PLACE, relation("华岳", "locatedIn", "云泽")));
    assertEquals(new Score(0, 1, 1), scoreOf(PLACE, relation("华岳铜业", "locatedIn", "云泽")));
  }

  @Test
  void whatIsSaidTwiceCountsOnce() {
    Relation full = relation("华岳有限公司", "locatedIn", "云泽市");
    assertEquals(new Score(1, 1, 1), scoreOf(PLACE, full, relation("华岳", "locatedIn", "云泽")));
    Relation wrong = relation("铭川集团", "locatedIn", "云泽市");
    assertEquals(new Score(1, 2, 1), scoreOf(PLACE, full, wrong, wrong));
  }

  @Test
  void whatNobodyLookedForIsNotWrong() {
    assertEquals(
        Set.of("locatedIn"),
        LinkScores.of(gold(PLACE, Set.of("locatedIn")), List.of(relation("甲厂", "firstIn", "云泽市")))
            .keySet());
  }

  private static Score scoreOf(Gold.Link link, Relation... found) {
    return LinkScores.of(gold(link, Set.of()), List.of(found)).values().stream()
        .reduce(Score.NONE, Score::plus);
  }

  private static Gold gold(Gold.Link link, Set<String> predicates) {
    Setting setting = new Setting(Optional.empty(), Named.of("云泽市"));
    return new Gold("a", "news", "", setting, List.of(), List.of(), List.of(link), predicates);
  }

  private static Relation relation(String subject, String predicate, String object) {
    return new Relation(
        new Span(0, 1), "", Named.of(subject), predicate, Named.of(object), 0.7, "a", List.of());
  }
}
