package org.zhuzhoukg.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of commands that load the data. */
final class DataOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "folder with documents.json, catalogue/ and facts/ (default: ${DEFAULT-VALUE})")
  private Path data;

  Path data() {
    return data;
  }
}
