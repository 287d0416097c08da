package org.zhuzhoukg.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapred.lib.MultipleTextOutputFormat;

/**
 * Writes a part's lines into its files, which Hadoop's committer puts into place when all is done.
 */
public final class OutputFiles extends MultipleTextOutputFormat<Output, String> {

  /** Where the committer keeps what is not done yet; it is gone at the end. */
  private static final String UNFINISHED = "_temporary";

  @Override
  protected String generateFileNameForKeyValue(Output output, String line, String part) {
    return output.file(part);
  }

  /** Only the lines are written. */
  @Override
  protected Output generateActualKey(Output output, String line) {
    return null;
  }

  /**
   * Makes sure that a folder can be written: what a run left that did not end is deleted.
   *
   * @throws IOException if the folder is there, and is not what such a run leaves
   */
  static void prepare(Path folder, Configuration hadoop) throws IOException {
    FileSystem files = folder.getFileSystem(hadoop);
    if (!files.exists(folder)) {
      return;
    }
    List<String> names = new ArrayList<>();
    for (FileStatus status : files.listStatus(folder)) {
      names.add(status.getPath().getName());
    }
    boolean isUnfinished = names.remove(UNFINISHED);
    names.removeAll(Stream.of(Output.values()).map(Output::folder).toList());
    if (!isUnfinished || !names.isEmpty()) {
      throw new IOException("'" + folder + "' is there already; name another folder or delete it");
    }
    files.delete(folder, true);
  }
}
