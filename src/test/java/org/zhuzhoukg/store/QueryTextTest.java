package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {

  @Test
  void leavesOutSpacesAndComments() {
    assertEquals(
        "SELECT * { ?s ?p <urn:a#b> . FILTER(?p != 1) }",
        QueryText.normal(
            "# what\n  SELECT *\t{ ?s ?p <urn:a#b> . # why\r\n # more\n\nFILTER(?p != 1) }\n#"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ('a  # b' AS ?x) {}",
        "SELECT (\"a\\\"  # b\" AS ?x) {}",
        "SELECT (\"\"\"a\n  \"  # b\"\"\" AS ?x) {}",
        "SELECT ('\\u0022  # b' AS ?x) {}"
      })
  void leavesStringsAlone(String text) {
    assertEquals(text, QueryText.normal(text));
  }

  static Stream<Path> library() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("queries"))) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".rq")).toList();
      assertTrue(all.size() > 40);
      return all.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("library")
  void isTheSameQuery(Path file) throws Exception {
    String text = Files.readString(file);
    String normal = QueryText.normal(text);
    assertEquals(QueryFactory.create(text), QueryFactory.create(normal));
    assertEquals(normal, QueryText.normal(normal));
    assertTrue(normal.length() < text.length());
  }
}
