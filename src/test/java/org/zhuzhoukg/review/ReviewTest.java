package org.zhuzhoukg.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.extract.Named;
import org.zhuzhoukg.extract.Relation;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;

/** What becomes of decisions when the text, the rules, or the mind of the reviewer change. */
class ReviewTest {

  @TempDir private Path folder;

  private Path decisions;

  @BeforeEach
  void makeFile() {
    decisions = folder.resolve("decisions.jsonl");
  }

  @Test
  void everyCandidateHasAKeyOfItsOwn() throws IOException {
    List<Proposal> proposals = Trial.proposals(Trial.TEXT);
    assertEquals(proposals.size(), proposals.stream().map(Proposal::key).distinct().count());
    assertEquals(proposals, Trial.proposals(Trial.TEXT));
  }

  @Test
  void aKeyDependsNeitherOnTheRuleNorOnValues() {
    Relation one = relation(3, "locatedIn", "城南区", "a");
    String key = key(one);
    assertTrue(key.matches("[0-9a-f]{64}"), key);
    assertEquals(key, key(relation(3, "locatedIn", "临江市", "b")));
    assertNotEquals(key, key(relation(3, "builtBy", "城南区", "a")));
    assertNotEquals(key, key(relation(4, "locatedIn", "城南区", "a")));
    List<Proposal> two =
        Proposals.of(SourceText.of("x"), List.of(one, relation(3, "locatedIn", "临江市", "a")));
    assertNotEquals(two.get(0).key(), two.get(1).key());
  }

  private static String key(Relation relation) {
    return Proposals.of(SourceText.of("x"), List.of(relation)).get(0).key();
  }

  private static Relation relation(int start, String predicate, String object, String rule) {
    Named subject = new Named(Optional.empty(), "船厂");
    Named place = new Named(Optional.empty(), object);
    Span at = new Span(start, 9);
    return new Relation(at, "位于", subject, predicate, place, 0.5, rule, List.of());
  }

  @Test
  void decidesAndTakesBack() throws IOException {
    Review review = Trial.review(Trial.TEXT, decisions);
    assertEquals(State.OPEN, Trial.state(review, "12.5亿元"));
    assertEquals(State.ACCEPTED, Trial.decide(review, "12.5亿元", Verdict.ACCEPT, Map.of()).state());
    assertEquals(State.REJECTED, Trial.decide(review, "3.4%", Verdict.REJECT, Map.of()).state());
    Item corrected =
        Trial.decide(review, "86艘", Verdict.CORRECT, Map.of("indicator", "indicator/output"));
    assertEquals(State.CORRECTED, corrected.state());
    assertEquals("indicator/output", corrected.fields().get(Field.INDICATOR));
    assertEquals(State.OPEN, Trial.decide(review, "3.4%", Verdict.UNDO, Map.of()).state());

    Review again = Trial.review(Trial.TEXT, decisions);
    assertEquals(review.progress(), again.progress());
    assertEquals(1, again.progress().counts().get(State.CORRECTED));
  }

  @Test
  void aRejectedCandidateStaysRejectedWhateverItsValues() throws IOException {
    Trial.decide(Trial.review(Trial.TEXT, decisions), "3.4%", Verdict.REJECT, Map.of());
    Review now = changed(Field.INDICATOR, "indicator/investment");
    assertEquals(State.REJECTED, Trial.state(now, "3.4%"));
  }

  @Test
  void anotherValueUnderAnAcceptedOneIsDrift() throws IOException {
    Trial.decide(Trial.review(Trial.TEXT, decisions), "3.4%", Verdict.ACCEPT, Map.of());
    Review now = changed(Field.INDICATOR, "indicator/investment");
    assertEquals(State.DRIFT, Trial.state(now, "3.4%"));
    Item item =
        now.progress().items().stream().filter(i -> i.state() == State.DRIFT).findFirst().get();
    assertEquals("indicator/output", item.fields().get(Field.INDICATOR), "reviewed goes before");
  }

  @Test
  void aRuleThatLearnsTheCorrectionIsNoDrift() throws IOException {
    Review before = Trial.review(Trial.TEXT, decisions);
    Trial.decide(before, "3.4%", Verdict.CORRECT, Map.of("indicator", "indicator/investment"));
    assertEquals(
        State.CORRECTED, Trial.state(changed(Field.INDICATOR, "indicator/investment"), "3.4%"));
    assertEquals(State.DRIFT, Trial.state(changed(Field.INDICATOR, "船厂"), "3.4%"));
  }

  /** The same text, where a rule now reads a field of one candidate otherwise. */
  private Review changed(Field field, String value) throws IOException {
    List<Proposal> proposals =
        Trial.proposals(Trial.TEXT).stream()
            .map(p -> p.words().equals("3.4%") ? with(p, field, value) : p)
            .toList();
    return Trial.review(Trial.TEXT, proposals, decisions);
  }

  private static Proposal with(Proposal proposal, Field field, String value) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    fields.putAll(proposal.fields());
    fields.put(field, value);
    return new Proposal(
        proposal.key(),
        proposal.kind(),
        proposal.at(),
        proposal.words(),
        fields,
        new Proposal.Reason(0.5, "another-rule", List.of(), List.of()));
  }

  @Test
  void aFactThatIsFoundNoMoreStaysAndIsToldOf() throws IOException {
    Trial.decide(Trial.review(Trial.TEXT, decisions), "12.5亿元", Verdict.ACCEPT, Map.of());
    Review now = Trial.review(Trial.TEXT, List.of(), decisions);
    assertEquals(State.REGRESSION, Trial.state(now, "12.5亿元"));
    assertEquals("1250000000", now.progress().items().get(0).fields().get(Field.VALUE));
    assertEquals(List.of(), now.progress().lost());
    Trial.decide(now, "12.5亿元", Verdict.REJECT, Map.of());
    assertEquals(0, now.progress().counts().get(State.REGRESSION));
  }

  @Test
  void aDecisionWhoseWordsAreGoneIsListedAsLost() throws IOException {
    Trial.decide(Trial.review(Trial.TEXT, decisions), "12.5亿元", Verdict.ACCEPT, Map.of());
    Review now = Trial.review(Trial.TEXT.replace("12.5亿元", "12.6亿元"), decisions);
    assertEquals(List.of("12.5亿元"), lost(now));
    assertEquals(State.OPEN, Trial.state(now, "12.6亿元"));
    assertEquals(1, Files.readAllLines(decisions).size());
  }

  private static List<String> lost(Review review) throws IOException {
    return review.progress().lost().stream().map(d -> d.subject().quoted()).toList();
  }

  @Test
  void aDecisionAfterATextChangedReplacesTheOneBefore() throws IOException {
    Trial.decide(Trial.review(Trial.TEXT, decisions), "3.4%", Verdict.ACCEPT, Map.of());
    Review moved = Trial.review("新年好。\n" + Trial.TEXT, decisions);
    assertEquals(State.ACCEPTED, Trial.state(moved, "3.4%"));
    Trial.decide(moved, "3.4%", Verdict.REJECT, Map.of());
    assertEquals(State.REJECTED, Trial.state(moved, "3.4%"));
    Trial.decide(moved, "3.4%", Verdict.UNDO, Map.of());
    assertEquals(State.OPEN, Trial.state(moved, "3.4%"));
    assertEquals(List.of(), moved.progress().lost());
  }

  /** Equal words at many places: sentences come in front, some go; each decision keeps its own. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void decisionsFollowTheirWords(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      sentences.add("2020年，临江市产值" + (i + 1) + ".5亿元，同比增长" + (3 + i % 2) + ".4%。\n");
    }
    String text = String.join("", sentences);
    Review before = Trial.review(text, decisions);
    Map<Integer, Boolean> wanted = new TreeMap<>();
    for (Item item : before.progress().items()) {
      if (item.proposal().kind() == Kind.OBSERVATION) {
        boolean isAccepted = random.nextBoolean();
        wanted.put(item.proposal().at().start(), isAccepted);
        Verdict verdict = isAccepted ? Verdict.ACCEPT : Verdict.REJECT;
        before.decide(new Review.Request(item.proposal().key(), verdict, Map.of(), "", "tester"));
      }
    }
    assertEquals(24, wanted.size());

    int at = random.nextInt(sentences.size());
    String inserted = "新的一年开始了，江边很热闹。\n".repeat(1 + random.nextInt(4));
    sentences.add(at, inserted);
    Review after = Trial.review(String.join("", sentences), decisions);
    int edge = String.join("", sentences.subList(0, at)).length();
    Map<Integer, Boolean> found =
        after.progress().items().stream()
            .filter(i -> i.state() == State.ACCEPTED || i.state() == State.REJECTED)
            .collect(
                Collectors.toMap(
                    i -> {
                      int start = i.proposal().at().start();
                      return start < edge ? start : start - inserted.length();
                    },
                    i -> i.state() == State.ACCEPTED));
    assertEquals(wanted, found);
    assertEquals(List.of(), after.progress().lost());
  }

  @Test
  void refusesWhatMakesNoSense() throws IOException {
    Review review = Trial.review(Trial.TEXT, decisions);
    assertRefused(review, Verdict.CORRECT, Map.of("value", "viel"), "is no number");
    assertRefused(review, Verdict.CORRECT, Map.of("value", "1e999999999"), "is no number");
    assertRefused(review, Verdict.CORRECT, Map.of("period", "2020-13"), "impossible period");
    assertRefused(review, Verdict.CORRECT, Map.of("statistic", "levle"), "no 'levle'");
    assertRefused(review, Verdict.CORRECT, Map.of("subject", "x"), "has no field 'subject'");
    assertRefused(review, Verdict.CORRECT, Map.of(), "no field is changed");
    assertRefused(review, Verdict.ACCEPT, Map.of("value", "3"), "takes a patch");
    assertRefused(review, Verdict.UNDO, Map.of(), "no decision to undo");
    assertTrue(Files.notExists(decisions));
  }

  private static void assertRefused(
      Review review, Verdict verdict, Map<String, String> patch, String why) {
    ReviewException refused =
        assertThrows(ReviewException.class, () -> Trial.decide(review, "3.4%", verdict, patch));
    assertTrue(refused.getMessage().contains(why), refused.getMessage());
  }
}
