package org.zhuzhoukg.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;

/** Explains why a query's answer is empty; says so where nothing is known. */
public final class EmptyAnswers {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Begins the engine's names of the union and of the default graph. */
  private static final String ENGINES_OWN = "urn:x-arq:";

  private final Query query;
  private final PatternRows rows;
  private final QueryOutline outline;
  private final List<UnknownTerm> unknown;
  private final List<EmptyAnswer.Hint> hints = new ArrayList<>();

  private EmptyAnswers(Query query, QueryOutline outline, PatternRows rows, UnknownTerms terms) {
    this.query = query;
    this.outline = outline;
    this.rows = rows;
    this.unknown = terms.in(query, rows.snapshot());
  }

  /**
   * Explains.
   *
   * @param query the query, as the policy read it
   * @param text its text
   * @param terms tells which terms the data have
   * @param budget ends the work; a part of it is taken
   */
  public static EmptyAnswer explain(
      Query query, String text, UnknownTerms terms, Snapshot snapshot, Budget budget) {
    budget.check();
    Budget part = budget.part(LONGEST);
    PatternRows rows = new PatternRows(query, snapshot, part);
    return new EmptyAnswers(query, new QueryOutline(query, text), rows, terms).explain(budget);
  }

  private EmptyAnswer explain(Budget whole) {
    EmptinessSearch search = new EmptinessSearch(rows, outline);
    Optional<EmptyAnswer.Failing> failing = Optional.empty();
    boolean isPartial = false;
    boolean isEmpty = true;
    try {
      isEmpty = isEmpty();
      failing = isEmpty ? failing(search) : failing;
    } catch (QueryCancelledException e) {
      whole.check();
      isPartial = true;
    }
    return new EmptyAnswer(
        isEmpty,
        isPartial,
        search.parts(),
        failing,
        unknown,
        isEmpty ? distinct(hints) : List.of());
  }

  private static List<EmptyAnswer.Hint> distinct(List<EmptyAnswer.Hint> hints) {
    Map<String, EmptyAnswer.Hint> distinct = new LinkedHashMap<>();
    hints.forEach(hint -> distinct.putIfAbsent(hint.instead() + "\n" + hint.text(), hint));
    return List.copyOf(distinct.values());
  }

  private boolean isEmpty() {
    if (query.hasAggregators() && query.getGroupBy().isEmpty() && query.getQueryPattern() != null) {
      return !rows.has(query.getQueryPattern());
    }
    try (QueryExec execution =
        GuardedExecution.query(query, rows.snapshot().dataset(), rows.budget())) {
      if (query.isSelectType()) {
        return !execution.select().hasNext();
      }
      if (query.isAskType()) {
        return !execution.ask();
      }
      return query.isConstructType()
          ? execution.construct().isEmpty()
          : execution.describe().isEmpty();
    }
  }

  private Optional<EmptyAnswer.Failing> failing(EmptinessSearch search) {
    if (query.isDescribeType()) {
      TermHints near = new TermHints(query, rows.snapshot());
      query.getResultURIs().stream()
          .filter(Node::isURI)
          .forEach(node -> hints.addAll(near.near(node, UnknownTerms.names(rows.snapshot()))));
    }
    if (query.getQueryPattern() == null) {
      return Optional.empty();
    }
    Optional<EmptyAnswer.Failing> from = from();
    if (from.isPresent()) {
      return from;
    }
    Optional<EmptinessSearch.Fault> fault = search.search(query.getQueryPattern());
    Optional<EmptyAnswer.Failing> failing = fault.map(this::explain);
    search.others().forEach(this::reason);
    return failing.or(this::afterPattern);
  }

  private EmptyAnswer.Failing explain(EmptinessSearch.Fault fault) {
    QueryOutline.Place place = outline.of(fault.part());
    return new EmptyAnswer.Failing(place.text(), place.line(), reason(fault));
  }

  private Wording reason(EmptinessSearch.Fault fault) {
    if (fault.part() instanceof TriplePath triple) {
      TripleFault explained = new TripleFault(rows, fault, triple);
      Wording reason = explained.explain();
      hints.addAll(explained.hints());
      return reason;
    }
    if (fault.part() instanceof ElementFilter filter) {
      FilterFault explained = new FilterFault(rows, fault, filter);
      Wording reason = explained.explain();
      hints.addAll(explained.hints());
      return reason;
    }
    if (fault.part() instanceof ElementData data) {
      values(data, fault);
      return new Wording(
          "VALUES 里的值与前面各部分的值都不相同。", "No value of VALUES is one that the parts before it have.");
    }
    if (fault.part() instanceof ElementMinus) {
      return new Wording("MINUS 去掉了前面的所有结果。", "MINUS takes away every row.");
    }
    if (fault.part() instanceof ElementNamedGraph named && named.getGraphNameNode().isURI()) {
      return graph(named.getGraphNameNode());
    }
    return new Wording(
        "这一部分单独或与前面的部分合起来没有结果；没有找到更具体的原因。",
        "This part has no result with the parts before it; nothing more is known.");
  }

  /** FROM and FROM NAMED name graphs, and the data have none of them. */
  private Optional<EmptyAnswer.Failing> from() {
    List<String> asked = new ArrayList<>(query.getGraphURIs());
    asked.addAll(query.getNamedGraphURIs());
    if (asked.isEmpty() || asked.stream().anyMatch(this::isThere)) {
      return Optional.empty();
    }
    Wording reason = graph(NodeFactory.createURI(asked.get(0)));
    asked.stream().skip(1).map(NodeFactory::createURI).forEach(this::graph);
    return failing("FROM", reason);
  }

  private boolean isThere(String graph) {
    return graph.startsWith(ENGINES_OWN) || graphs().contains(graph);
  }

  private List<String> graphs() {
    List<String> names = new ArrayList<>();
    rows.snapshot().dataset().listGraphNodes().forEachRemaining(name -> names.add(name.toString()));
    return names;
  }

  private Wording graph(Node name) {
    List<String> names = graphs();
    if (names.contains(name.getURI())) {
      return new Wording("这一命名图里没有符合的结果。", "This named graph has no such result.");
    }
    hints.addAll(new TermHints(query, rows.snapshot()).near(name, names));
    return new Wording("数据中没有这一命名图。", "The data have no named graph of this name.");
  }

  private void values(ElementData data, EmptinessSearch.Fault fault) {
    for (Var variable : data.getVars()) {
      List<Node> there = rows.values(fault.pattern(), variable);
      data.getRows().stream()
          .map(row -> row.get(variable))
          .filter(value -> value != null && !there.contains(value))
          .limit(5)
          .forEach(value -> hints.addAll(near(value, there)));
    }
  }

  private List<EmptyAnswer.Hint> near(Node value, List<Node> there) {
    if (value.isLiteral()) {
      return new LiteralHints(query).near(value, there);
    }
    List<String> iris = there.stream().filter(Node::isURI).map(Node::getURI).toList();
    return value.isURI() ? new TermHints(query, rows.snapshot()).near(value, iris) : List.of();
  }

  /** The pattern has rows: what comes after it takes them away. */
  private Optional<EmptyAnswer.Failing> afterPattern() {
    if (query.hasValues() && !rows.has(withValues())) {
      return failing(
          "VALUES",
          new Wording("VALUES 里的值与模式的结果都不相同。", "No value of VALUES is one that the pattern has."));
    }
    if (query.hasHaving()) {
      return failing(
          "HAVING", new Wording("没有一组符合 HAVING 的条件。", "No group fulfils the condition of HAVING."));
    }
    if (query.getLimit() == 0) {
      return failing("LIMIT", new Wording("LIMIT 0 不给出任何结果。", "LIMIT 0 asks for no row."));
    }
    if (query.hasOffset() && query.getOffset() > 0) {
      return failing("OFFSET", new Wording("OFFSET 跳过了所有结果。", "OFFSET passes over every row."));
    }
    return Optional.empty();
  }

  private Element withValues() {
    ElementData data = new ElementData(query.getValuesVariables(), query.getValuesData());
    return PatternRows.group(List.of(query.getQueryPattern(), data));
  }

  private Optional<EmptyAnswer.Failing> failing(String word, Wording reason) {
    QueryOutline.Place place = outline.last(word);
    return Optional.of(new EmptyAnswer.Failing(place.text(), place.line(), reason));
  }
}
