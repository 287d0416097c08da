package org.zhuzhoukg.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Graphs as bytes. A term is written out where it comes first, and by its number from then on; so
 * who reads them back makes each term once, however often it comes.
 */
final class TermStream {

  private static final int IRI = 'i';
  private static final int BLANK = 'b';
  private static final int LITERAL = 'l';
  private static final int TAGGED = 't';
  private static final int TRIPLE = '<';

  private TermStream() {}

  /** Writes. */
  static final class Output {

    private final DataOutputStream out;
    private final Map<Node, Integer> numbers = new HashMap<>();

    Output(DataOutputStream out) {
      this.out = out;
    }

    /** How many triples there are, and they. */
    void write(Graph graph) throws IOException {
      List<Triple> triples = graph.find().toList();
      out.writeInt(triples.size());
      for (Triple triple : triples) {
        write(triple);
      }
    }

    private void write(Triple triple) throws IOException {
      write(triple.getSubject());
      write(triple.getPredicate());
      write(triple.getObject());
    }

    private void write(Node term) throws IOException {
      Integer known = numbers.get(term);
      if (known != null) {
        out.writeInt(known);
        return;
      }
      out.writeInt(-1);
      define(term);
      // What a triple term holds was numbered before it.
      numbers.put(term, numbers.size());
    }

    private void define(Node term) throws IOException {
      if (term.isURI()) {
        out.write(IRI);
        write(term.getURI());
      } else if (term.isBlank()) {
        out.write(BLANK);
        write(term.getBlankNodeLabel());
      } else if (term.isTripleTerm()) {
        out.write(TRIPLE);
        write(term.getTriple());
      } else if (term.getLiteralLanguage().isEmpty()) {
        out.write(LITERAL);
        write(term.getLiteralLexicalForm());
        write(term.getLiteralDatatypeURI());
      } else {
        out.write(TAGGED);
        write(term.getLiteralLexicalForm());
        write(term.getLiteralLanguage());
        write(Optional.ofNullable(term.getLiteralBaseDirection()).map(Object::toString).orElse(""));
      }
    }

    /** Writes a text. */
    void write(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  /** Reads what {@link Output} wrote, in the same order. */
  static final class Input {

    private final DataInputStream in;
    private final List<Node> terms = new ArrayList<>();

    Input(DataInputStream in) {
      this.in = in;
    }

    /** Adds the triples that come next to a graph. */
    void readInto(Graph graph) throws IOException {
      for (int triples = in.readInt(); triples > 0; triples--) {
        graph.add(readTriple());
      }
    }

    private Triple readTriple() throws IOException {
      return Triple.create(readTerm(), readTerm(), readTerm());
    }

    private Node readTerm() throws IOException {
      int number = in.readInt();
      if (number >= 0) {
        return terms.get(number);
      }
      Node term = defined();
      terms.add(term);
      return term;
    }

    private Node defined() throws IOException {
      int kind = in.read();
      return switch (kind) {
        case IRI -> NodeFactory.createURI(readText());
        case BLANK -> NodeFactory.createBlankNode(readText());
        case TRIPLE -> NodeFactory.createTripleTerm(readTriple());
        case LITERAL ->
            NodeFactory.createLiteralDT(
                readText(), TypeMapper.getInstance().getSafeTypeByName(readText()));
        case TAGGED -> NodeFactory.createLiteralDirLang(readText(), readText(), readText());
        default -> throw new IOException("there is no kind of term " + kind);
      };
    }

    /** Reads a text. */
    String readText() throws IOException {
      return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
  }
}
