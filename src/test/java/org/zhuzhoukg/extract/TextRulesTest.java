package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.text.Span;

/** Holds every rule of mentions.txt and relations.txt to its examples. */
class TextRulesTest {

  private static final Catalogue CATALOGUE = ExampleCatalogue.make();
  private static final Vocabulary VOCABULARY = Vocabulary.of(CATALOGUE);
  private static final RuleExtractor EXTRACTOR = new RuleExtractor(CATALOGUE);
  private static final Setting SETTING =
      new Setting(Optional.of(LocalDate.of(2023, 3, 1)), Named.of("云泽市"));

  @TestFactory
  Stream<DynamicTest> everyNameRuleFindsWhatItsExamplesSay() {
    return tests(
        VOCABULARY.nameRules(),
        (rule, example) -> assertEquals(example.yields(), names(rule, example.sentence())));
  }

  @TestFactory
  Stream<DynamicTest> everyRelationRuleFindsWhatItsExamplesSay() {
    return tests(VOCABULARY.relationRules(), TextRulesTest::checkRelations);
  }

  private interface Check {
    void of(TextRule rule, TextRule.Example example);
  }

  private static Stream<DynamicTest> tests(List<TextRule> rules, Check check) {
    return rules.stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                rule.name() + ": " + example.sentence(),
                                () -> check.of(rule, example))));
  }

  private static void checkRelations(TextRule rule, TextRule.Example example) {
    List<Relation> relations = new ArrayList<>();
    EXTRACTOR.extract(
        example.sentence(),
        0,
        SETTING,
        candidate -> {
          if (candidate instanceof Relation relation) {
            relations.add(relation);
          }
        });
    boolean isUsed = relations.stream().anyMatch(r -> r.rule().equals(rule.name()));
    if (example.yields().isEmpty()) {
      assertFalse(isUsed, () -> rule.name() + " took " + relations);
      return;
    }
    TreeSet<String> found = new TreeSet<>();
    relations.forEach(
        r -> found.add(r.subject().label() + " " + r.predicate() + " " + r.object().label()));
    assertEquals(new TreeSet<>(example.yields()), found);
    assertTrue(isUsed, () -> "another rule took it: " + relations);
  }

  private static List<String> names(TextRule rule, String sentence) {
    View view = ViewReader.read(sentence, 0);
    Tokens tokens = new Tokens();
    new Lexer(VOCABULARY).read(view, 0, view.length(), tokens);
    Names names = new Names(VOCABULARY, view);
    names.merge(view, new Span(0, view.length()), tokens);
    return names.found().stream()
        .filter(name -> name.rule().equals(rule.name()))
        .map(
            name ->
                (name.type().isEmpty() ? "-" : name.type())
                    + " "
                    + view.at(name.start(), name.end()))
        .toList();
  }

  @Test
  void everyRuleHasExamplesForAndAgainst() {
    List<String> bare =
        Stream.of(VOCABULARY.nameRules(), VOCABULARY.relationRules())
            .flatMap(List::stream)
            .filter(
                rule ->
                    rule.examples().stream().map(e -> e.yields().isEmpty()).distinct().count() < 2)
            .map(TextRule::name)
            .toList();
    assertEquals(List.of(), bare);
  }
}
