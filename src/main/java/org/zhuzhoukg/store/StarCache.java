package org.zhuzhoukg.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph on disk, for threads that ask much of few subjects: all triples of a subject are read
 * when it is first asked for. What does not change must be under it.
 *
 * <p>The threads share what was read: a period that a thousand documents name is stated in the
 * graph of each, and a thousand quads make its few triples.
 */
final class StarCache extends GraphBase {

  /** Of subjects with more, each question goes to the disk. */
  private static final int MOST = 200;

  /** Some tens of megabytes; what all nodes point to stays, for it is asked for often. */
  private static final int STARS = 20_000;

  private final Graph disk;
  private final Cache<Node, List<Triple>> stars = Caffeine.newBuilder().maximumSize(STARS).build();

  StarCache(Graph disk) {
    this.disk = disk;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Node subject = pattern.getMatchSubject();
    if (subject == null || subject.isLiteral()) {
      return disk.find(pattern);
    }
    List<Triple> star = star(subject);
    if (star.size() > MOST) {
      return disk.find(pattern);
    }
    List<Triple> found = new ArrayList<>();
    for (Triple triple : star) {
      if (pattern.matches(triple)) {
        found.add(triple);
      }
    }
    return WrappedIterator.createNoRemove(found.iterator());
  }

  /** Two threads may read the same; none waits for the disk while another one reads. */
  private List<Triple> star(Node subject) {
    List<Triple> known = stars.getIfPresent(subject);
    if (known != null) {
      return known;
    }
    List<Triple> star = read(subject);
    stars.put(subject, star);
    return star;
  }

  private List<Triple> read(Node subject) {
    List<Triple> star = new ArrayList<>();
    for (Iterator<Triple> triples = disk.find(subject, Node.ANY, Node.ANY);
        star.size() <= MOST && triples.hasNext(); ) {
      star.add(triples.next());
    }
    return star;
  }
}
