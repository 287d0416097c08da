package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOSXL;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.GuardedExecution;
import org.zhuzhoukg.store.NameSearch;
import org.zhuzhoukg.store.PerVersion;
import org.zhuzhoukg.store.Snapshot;

/** The data of one moment, as pages ask for them: rows of queries, and names in a language. */
final class PageData {

  /** So many rows of a query are kept for the next reader. */
  private static final int FEW = 20_000;

  /** What evidence and selectors have at the end of their IRIs. */
  private static final Pattern RANGE = Pattern.compile("#(?:char|selector)=(\\d+),(\\d+)$");

  /** The answers to queries that are about no thing in particular, for each version of the data. */
  private static final PerVersion<Map<PageQuery, List<Row>>> ROWS =
      new PerVersion<>(snapshot -> new ConcurrentHashMap<>());

  private final Snapshot snapshot;
  private final Budget budget;
  private final Language language;
  private final Mentioned mentioned;
  private final Map<PageQuery, List<Row>> prepared = new ConcurrentHashMap<>();
  private final Map<Node, Term> terms = new HashMap<>();

  PageData(Snapshot snapshot, Budget budget, Language language) {
    this.snapshot = snapshot;
    this.budget = budget;
    this.language = language;
    this.mentioned = new Mentioned(snapshot);
  }

  /** The same data, named in another language. */
  PageData in(Language other) {
    return other == language ? this : new PageData(snapshot, budget, other);
  }

  /** The union of all graphs. */
  Graph graph() {
    return snapshot.dataset().getDefaultGraph();
  }

  /** How many triples there are. */
  long triples() {
    return snapshot.triples();
  }

  /** The fingerprint of the data. */
  String version() {
    return snapshot.version();
  }

  /**
   * The rows of a query, in its order.
   *
   * @throws org.apache.jena.query.QueryCancelledException if the budget is spent
   */
  List<Row> ask(PageQuery query) {
    List<Row> known = prepared.getOrDefault(query, ROWS.of(snapshot).get(query));
    List<Row> rows = known == null ? answer(query, budget) : known;
    mention(rows.stream().flatMap(Row::nodes));
    return rows;
  }

  /**
   * Prepares the answers to queries that the page will ask one after the other, several at once: of
   * new data none is known, and a reader waits for all.
   *
   * @throws org.apache.jena.query.QueryCancelledException if the budget is spent
   */
  void prepare(List<PageQuery> queries) {
    Map<PageQuery, List<Row>> known = ROWS.of(snapshot);
    List<PageQuery> unknown = queries.stream().filter(query -> !known.containsKey(query)).toList();
    if (snapshot.isShared()) {
      unknown.parallelStream().forEach(query -> prepared.put(query, answer(query, budget.share())));
    }
  }

  /** Tells which things the page will name, besides those of the rows that it asks for. */
  void mention(Stream<Node> things) {
    if (snapshot.isRemote()) {
      things.forEach(mentioned::add);
    }
  }

  private List<Row> answer(PageQuery query, Budget within) {
    List<Row> rows = new ArrayList<>();
    try (QueryExec execution = GuardedExecution.query(query.parsed(), snapshot.dataset(), within)) {
      execution.select().forEachRemaining(binding -> rows.add(new Row(binding)));
    }
    if (query.isWhole() && rows.size() <= FEW) {
      ROWS.of(snapshot).put(query, List.copyOf(rows));
    }
    return Collections.unmodifiableList(rows);
  }

  /** What is computed from these data once for each version. */
  <T> T of(PerVersion<T> computed) {
    return computed.of(snapshot);
  }

  /** Everything that has a name which a text finds, the best first; facts' words after names. */
  NameSearch.Found find(String text) {
    return new NameSearch(text, "", 0, Integer.MAX_VALUE).in(snapshot, budget);
  }

  /** How a page names a thing or a value. */
  Term term(Node node) {
    return terms.computeIfAbsent(node, this::read);
  }

  /** How a page names a variable's value; empty if it is unbound. */
  Optional<Term> term(Row row, String variable) {
    return row.find(variable).map(this::term);
  }

  /** A text of a thing in the language of the page, else in the other, else in any. */
  Optional<Node> text(Node thing, Node property) {
    Node best = null;
    for (Node text : values(thing, property)) {
      if (text.isLiteral() && (best == null || rank(text) < rank(best))) {
        best = text;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether a value is a text in another language, and the thing has it in the page's. */
  boolean isSaidAgain(Node thing, Node property, Node value) {
    return value.isLiteral()
        && !foreign(value.getLiteralLanguage()).isEmpty()
        && text(thing, property).filter(best -> rank(best) == 0).isPresent();
  }

  private int rank(Node text) {
    String tag = text.getLiteralLanguage();
    return tag.startsWith(language.tag()) ? 0 : tag.startsWith(language.other().tag()) ? 1 : 2;
  }

  private Term read(Node node) {
    if (node.isLiteral()) {
      return new Term(node.getLiteralLexicalForm(), foreign(node.getLiteralLanguage()), "", "");
    }
    if (!node.isURI()) {
      return Term.plain(node.toString());
    }
    String iri = node.getURI();
    Optional<Node> label =
        text(node, RDFS.label.asNode()).or(() -> text(node, SKOSXL.literalForm.asNode()));
    return new Term(
        label.map(Node::getLiteralLexicalForm).orElseGet(() -> unlabelled(node)),
        label.map(text -> foreign(text.getLiteralLanguage())).orElse(""),
        Links.href(iri),
        iri);
  }

  /** A statement says what it states, a range where it is; anything else has its IRI's end. */
  private String unlabelled(Node node) {
    Optional<Node> subject = object(node, RDF.subject);
    Optional<Node> predicate = object(node, RDF.predicate);
    Optional<Node> object = object(node, RDF.object);
    return subject.isPresent() && predicate.isPresent() && object.isPresent()
        ? part(subject.get()) + " · " + part(predicate.get()) + " · " + part(object.get())
        : name(node.getURI());
  }

  private String name(String iri) {
    Matcher range = RANGE.matcher(iri);
    if (range.find()) {
      return language.pick("字符 ", "characters ") + range.group(1) + "–" + range.group(2);
    }
    String local = Term.local(iri);
    return local.isEmpty() ? iri : local;
  }

  /** A part of a statement: its label alone, for it may be a statement with this one as a part. */
  private String part(Node node) {
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : text(node, RDFS.label.asNode())
            .map(Node::getLiteralLexicalForm)
            .orElseGet(() -> Term.local(node.toString()));
  }

  /** A value of a thing's property. */
  Optional<Node> object(Node thing, Property property) {
    return values(thing, property.asNode()).stream().findFirst();
  }

  private List<Node> values(Node thing, Node property) {
    mentioned.prepare(thing, property);
    return graph().find(thing, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private String foreign(String tag) {
    return tag.startsWith(language.tag()) ? "" : tag;
  }
}
