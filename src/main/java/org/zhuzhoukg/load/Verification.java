package org.zhuzhoukg.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.fact.Coverage;
import org.zhuzhoukg.fact.Discrepancy;
import org.zhuzhoukg.fact.FactFile;
import org.zhuzhoukg.fact.PointerVerifier;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.Problem;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.SourceTexts;

/**
 * What checking a load against the source texts found.
 *
 * @param coverages how much of each text the facts account for
 * @param pointers evidences whose words were looked up
 * @param problems words that do not stand where the data say, and documents without a text
 */
public record Verification(List<Coverage> coverages, int pointers, List<Problem> problems) {

  /** Copies the lists. */
  public Verification {
    coverages = List.copyOf(coverages);
    problems = List.copyOf(problems);
  }

  /** Checks every pointer of a load. */
  public static Verification of(LoadResult load, SourceTexts texts) {
    List<Coverage> coverages = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int pointers = 0;
    for (Document document : load.documents()) {
      Optional<SourceText> text = texts.of(document);
      FactFile facts = load.facts(document.id()).orElseGet(() -> FactFile.empty(document.id()));
      if (text.isEmpty()) {
        problems.add(
            new Problem(
                document.id(),
                0,
                0,
                "",
                "no file with SHA-256 " + document.sha256() + " is there"));
      } else {
        PointerVerifier verifier = new PointerVerifier(document, text.get());
        pointers += verify(verifier, load, document, facts);
        problems.addAll(verifier.problems());
        coverages.add(Coverage.of(document, text.get(), facts, load.entities()));
      }
    }
    return new Verification(coverages, pointers, problems);
  }

  private static int verify(
      PointerVerifier verifier, LoadResult load, Document document, FactFile facts) {
    facts.observations().forEach(verifier::verify);
    facts.statements().forEach(verifier::verify);
    verifier.verifyNames(load.entities());
    int pointers =
        facts.observations().stream().mapToInt(o -> o.evidence().size()).sum()
            + facts.statements().stream().mapToInt(s -> s.evidence().size()).sum();
    for (Discrepancy discrepancy : load.discrepancies()) {
      discrepancy.evidence().stream()
          .filter(place -> place.document().equals(document.id()))
          .forEach(place -> verifier.verify(discrepancy.id(), place));
    }
    return pointers;
  }

  /** Whether every pointer holds, every number is accounted for, and no sentence is bare. */
  public boolean isComplete() {
    return problems.isEmpty()
        && coverages.stream().allMatch(c -> c.uncovered().isEmpty() && c.bareSentences().isEmpty());
  }
}
