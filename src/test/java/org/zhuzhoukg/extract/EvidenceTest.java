package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.TextPieces;

/** Whatever a text looks like, the words of a candidate stand where it says. */
@Tag("slow")
class EvidenceTest {

  private static final long SEED = 20_260_101;
  private static final int INPUTS = 4000;
  private static final String[] NOISE = {
    "\n", "\r\n", " ", "　", "\uFEFF", "😀", "𡈼", "\t", "\u00a0", "|", "（", "“", "》", "%", "\n\n"
  };

  private final Random random = new Random(SEED);
  private final Extractor extractor = new RuleExtractor(new Catalogue());
  private int candidates;

  @Test
  void standsWhereACandidateSays() throws IOException {
    List<String> sentences = sentences();
    for (int i = 0; i < INPUTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(1, 8); k > 0; k--) {
        text.append(disturbed(sentences.get(random.nextInt(sentences.size()))));
      }
      check(text.toString());
    }
    assertTrue(candidates > 3 * INPUTS, () -> "only " + candidates + " candidates");
  }

  private static List<String> sentences() throws IOException {
    List<String> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/gold/development"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        sentences.addAll(List.of(Files.readString(file).split("(?<=[。\n])", -1)));
      }
    }
    return sentences;
  }

  /** A sentence with noise at one char in ten, and some digits in full width. */
  private String disturbed(String sentence) {
    StringBuilder out = new StringBuilder();
    sentence
        .codePoints()
        .forEach(
            c -> {
              boolean isWide = c >= '0' && c <= '9' && random.nextInt(4) == 0;
              out.appendCodePoint(isWide ? c - '0' + '０' : c);
              if (random.nextInt(10) == 0) {
                out.append(NOISE[random.nextInt(NOISE.length)]);
              }
            });
    return out.toString();
  }

  /** Reads a text in pieces, as the command line does. */
  private void check(String text) throws IOException {
    SourceText source = SourceText.of(text);
    Setting setting =
        new Setting(Optional.of(LocalDate.of(2024, 3, 1)), new Named(Optional.empty(), ""));
    try (TextPieces pieces = new TextPieces(new StringReader(text), random.nextInt(2, 1000))) {
      for (Optional<String> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
        extractor.extract(
            piece.get(),
            pieces.firstCodePoint(),
            setting,
            found -> {
              candidates++;
              assertEquals(visible(source.at(found.at())), visible(found.asWritten()), text);
            });
      }
    }
  }

  private static String visible(String words) {
    StringBuilder out = new StringBuilder();
    words
        .codePoints()
        .filter(c -> !SourceText.isSpace(c) && c != '\uFEFF')
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
