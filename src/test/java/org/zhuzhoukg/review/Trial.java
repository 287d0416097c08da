package org.zhuzhoukg.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuzhoukg.extract.Candidate;
import org.zhuzhoukg.extract.Named;
import org.zhuzhoukg.extract.RuleExtractor;
import org.zhuzhoukg.extract.Setting;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.text.SourceText;

/** A text of the small city, read for review. */
public final class Trial {

  /** Three figures of two indicators, one of them unknown to the catalogue. */
  public static final String TEXT = "2020年，临江市产值12.5亿元，同比增长3.4%。全市渔船数达到86艘。\n城南区产值4亿元。\n";

  private Trial() {}

  /** What the extractor finds. */
  public static List<Proposal> proposals(String text) throws IOException {
    List<Candidate> found = new ArrayList<>();
    Setting setting =
        new Setting(
            Optional.of(LocalDate.of(2021, 3, 2)), new Named(Optional.of("city/linjiang"), "临江市"));
    new RuleExtractor(Mini.catalogue()).extract(text, 0, setting, found::add);
    return Proposals.of(SourceText.of(text), found);
  }

  /** A review of a text with its decisions in a file. */
  public static Review review(String text, Path decisions) throws IOException {
    return review(text, proposals(text), decisions);
  }

  static Review review(String text, List<Proposal> proposals, Path decisions) throws IOException {
    return new Review(
        "试读", SourceText.of(text), proposals, Mini.catalogue(), new DecisionLog(decisions));
  }

  /** The number with these words. */
  static Proposal number(List<Proposal> proposals, String words) {
    return proposals.stream()
        .filter(p -> p.kind() == Kind.OBSERVATION && p.words().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(words + " is not among " + proposals));
  }

  static Item decide(Review review, String words, Verdict verdict, Map<String, String> patch)
      throws IOException {
    String key =
        review.progress().items().stream()
            .map(Item::proposal)
            .filter(p -> p.kind() == Kind.OBSERVATION && p.words().equals(words))
            .findFirst()
            .orElseThrow()
            .key();
    return review.decide(new Review.Request(key, verdict, patch, "", "tester"));
  }

  static State state(Review review, String words) throws IOException {
    return review.progress().items().stream()
        .filter(i -> i.proposal().kind() == Kind.OBSERVATION && i.proposal().words().equals(words))
        .findFirst()
        .orElseThrow()
        .state();
  }
}
