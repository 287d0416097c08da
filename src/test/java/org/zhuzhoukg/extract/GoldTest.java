package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.CatalogueReader;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.vocab.Iris;

/** What was reached on the annotated texts stays reached, less half a point. */
@Tag("slow")
class GoldTest {

  @ParameterizedTest
  @CsvSource({
    "development, VALUE, 0.950",
    "development, STATISTIC, 0.914",
    "development, INDICATOR, 0.839",
    "development, PERIOD, 0.768",
    "development, FULL, 0.715",
    "unseen, VALUE, 0.921",
    "unseen, STATISTIC, 0.869",
    "unseen, INDICATOR, 0.719",
    "unseen, PERIOD, 0.578",
    "unseen, FULL, 0.519"
  })
  void findsWhatTheReadersFound(String set, Level level, double floor) throws IOException {
    Catalogue catalogue =
        new CatalogueReader(Ontology.read().classes(Iris.DEFAULT)).read(Path.of("data/catalogue"));
    Extractor extractor = new RuleExtractor(catalogue);
    List<Gold> texts = new GoldReader(catalogue).read(Path.of("src/test/gold", set));
    Score score =
        texts.stream()
            .map(text -> Evaluation.of(text, extractor).figures().get(level))
            .reduce(Score.NONE, Score::plus);
    assertTrue(score.f1() >= floor, set + " " + level.label() + ": " + score.f1());
  }

  @ParameterizedTest
  @CsvSource({"development, 0.920, 0.784", "unseen, 0.786, 0.490"})
  void findsTheNamesAndRelations(String set, double names, double relations) throws IOException {
    Catalogue catalogue =
        new CatalogueReader(Ontology.read().classes(Iris.DEFAULT)).read(Path.of("data/catalogue"));
    Extractor extractor = new RuleExtractor(catalogue);
    List<Evaluation> evaluations =
        new GoldReader(catalogue)
            .read(Path.of("src/test/gold", set)).stream()
                .map(text -> Evaluation.of(text, extractor))
                .toList();
    double found = total(evaluations, Evaluation::names).f1();
    assertTrue(found >= names, set + " names: " + found);
    double linked = total(evaluations, Evaluation::links).f1();
    assertTrue(linked >= relations, set + " relations: " + linked);
  }

  private static Score total(
      List<Evaluation> evaluations, Function<Evaluation, Map<String, Score>> scores) {
    return evaluations.stream()
        .flatMap(evaluation -> scores.apply(evaluation).values().stream())
        .reduce(Score.NONE, Score::plus);
  }
}
