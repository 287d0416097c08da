package org.zhuzhoukg.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.zhuzhoukg.store.QueryFile;
import org.zhuzhoukg.store.QueryLibrary;

/**
 * A query that a page is made of, as a text that a reader can open in the console and as it runs.
 *
 * <p>A text is parsed once. Terms are then put into what was parsed, for there may be thousands of
 * them, and a page asks several times.
 */
final class PageQuery {

  private static final Map<String, PageQuery> NAMED = new ConcurrentHashMap<>();

  private final QueryFile file;
  private final UnaryOperator<QueryFile> changes;
  private final Query parsed;

  private PageQuery(QueryFile file, UnaryOperator<QueryFile> changes, Query parsed) {
    this.file = file;
    this.changes = changes;
    this.parsed = parsed;
  }

  /**
   * A query by its name, as {@code home-kinds}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static PageQuery of(String name) {
    return NAMED.computeIfAbsent(name, key -> of(QueryFile.named("pages/" + key)));
  }

  /**
   * Queries by their names.
   *
   * @throws IllegalArgumentException if there is none of a name
   */
  static List<PageQuery> all(String... names) {
    return Stream.of(names).map(PageQuery::of).toList();
  }

  /** A query of the library. */
  static PageQuery of(QueryFile file) {
    return new PageQuery(
        file, same -> same, QueryFactory.create(file.text(), Syntax.syntaxSPARQL_11));
  }

  /** The query about this thing: {@code VALUES ?variable} holds it alone. */
  PageQuery with(String variable, String iri) {
    return with(variable, List.of(QueryFile.thing(iri)));
  }

  /**
   * The query about these terms.
   *
   * @throws IllegalArgumentException if the query has no {@code VALUES} of the variable
   */
  PageQuery with(String variable, Collection<Node> terms) {
    List<Node> fixed = List.copyOf(terms);
    Values values = new Values(Var.alloc(variable), fixed);
    Query changed = QueryTransformOps.transform(parsed, values);
    if (!values.isFound) {
      throw new IllegalArgumentException(file.name() + " has no VALUES ?" + variable);
    }
    return new PageQuery(file, text -> changes.apply(text).with(variable, fixed), changed);
  }

  /** Puts other terms into {@code VALUES ?variable}. */
  private static final class Values extends ElementTransformCopyBase {

    private final Var variable;
    private final List<Binding> rows;
    private boolean isFound;

    Values(Var variable, Collection<Node> terms) {
      this.variable = variable;
      this.rows = terms.stream().map(term -> BindingFactory.binding(variable, term)).toList();
    }

    @Override
    public Element transform(ElementData data) {
      if (!data.getVars().equals(List.of(variable))) {
        return data;
      }
      isFound = true;
      return new ElementData(List.of(variable), rows);
    }
  }

  /** The query with so many rows, after so many. */
  PageQuery slice(int limit, int offset) {
    Query part = QueryTransformOps.shallowCopy(parsed);
    part.setLimit(limit);
    part.setOffset(offset);
    return new PageQuery(file, text -> changes.apply(text).slice(limit, offset), part);
  }

  /**
   * Whether it is as its file has it, about no thing in particular; there is one such of a name.
   */
  boolean isWhole() {
    return NAMED.get(file.name()) == this;
  }

  /** What runs; it is not to be changed. */
  Query parsed() {
    return parsed;
  }

  /** The whole text of the query; it is written only if somebody asks for it. */
  String text() {
    return changes.apply(file).text();
  }

  /** A query of the library that opens in the console with its answer in a language. */
  PageQuery in(Language language) {
    return new PageQuery(
        file, text -> QueryLibrary.in(language.tag(), changes.apply(text)), parsed);
  }

  /** What the query is called in a language. */
  String title(Language language) {
    return file.header().getOrDefault("title-" + language.tag(), file.name());
  }

  /** A line of the header, as {@code question}, in a language; the empty text if it has none. */
  String header(String key, Language language) {
    return file.header().getOrDefault(key + "-" + language.tag(), "");
  }

  /** The console's address with this query in it. */
  String console() {
    String encoded = URLEncoder.encode(text(), StandardCharsets.UTF_8).replace("+", "%20");
    String view = file.header().getOrDefault("view", "");
    return "/console#q=" + encoded + (view.isEmpty() ? "" : "&view=" + view);
  }
}
