package org.zhuzhoukg.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.store.QueryRunner;

/** What the README says is so. */
class ReadmeTest {

  private static final Pattern QUERY =
      Pattern.compile("```sparql\n(.*?)```\\s*```csv\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)]+)\\)");

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  @Test
  void itsQueriesGiveItsAnswers() throws IOException {
    List<MatchResult> queries = QUERY.matcher(readme()).results().toList();
    assertEquals(3, queries.size());
    for (MatchResult query : queries) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new QueryRunner(RealGraph.get().graph().dataset())
          .run(query.group(1), QueryRunner.Format.CSV, out);
      assertEquals(query.group(2), out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }
  }

  @Test
  void itsLinksLeadSomewhere() throws IOException {
    LINK.matcher(readme())
        .results()
        .map(link -> link.group(1))
        .forEach(link -> assertTrue(Files.exists(Path.of(link)), link));
  }

  @Test
  void itIsShort() throws IOException {
    assertTrue(readme().split("\\s+").length < 700);
  }

  @Test
  void itNamesEveryPackage() throws IOException {
    String map = readme() + Files.readString(Path.of("docs/architecture.md"));
    try (var packages = Files.list(Path.of("src/main/java/org/zhuzhoukg"))) {
      packages.forEach(p -> assertTrue(map.contains("`" + p.getFileName() + "`"), p.toString()));
    }
  }
}
