package org.zhuzhoukg.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuzhoukg.store.QueryFile;

/** Every query of {@code queries/data/} as it stands, over the project's own data. */
class DataQueriesTest {

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries", "data"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysWhatItAsksAndFindsSomething(Path file) throws IOException {
    QueryFile queryFile = QueryFile.read(file);
    assertEquals(
        Set.of("title-zh", "title-en", "question-zh", "question-en", "view"),
        queryFile.header().keySet());
    Query query = QueryFactory.create(queryFile.text(), Syntax.syntaxSPARQL_11);
    try (QueryExec execution =
        QueryExec.dataset(RealGraph.get().graph().dataset()).query(query).build()) {
      if (query.isConstructType()) {
        assertFalse(execution.construct().isEmpty());
      } else {
        assertTrue(query.isSelectType());
        assertTrue(execution.select().hasNext());
      }
    }
  }
}
