package org.zhuzhoukg.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that the jar was built as. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {"zhuzhou-kg " + Optional.ofNullable(version).orElse("(not packaged)")};
  }
}
