package org.zhuzhoukg.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The project's own data, loaded once for all tests that only read them. */
public final class RealGraph {

  private static LoadResult result;

  private RealGraph() {}

  /** What became of loading them. */
  public static synchronized LoadResult get() {
    if (result == null) {
      try {
        result = new Loader(Path.of("data"), Progress.SILENT).load();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return result;
  }
}
