package org.zhuzhoukg.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/** The lines of a part's documents, one after the other; no more than one of them is at hand. */
final class PartLines implements Iterator<Tuple2<Output, String>> {

  private final Iterator<Document> documents;
  private final Knowledge.Made knowledge;
  private final Configuration hadoop;
  private final Map<Output, LongAccumulator> counts;
  private AutoCloseable open = () -> {};
  private Iterator<Tuple2<Output, String>> lines = Collections.emptyIterator();

  /**
   * Reads documents in the task that runs, whose end cleans up.
   *
   * @param counts count the lines
   */
  PartLines(
      List<Document> documents,
      Knowledge.Made knowledge,
      Configuration hadoop,
      Map<Output, LongAccumulator> counts) {
    this.documents = documents.iterator();
    this.knowledge = knowledge;
    this.hadoop = hadoop;
    this.counts = counts;
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close());
  }

  @Override
  public boolean hasNext() {
    while (!lines.hasNext() && documents.hasNext()) {
      close();
      read(documents.next());
    }
    return lines.hasNext();
  }

  @Override
  public Tuple2<Output, String> next() {
    Tuple2<Output, String> line = lines.next();
    counts.get(line._1()).add(1);
    return line;
  }

  private void read(Document document) {
    try {
      TemporaryFolder folder = new TemporaryFolder();
      open = folder;
      Stream<Tuple2<Output, String>> found =
          new DocumentLines(document, folder.path()).read(knowledge, hadoop);
      open =
          () -> {
            found.close();
            folder.close();
          };
      lines = found.iterator();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read '" + document.path() + "'", e);
    }
  }

  private void close() {
    try {
      open.close();
      open = () -> {};
    } catch (Exception e) {
      throw new IllegalStateException("cannot delete what a document left", e);
    }
  }
}
