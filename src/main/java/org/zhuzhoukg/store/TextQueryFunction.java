package org.zhuzhoukg.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.util.Context;

/**
 * The property function {@code text:query} of jena-text, over the graph that is asked.
 *
 * <p>Where jena-text answers nothing to what it does not understand, this says what is wrong.
 */
final class TextQueryFunction extends TextQueryPF {

  private TextIndex index;

  @Override
  public void build(
      PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext execution) {
    Awaited<TextIndex> attached = execution.getContext().get(TextIndex.SYMBOL);
    if (attached == null) {
      throw new QueryBuildException("text:query has no index of this dataset");
    }
    index = attached.get(Budget.of(execution.getContext()));
    checkSubject(subject);
    checkObject(object, false);
    boolean namesLiteral = subject.isList() && subject.getArgListSize() == 3;
    Context context = execution.getContext().copy();
    context.set(
        TextQuery.textIndex,
        new TextQueries(index.properties(), new GraphTexts(index, execution), !namesLiteral));
    super.build(
        subject,
        predicate,
        object,
        ExecutionContext.create(execution.getDataset(), execution.getActiveGraph(), context));
  }

  @Override
  public QueryIterator exec(
      Binding binding,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext execution) {
    checkSubject(Substitute.substitute(subject, binding));
    checkObject(Substitute.substitute(object, binding), true);
    return super.exec(binding, subject, predicate, object, execution);
  }

  /** {@code ?s} or {@code (?s ?score ?literal)}. */
  private static void checkSubject(PropFuncArg subject) {
    if (!subject.isList()) {
      return;
    }
    List<Node> arguments = subject.getArgList();
    if (arguments.isEmpty() || arguments.size() > 3) {
      throw new QueryBuildException(
          "text:query gives a subject, a score and a literal; GRAPH ?g { … } gives the graph");
    }
    if (!arguments.stream().skip(1).allMatch(Node::isVariable)) {
      throw new QueryBuildException(
          "score and literal of text:query must be variables that nothing before it binds");
    }
  }

  /** {@code "text"} or {@code (property* "text" limit? "lang:tag"?)}. */
  private void checkObject(PropFuncArg object, boolean bound) {
    List<Node> arguments = object.isList() ? object.getArgList() : List.of(object.getArg());
    int at = 0;
    while (at < arguments.size() && arguments.get(at).isURI()) {
      checkProperty(arguments.get(at++));
    }
    if (!bound && arguments.stream().anyMatch(Node::isVariable)) {
      return;
    }
    if (at == arguments.size() || !TextIndex.isText(arguments.get(at))) {
      throw new QueryBuildException("text:query needs a text to search for, as a string");
    }
    TextSearch.parse(arguments.get(at++).getLiteralLexicalForm());
    if (at < arguments.size() && isLimit(arguments.get(at))) {
      at++;
    }
    if (at < arguments.size() && isLanguage(arguments.get(at))) {
      at++;
    }
    if (at < arguments.size()) {
      throw new QueryBuildException(
          "after its text, text:query takes a whole number as limit and then 'lang:…', no more");
    }
  }

  private void checkProperty(Node property) {
    if (!index.properties().contains(property)) {
      throw new QueryBuildException(
          "text:query does not search the property <"
              + property.getURI()
              + ">; it searches "
              + index.properties().stream().map(p -> "<" + p.getURI() + ">").sorted().toList());
    }
  }

  private static boolean isLimit(Node node) {
    return node.isLiteral() && node.getLiteralValue() instanceof Integer limit && limit >= 0;
  }

  private static boolean isLanguage(Node node) {
    return TextIndex.isText(node) && node.getLiteralLexicalForm().matches("lang:[A-Za-z0-9-]+");
  }
}
