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
