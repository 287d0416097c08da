package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.store.Snapshot;

class MentionedTest {

  private static final Node LABEL = RDFS.label.asNode();

  private final Recorder recorder = new Recorder();
  private final Mentioned mentioned = new Mentioned(recorder);

  /** Remembers what it was told. */
  private static final class Recorder implements Snapshot {

    private final List<String> told = new ArrayList<>();

    @Override
    public void prefetch(Collection<Node> things, Node property) {
      told.add(things.size() + " from " + things.iterator().next() + " " + property.getLocalName());
    }

    @Override
    public DatasetGraph dataset() {
      throw new IllegalStateException("not read");
    }

    @Override
    public String version() {
      return "";
    }

    @Override
    public long triples() {
      return 0;
    }

    @Override
    public boolean isTextComplete() {
      return true;
    }

    @Override
    public void close() {}
  }

  private static Node thing(int number) {
    return NodeFactory.createURI("x:" + number);
  }

  private void mention(int from, int end) {
    IntStream.range(from, end).forEach(n -> mentioned.add(thing(n)));
  }

  @Test
  void preparesAllAtOnce() {
    mention(0, 3);
    mentioned.prepare(thing(1), LABEL);
    mentioned.prepare(thing(0), LABEL);
    mentioned.prepare(thing(2), RDF.type.asNode());
    assertEquals(List.of("3 from x:1 label", "3 from x:2 type"), recorder.told);
  }

  @Test
  void preparesWhatIsMentionedLater() {
    mention(0, 2);
    mentioned.prepare(thing(0), LABEL);
    mention(1, 5);
    mentioned.prepare(thing(4), LABEL);
    assertEquals(List.of("2 from x:0 label", "3 from x:4 label"), recorder.told);
  }

  @Test
  void preparesSoManyAtATime() {
    mention(0, 450);
    IntStream.range(0, 450).forEach(n -> mentioned.prepare(thing(n), LABEL));
    assertEquals(
        List.of("200 from x:0 label", "200 from x:200 label", "50 from x:400 label"),
        recorder.told);
  }

  @Test
  void passesOverWhatIsNotMentioned() {
    mention(0, 1);
    mentioned.add(NodeFactory.createLiteralString("x"));
    mentioned.prepare(thing(1), LABEL);
    assertEquals(List.of(), recorder.told);
  }
}
