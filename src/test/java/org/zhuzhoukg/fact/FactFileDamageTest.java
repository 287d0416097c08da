package org.zhuzhoukg.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.text.DataException;
import org.zhuzhoukg.text.Problem;

/** Whatever is damaged, every entry is either loaded or rejected with a reason. */
@Tag("slow")
class FactFileDamageTest {

  private static final List<String> WORDS =
      List.of(
          "\"x\"", "-1", "1e999", "[]", "[1, 2]", "{}", "\"\"", "true", "\"𡈼\"", "\"2023-02-30\"");
  private static final List<String> NO_JSON = List.of("", "x", "null", "//", "１", "\"");
  private static final Pattern VALUE =
      Pattern.compile("(?<=: )(?:\"[^\"]*\"|[0-9.E+-]+|\\[\\d[^\\]]*])");

  @TempDir private Path directory;

  @Test
  void losesNoEntryWhateverIsDamaged() throws IOException {
    FactFileReader reader = Mini.factFileReader();
    Random random = new Random(7);
    Path file = directory.resolve("facts.json");
    int damagedEntries = 0;
    for (int i = 0; i < 600; i++) {
      Files.writeString(file, damaged(Files.readString(Mini.factFile(Mini.NEWS)), random));
      try {
        FactFile facts = reader.read(file);
        int rejected = facts.candidates() - facts.observations().size() - facts.statements().size();
        assertEquals(factProblems(facts), rejected, facts.problems().toString());
        damagedEntries += rejected;
      } catch (DataException e) {
        assertEquals("facts.json", e.problem().file());
        assertFalse(e.problem().message().isBlank());
      }
    }
    assertTrue(damagedEntries > 300, "only " + damagedEntries + " entries were damaged");
  }

  /** Those of the facts; places set aside are no candidates, and stand at the end of the file. */
  private static long factProblems(FactFile facts) {
    return facts.problems().stream().mapToInt(Problem::line).filter(line -> line < 20).count();
  }

  /** Replaces a few random values, now and then by what is no JSON. */
  private static String damaged(String text, Random random) {
    String damaged = text;
    for (int n = random.nextInt(4); n >= 0; n--) {
      List<MatchResult> values = VALUE.matcher(damaged).results().toList();
      MatchResult value = values.get(random.nextInt(values.size()));
      List<String> words = random.nextInt(12) == 0 ? NO_JSON : WORDS;
      damaged =
          damaged.substring(0, value.start())
              + words.get(random.nextInt(words.size()))
              + damaged.substring(value.end());
    }
    return damaged;
  }
}
