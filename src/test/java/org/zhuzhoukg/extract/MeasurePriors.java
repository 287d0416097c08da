package org.zhuzhoukg.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.load.DataFolder;
import org.zhuzhoukg.store.Ontology;

/**
 * Counts on the annotated development texts how often each rule is right, and writes it to the
 * {@code priors.txt} that its argument names; docs/extraction.md tells how to run it. A second
 * argument is a folder of texts that no rule was made by: how much seldomer candidates are right
 * there is counted, too; else the file's counts of that stay.
 */
public final class MeasurePriors {

  private static final List<String> HEAD =
      List.of(
          "# How often candidates were right in full on the development texts: name, found, right;"
              + " of reasons also how many",
          "# would have been right by their rules alone; elsewhere, on texts that no rule had met, how"
              + " many by rules and reasons.",
          "# Written by MeasurePriors; measure again when rules have changed.");

  /** A candidate, and whether it is right in full. */
  private record Judged(Candidate candidate, boolean isRight) {}

  private final Map<String, double[]> counts = new TreeMap<>();

  private MeasurePriors() {}

  /** Writes the file. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    MeasurePriors measure = new MeasurePriors();
    List<String> lines = measure.lines(judged(Path.of("src/test/gold/development")));
    if (args.length > 1) {
      measure.elsewhere(judged(Path.of(args[1])), lines);
    } else {
      Files.readAllLines(file).stream().filter(l -> l.startsWith("elsewhere ")).forEach(lines::add);
    }
    Files.write(file, lines);
  }

  private static List<Judged> judged(Path texts) throws IOException {
    Catalogue catalogue = new DataFolder(Path.of("data")).catalogue(Ontology.read(), problem -> {});
    RuleExtractor extractor = new RuleExtractor(catalogue);
    List<Judged> all = new ArrayList<>();
    for (Gold text : new GoldReader(catalogue).read(texts)) {
      all.addAll(judged(text, extractor));
    }
    return all;
  }

  private static List<Judged> judged(Gold text, Extractor extractor) {
    Evaluation evaluation = Evaluation.of(text, extractor);
    Set<Reading> wrong = new HashSet<>(evaluation.spurious());
    evaluation.partial().forEach(partial -> wrong.add(partial.found()));
    List<Judged> judged = new ArrayList<>();
    evaluation.readings().forEach(r -> judged.add(new Judged(r, !wrong.contains(r))));
    extractor.extract(
        text.text(),
        0,
        text.setting(),
        candidate -> {
          if (candidate instanceof Mention mention) {
            judged.add(
                new Judged(
                    mention, text.names().contains(new Gold.Name(mention.at(), mention.type()))));
          } else if (candidate instanceof Relation relation && LinkScores.isAsked(text, relation)) {
            judged.add(
                new Judged(
                    relation,
                    text.links().stream().anyMatch(link -> LinkScores.same(link, relation))));
          }
        });
    return judged;
  }

  private List<String> lines(List<Judged> all) {
    for (Judged judged : all) {
      String kind = Priors.kind(judged.candidate());
      count("kind " + kind, judged, 0);
      count("rule " + kind + " " + judged.candidate().rule(), judged, 0);
    }
    List<String> lines = new ArrayList<>(HEAD);
    counts.forEach((name, count) -> lines.add(line(name, count)));
    Priors byRule = Priors.of(lines);
    counts.clear();
    for (Judged judged : all) {
      double prior = byRule.prior(judged.candidate());
      Priors.reasons(judged.candidate()).forEach(r -> count("reason " + r, judged, prior));
    }
    write(lines);
    return lines;
  }

  private void elsewhere(List<Judged> all, List<String> lines) {
    Priors priors = Priors.of(lines);
    for (Judged judged : all) {
      double expected = priors.applied(judged.candidate()).confidence();
      count("elsewhere " + Priors.kind(judged.candidate()), judged, expected);
    }
    write(lines);
  }

  /** Those of which more is known than how many there are. */
  private void write(List<String> lines) {
    counts.forEach(
        (name, count) ->
            lines.add(line(name, count) + String.format(Locale.ROOT, "\t%.1f", count[2])));
    counts.clear();
  }

  private void count(String name, Judged judged, double prior) {
    double[] count = counts.computeIfAbsent(name, n -> new double[3]);
    count[0]++;
    count[1] += judged.isRight() ? 1 : 0;
    count[2] += prior;
  }

  private static String line(String name, double[] count) {
    return String.format(Locale.ROOT, "%s\t%.0f\t%.0f", name, count[0], count[1]);
  }
}
