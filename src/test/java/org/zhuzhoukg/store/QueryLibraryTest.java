package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueryLibraryTest {

  @Test
  void asksInEnglishForWhatTheReaderSees() {
    QueryFile chinese =
        QueryFile.of(
            "q",
            """
            SELECT ?name ("亿元"@zh AS ?unit) ("船"@zh AS ?other) WHERE {
              ?x rdfs:label ?name . FILTER(LANG(?name) = "zh")
              ?x rdfs:label ?zh . FILTER(LANGMATCHES(LANG(?zh), "zh") && REGEX(?zh, "船"))
            }""");
    assertEquals(chinese, QueryLibrary.in("zh", chinese));
    assertEquals(
        """
        SELECT ?name ("100 million yuan"@en AS ?unit) ("船"@zh AS ?other) WHERE {
          ?x rdfs:label ?name . FILTER(LANG(?name) = "en")
          ?x rdfs:label ?zh . FILTER(LANGMATCHES(LANG(?zh), "zh") && REGEX(?zh, "船"))
        }""",
        QueryLibrary.in("en", chinese).text());
  }

  @Test
  void hasEveryQueryOfTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries"))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".rq"))
              .map(name -> name.replace(".rq", ""))
              .sorted()
              .toList();
      assertEquals(names, QueryLibrary.queries().stream().map(QueryFile::name).sorted().toList());
    }
  }
}
