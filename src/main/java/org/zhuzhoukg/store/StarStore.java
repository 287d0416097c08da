package org.zhuzhoukg.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.store.TripleStore;
import org.apache.jena.mem2.store.roaring.RoaringTripleStore;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;

/**
 * Triples in memory. Those of a subject, or with an object, are remembered together when a pattern
 * first asks for some of them: most have a dozen, and to look through a dozen takes a fraction of
 * what it takes to meet the bitmap of a subject with that of a property that everything has.
 *
 * <p>Many threads may read it at once, as long as none writes.
 */
final class StarStore implements TripleStore {

  /** Of subjects and objects with more, bitmaps know sooner. */
  private static final int MOST = 64;

  private static final int ANY = -1;

  private static final Star TOO_MANY = new Star(List.of(), new int[0]);

  private final RoaringTripleStore all;
  private final Map<Node, Star> bySubject = new ConcurrentHashMap<>();
  private final Map<Node, Star> byObject = new ConcurrentHashMap<>();

  /** A number for each property of a star: numbers are compared sooner than IRIs. */
  private final Map<Node, Integer> properties = new ConcurrentHashMap<>();

  private final AtomicInteger last = new AtomicInteger();

  StarStore(RoaringTripleStore all) {
    this.all = all;
  }

  void index() {
    if (!all.isIndexInitialized()) {
      all.initializeIndexParallel();
    }
  }

  @Override
  public void add(Triple triple) {
    all.add(triple);
    forget(triple);
  }

  @Override
  public void remove(Triple triple) {
    all.remove(triple);
    forget(triple);
  }

  private void forget(Triple triple) {
    bySubject.remove(triple.getSubject());
    byObject.remove(triple.getObject());
  }

  @Override
  public void clear() {
    all.clear();
    bySubject.clear();
    byObject.clear();
  }

  @Override
  public int countTriples() {
    return all.countTriples();
  }

  @Override
  public boolean isEmpty() {
    return all.isEmpty();
  }

  @Override
  public boolean contains(Triple pattern) {
    Star star = star(pattern);
    return star == TOO_MANY ? all.contains(pattern) : matches(star, pattern).hasNext();
  }

  @Override
  public Stream<Triple> stream() {
    return all.stream();
  }

  @Override
  public Stream<Triple> stream(Triple pattern) {
    return all.stream(pattern);
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    Star star = star(pattern);
    return star == TOO_MANY ? all.find(pattern) : matches(star, pattern);
  }

  /**
   * The triples of a pattern's subject, or else with its object; too many if it has neither, or if
   * one look is enough.
   */
  private Star star(Triple pattern) {
    if (pattern.isConcrete()) {
      return TOO_MANY;
    }
    Node subject = pattern.getSubject();
    if (subject.isConcrete()) {
      Star known = bySubject.get(subject);
      return known == null
          ? read(Triple.createMatch(subject, null, null), subject, bySubject)
          : known;
    }
    Node object = pattern.getObject();
    if (object.isConcrete()) {
      Star known = byObject.get(object);
      return known == null ? read(Triple.createMatch(null, null, object), object, byObject) : known;
    }
    return TOO_MANY;
  }

  private Star read(Triple pattern, Node center, Map<Node, Star> stars) {
    // In the order in which they were added, which the iterator does not keep: what is stated
    // stands before what follows from it, and is what most queries look for.
    List<Triple> triples = all.stream(pattern).limit(MOST + 1L).toList();
    Star star = triples.size() > MOST ? TOO_MANY : new Star(triples, numbers(triples));
    // What nobody says anything of is not remembered: there is no end of that.
    if (!triples.isEmpty()) {
      stars.put(center, star);
    }
    return star;
  }

  private int[] numbers(List<Triple> triples) {
    return triples.stream().mapToInt(triple -> number(triple.getPredicate())).toArray();
  }

  private int number(Node property) {
    return properties.computeIfAbsent(property, node -> last.incrementAndGet());
  }

  private ExtendedIterator<Triple> matches(Star star, Triple pattern) {
    Node property = pattern.getMatchPredicate();
    Integer number = property == null ? Integer.valueOf(ANY) : properties.get(property);
    return number == null
        ? NiceIterator.emptyIterator()
        : new Matches(star, number, pattern.getMatchObject());
  }

  @Override
  public StarStore copy() {
    return new StarStore(all.copy());
  }

  /** The triples of one subject, or with one object. */
  private static final class Star {

    private final Triple[] triples;
    private final int[] properties;

    Star(List<Triple> triples, int[] properties) {
      this.triples = triples.toArray(Triple[]::new);
      this.properties = properties;
    }
  }

  /** Those of a star's triples that have a property and an object: few. */
  static final class Matches extends NiceIterator<Triple> {

    private final Star star;
    private final int property;
    private final Node object;
    private int next;

    /**
     * @param property its number, or {@link #ANY}
     * @param object null for all
     */
    Matches(Star star, int property, Node object) {
      this.star = star;
      this.property = property;
      this.object = object;
      seek();
    }

    @Override
    public boolean hasNext() {
      return next < star.triples.length;
    }

    @Override
    public Triple next() {
      if (!hasNext()) {
        return noElements("no more triples");
      }
      Triple found = star.triples[next++];
      seek();
      return found;
    }

    private void seek() {
      while (hasNext() && !isMatch()) {
        next++;
      }
    }

    private boolean isMatch() {
      return (property == ANY || property == star.properties[next])
          && (object == null || object.equals(star.triples[next].getObject()));
    }
  }
}
