package org.zhuzhoukg.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.extract.Named;
import org.zhuzhoukg.extract.Relation;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.load.LoadResult;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.load.Verification;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.Documents;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.SourceTexts;
import org.zhuzhoukg.text.Span;

/** What was accepted loads. */
class FactExportTest {

  private static final String TEXT = Trial.TEXT + "2020年，城南区产值4亿元。\n";

  @TempDir private Path folder;

  private Path data;
  private Path facts;
  private Review review;

  /** The small city, with a third document. */
  @BeforeEach
  void makeData() throws IOException {
    data = Mini.copyTo(folder.resolve("data"));
    Files.writeString(data.resolve("texts/trial.txt"), TEXT);
    Path documents = data.resolve("documents.json");
    String entry =
        """
        "documents": [{"id": "trial", "type": "NewspaperArticle", "title": {"zh": "试读", "en": "Trial"},
          "sha256": "%s", "codePoints": %d, "language": "zh",
          "dating": {"date": "2021-03-02", "from": "2021-03-02", "to": "2021-03-02", "stated": true,
            "reason": {"zh": "写明。", "en": "Stated."}}, "articles": []},"""
            .formatted(SourceText.of(TEXT).sha256(), TEXT.codePointCount(0, TEXT.length()));
    Files.writeString(
        documents, Files.readString(documents).replaceFirst("\"documents\": \\[", entry));
    facts = data.resolve("facts/trial.json");
    review = Trial.review(TEXT, folder.resolve("decisions.jsonl"));
  }

  private FactExport.Written export(Set<String> predicates) throws IOException {
    Document document =
        Documents.read(data.resolve("documents.json")).all().stream()
            .filter(d -> d.id().equals("trial"))
            .findFirst()
            .orElseThrow();
    return new FactExport(Mini.catalogue(), predicates)
        .write(review.progress().items(), document, facts);
  }

  @Test
  void whatWasAcceptedLoads() throws IOException {
    Trial.decide(review, "12.5亿元", Verdict.ACCEPT, Map.of());
    Trial.decide(review, "3.4%", Verdict.ACCEPT, Map.of());
    FactExport.Written written = export(Set.of());
    assertEquals(new FactExport.Written(2, 0, List.of()), written);
    assertTrue(
        Files.readString(facts)
            .contains(
                "\"id\":\"linjiang-output-growth-year-on-year-2020\",\"indicator\":\"output\""),
        Files.readString(facts));

    LoadResult load = new Loader(data, Progress.SILENT).load();
    assertEquals(List.of(), load.rejected());
    assertEquals(List.of(), load.violations());
    assertEquals(
        List.of(), Verification.of(load, SourceTexts.read(data.resolve("texts"))).problems());
    String iri = "https://w3id.org/zhuzhou-kg/graph/document/trial";
    assertTrue(load.graph().graph(iri).size() > 20);
  }

  @Test
  void oneFactSaidTwiceIsOneEntry() throws IOException {
    for (Item item : review.progress().items()) {
      if (item.proposal().words().equals("4亿元")) {
        Map<String, String> patch =
            Map.of("period", "2020", "basis", "stated", "periodAsWritten", "2020年");
        boolean isRight = patch.get("period").equals(item.fields().get(Field.PERIOD));
        review.decide(
            new Review.Request(
                item.proposal().key(),
                isRight ? Verdict.ACCEPT : Verdict.CORRECT,
                isRight ? Map.of() : patch,
                "",
                "tester"));
      }
    }
    assertEquals(1, export(Set.of()).observations());
    assertEquals(2, Files.readString(facts).split("\"words\"", -1).length - 1);
    assertEquals(List.of(), new Loader(data, Progress.SILENT).load().rejected());
  }

  @Test
  void whatTheCatalogueLacksIsListedAndLeftOut() throws IOException {
    Trial.decide(review, "12.5亿元", Verdict.ACCEPT, Map.of());
    Trial.decide(review, "86艘", Verdict.ACCEPT, Map.of());
    FactExport.Written written = export(Set.of());
    assertEquals(1, written.observations());
    assertEquals(1, written.left().size(), written.left().toString());
    assertTrue(
        written.left().get(0).contains("add it to catalogue/indicator.json"),
        written.left().get(0));
    assertEquals(List.of(), new Loader(data, Progress.SILENT).load().rejected());
  }

  /** A person may correct a value to one that the words cannot mean; the loader would refuse it. */
  @Test
  void whatTheLoaderWouldRefuseIsListedAndLeftOut() throws IOException {
    Trial.decide(review, "12.5亿元", Verdict.CORRECT, Map.of("value", "13"));
    FactExport.Written written = export(Set.of());
    assertEquals(0, written.observations());
    assertTrue(written.left().get(0).contains("cannot mean [13]"), written.left().toString());
    assertEquals(List.of(), new Loader(data, Progress.SILENT).load().rejected());
  }

  @Test
  void oneMeasureWithTwoValuesIsListed() throws IOException {
    Trial.decide(review, "12.5亿元", Verdict.CORRECT, Map.of("about", "城南区"));
    Trial.decide(review, "4亿元", Verdict.ACCEPT, Map.of());
    FactExport.Written written = export(Set.of());
    assertEquals(1, written.observations());
    assertTrue(written.left().get(0).contains("measures the same"), written.left().toString());
    assertEquals(List.of(), new Loader(data, Progress.SILENT).load().rejected());
  }

  @Test
  void relationsLoadToo() throws IOException {
    Relation relation =
        new Relation(
            new Span(6, 12),
            "临江市产值",
            new Named(Optional.empty(), "临江船厂"),
            "locatedIn",
            new Named(Optional.of("city/linjiang"), "临江市"),
            0.7,
            "located",
            List.of());
    List<Proposal> proposals = Proposals.of(SourceText.of(TEXT), List.of(relation));
    review = Trial.review(TEXT, proposals, folder.resolve("decisions.jsonl"));
    review.decide(
        new Review.Request(proposals.get(0).key(), Verdict.ACCEPT, Map.of(), "", "tester"));
    assertEquals(new FactExport.Written(0, 1, List.of()), export(Set.of("locatedIn")));
    assertEquals(List.of(), new Loader(data, Progress.SILENT).load().rejected());
    assertTrue(
        export(Set.of()).left().get(0).contains("no property 'zz:locatedIn'"), "of the ontology");
  }
}
