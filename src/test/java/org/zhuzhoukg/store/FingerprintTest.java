package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

  @TempDir private Path folder;
  private Path data;
  private String before;

  @BeforeEach
  void write() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
    Files.createDirectories(data.resolve("facts"));
    Files.writeString(data.resolve("facts/a.json"), "ab");
    Files.writeString(data.resolve("facts/b.json"), "c");
    before = of(data);
  }

  private static String of(Path... inputs) throws IOException {
    return Fingerprint.of(List.of(inputs));
  }

  @Test
  void isTheSameForTheSameBytesElsewhere() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("copy/facts"));
    Files.copy(data.resolve("facts/b.json"), copy.resolve("b.json"));
    Files.copy(data.resolve("facts/a.json"), copy.resolve("a.json"));
    assertEquals(before, of(copy.getParent()));
    Path link = Files.createSymbolicLink(folder.resolve("link"), data);
    assertEquals(before, of(link));
  }

  @Test
  void changesWithEveryChange() throws IOException {
    Files.writeString(data.resolve("facts/a.json"), "a");
    Files.writeString(data.resolve("facts/b.json"), "bc");
    assertNotEquals(before, of(data), "bytes moved from one file to the next");
    write();
    Files.move(data.resolve("facts/b.json"), data.resolve("facts/c.json"));
    assertNotEquals(before, of(data), "a name");
    Files.delete(data.resolve("facts/c.json"));
    assertNotEquals(before, of(data), "a file less");
  }

  @Test
  void countsFilesAndTheirOrder() throws IOException {
    Path a = data.resolve("facts/a.json");
    Path b = data.resolve("facts/b.json");
    assertNotEquals(of(a, b), of(b, a));
    assertThrows(NoSuchFileException.class, () -> of(data.resolve("none")));
  }
}
