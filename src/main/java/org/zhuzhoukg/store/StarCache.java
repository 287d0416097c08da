package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph on disk, for one thread that asks much of few subjects: all triples of a subject are read
 * when it is first asked for. What does not change must be under it.
 */
final class StarCache extends GraphBase {

  /** Of subjects with more, each question goes to the disk. */
  private static final int MOST = 200;

  private final Graph disk;
  private final Map<Node, List<Triple>> stars = new HashMap<>();

  StarCache(Graph disk) {
    this.disk = disk;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Node subject = pattern.getMatchSubject();
    if (subject == null || subject.isLiteral()) {
      return disk.find(pattern);
    }
    List<Triple> star = stars.computeIfAbsent(subject, this::read);
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

  private List<Triple> read(Node subject) {
    List<Triple> star = new ArrayList<>();
    for (Iterator<Triple> triples = disk.find(subject, Node.ANY, Node.ANY);
        star.size() <= MOST && triples.hasNext(); ) {
      star.add(triples.next());
    }
    return star;
  }
}
