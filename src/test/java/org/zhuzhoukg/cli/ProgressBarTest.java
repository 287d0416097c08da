package org.zhuzhoukg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final ProgressBar bar =
      new ProgressBar(new PrintStream(err, true, StandardCharsets.UTF_8), 4);

  /** It was drawn below itself where a path was longer than the terminal. */
  @Test
  void showsTheEndOfALongPath() {
    bar.show(1, "/a/very/long/way/to/a/folder/of/bulletins/2024/january.txt");
    assertEquals(
        "\r[######------------------] 1/4 …/a/folder/of/bulletins/2024/january.txt",
        err.toString(StandardCharsets.UTF_8));
  }
}
