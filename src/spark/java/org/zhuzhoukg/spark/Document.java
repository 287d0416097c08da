package org.zhuzhoukg.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.zhuzhoukg.load.CandidateGraphNames;

/**
 * A document to read.
 *
 * @param name what it is called in results: the path that was given, and where it is below
 * @param path where it is, as Hadoop names it
 * @param graph the IRI of its candidates' graph
 */
record Document(String name, String path, String graph) implements Serializable {

  /** In the order in which {@code extract} reads a folder. */
  private static final Comparator<String> BY_BYTES =
      Comparator.comparing(s -> s.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  /**
   * The documents of a folder, or a file, in parts. In which part one is depends on its path below
   * the folder and on nothing else; hidden files are no documents.
   *
   * @throws IOException if there are none
   */
  static List<List<Document>> parts(Path folder, Configuration hadoop, int parts)
      throws IOException {
    Map<String, String> below = below(folder, hadoop);
    if (below.isEmpty()) {
      throw new FileNotFoundException("'" + folder + "' holds no files");
    }
    boolean isFile = below.containsKey("");
    String above = folder.toString();
    String start = above.isEmpty() || above.endsWith("/") ? above : above + "/";
    List<List<Document>> all =
        Stream.<List<Document>>generate(ArrayList::new).limit(parts).toList();
    CandidateGraphNames graphs = new CandidateGraphNames();
    below.forEach(
        (place, path) -> {
          String name = isFile ? above : start + place;
          all.get(Math.floorMod(place.hashCode(), parts))
              .add(new Document(name, path, graphs.next(name)));
        });
    return all;
  }

  /** From the files' places below a folder to their paths. */
  private static Map<String, String> below(Path folder, Configuration hadoop) throws IOException {
    FileSystem files = folder.getFileSystem(hadoop);
    FileStatus root = files.getFileStatus(folder);
    if (root.isFile()) {
      return Map.of("", root.getPath().toString());
    }
    Map<String, String> found = new TreeMap<>(BY_BYTES);
    walk(files, root.getPath(), "", found);
    return found;
  }

  /** By names, for a file's path need not begin with its folder's, where one is mounted. */
  private static void walk(FileSystem files, Path folder, String place, Map<String, String> found)
      throws IOException {
    RemoteIterator<FileStatus> listed = files.listStatusIterator(folder);
    while (listed.hasNext()) {
      FileStatus status = listed.next();
      String name = status.getPath().getName();
      if (status.isDirectory()) {
        walk(files, status.getPath(), place + name + "/", found);
      } else if (!name.startsWith(".")) {
        found.put(place + name, status.getPath().toString());
      }
    }
  }
}
