package org.zhuzhoukg.store;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.NodeUtils;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.zhuzhoukg.vocab.Iris;

/**
 * Full text over labels, aliases and words as written: {@code ?s text:query (rdfs:label '"文字"')}.
 *
 * <p>It knows which texts there are, not who has them: each text that is found is looked up in the
 * graph that the query asks. So an answer is exact in the default graph, in named graphs, in their
 * union and in what {@code FROM} selects, and for every snapshot that has no texts but those added
 * here. A text that no graph states any more does no harm; the next {@link #build} leaves it out.
 */
public final class TextIndex implements AutoCloseable {

  /** What the names of jena-text begin with: {@code PREFIX text:}. */
  static final String NAMESPACE = "http://jena.apache.org/text#";

  /** The place in the context of a dataset or an execution for what supplies the index. */
  static final Symbol SYMBOL = Symbol.create("https://w3id.org/zhuzhou-kg/context#text-index");

  private static final String GRAM = "gram";
  private static final String NUMBER = "number";

  /** More make no answer smaller that is worth the look; it also bounds what a query costs. */
  private static final int MOST_GRAMS = 64;

  static {
    TextQuery.init();
    PropertyFunctionRegistry.get().put(NAMESPACE + "query", iri -> new TextQueryFunction());
  }

  /** A text and the property that it is a value of. */
  record Text(Node property, Node literal, FoldedText folded) {

    static Text of(Node property, Node literal) {
      return new Text(property, literal, FoldedText.of(literal.getLiteralLexicalForm()));
    }
  }

  private final Map<Node, Set<Node>> known;
  private final List<Text> texts = Collections.synchronizedList(new ArrayList<>());
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private TextIndex() {
    known =
        Stream.of(
                RDFS.label.asNode(),
                SKOS.prefLabel.asNode(),
                SKOS.altLabel.asNode(),
                NodeFactory.createURI(Iris.DEFAULT.term("asWritten")),
                NodeFactory.createURI(Iris.DEFAULT.term("periodAsWritten")))
            .collect(toUnmodifiableMap(property -> property, p -> ConcurrentHashMap.newKeySet()));
    try {
      writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
      searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Indexes all texts of a dataset, in memory. */
  public static TextIndex build(DatasetGraph data) {
    TextIndex index = new TextIndex();
    index.add(
        index.properties().stream()
            .flatMap(property -> data.stream(Node.ANY, Node.ANY, property, Node.ANY)));
    return index;
  }

  /** Reads the texts that a store states at the moment. */
  static TextIndex build(Store store) {
    try (Snapshot snapshot = store.snapshot()) {
      return build(snapshot.dataset());
    }
  }

  /**
   * Adds the texts among these quads. Do so before a snapshot that states them is given to readers;
   * those of older snapshots keep their answers.
   */
  public synchronized void add(Collection<Quad> quads) {
    add(quads.stream().filter(quad -> known.containsKey(quad.getPredicate())));
  }

  private void add(Stream<Quad> added) {
    try {
      for (Quad quad : (Iterable<Quad>) added::iterator) {
        Node property = quad.getPredicate();
        Node value = quad.getObject();
        if (isText(value) && known.get(property).add(value)) {
          Text text = Text.of(property, value);
          writer.addDocument(document(text));
          texts.add(text);
        }
      }
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same data, with this index for those queries over it that have no other. */
  public DatasetGraph attach(DatasetGraph dataset) {
    Context context = dataset.getContext().copy();
    attach(context);
    return new DatasetGraphWrapper(dataset, context);
  }

  /** Gives the index to an execution. */
  public void attach(Context context) {
    context.set(SYMBOL, (Awaited<TextIndex>) budget -> this);
  }

  /** How many different texts there are, the same text of two properties counted twice. */
  public long entries() {
    return texts.size();
  }

  /** Whether every text of a dataset can be found. */
  public boolean covers(DatasetGraph dataset) {
    return known.entrySet().stream()
        .allMatch(entry -> literals(dataset, entry.getKey()).allMatch(entry.getValue()::contains));
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
      writer.getDirectory().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The properties whose values are searched. */
  Set<Node> properties() {
    return known.keySet();
  }

  /** Every text that has all parts of a search, in no order. */
  List<Text> find(TextSearch search, Budget budget) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    search.parts().stream()
        .flatMap(part -> part.requiredGrams().stream())
        .distinct()
        .limit(MOST_GRAMS)
        .forEach(
            gram -> query.add(new TermQuery(new Term(GRAM, gram)), BooleanClause.Occur.FILTER));
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return read(searcher, searcher.rewrite(query.build()), search, budget);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Text> read(IndexSearcher searcher, Query query, TextSearch search, Budget budget)
      throws IOException {
    List<Text> found = new ArrayList<>();
    Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      NumericDocValues numbers = leaf.reader().getNumericDocValues(NUMBER);
      DocIdSetIterator documents = scorer.iterator();
      while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        budget.check();
        numbers.advanceExact(documents.docID());
        Text text = texts.get((int) numbers.longValue());
        if (search.matches(text.folded())) {
          found.add(text);
        }
      }
    }
    return found;
  }

  private Document document(Text text) {
    Document document = new Document();
    text.folded().grams().forEach(g -> document.add(new StringField(GRAM, g, Field.Store.NO)));
    document.add(new NumericDocValuesField(NUMBER, texts.size()));
    return document;
  }

  private static Stream<Node> literals(DatasetGraph data, Node property) {
    return data.stream(Node.ANY, Node.ANY, property, Node.ANY)
        .map(Quad::getObject)
        .filter(TextIndex::isText);
  }

  /** Whether a value is what {@code CONTAINS} looks into: a string, with a language or without. */
  static boolean isText(Node value) {
    return value.isLiteral() && (NodeUtils.isSimpleString(value) || NodeUtils.hasLang(value));
  }
}
