package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrEndsWith;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.PatternVars;

/** Why a filter leaves no row: compares what it asks for with the values that there are. */
final class FilterFault {

  private final PatternRows rows;
  private final EmptinessSearch.Fault fault;
  private final Expr filter;
  private final List<EmptyAnswer.Hint> hints = new ArrayList<>();

  FilterFault(PatternRows rows, EmptinessSearch.Fault fault, ElementFilter filter) {
    this.rows = rows;
    this.fault = fault;
    this.filter = filter.getExpr();
  }

  List<EmptyAnswer.Hint> hints() {
    return hints;
  }

  Wording explain() {
    Optional<Wording> unbound = unbound();
    if (unbound.isPresent()) {
      return unbound.get();
    }
    if (filter instanceof E_NotExists excluded) {
      return excludesAll(PatternVars.vars(excluded.getElement()));
    }
    compare(filter);
    return new Wording(
        "前面各部分的结果都不符合这一条件。", "No row of the parts before it fulfils this condition.");
  }

  private Wording excludesAll(Collection<Var> variables) {
    return Collections.disjoint(variables, PatternVars.vars(fault.pattern()))
        ? new Wording(
            "NOT EXISTS 里的模式与前面各部分没有共同的变量，而数据中有符合它的，所以每一行都被去掉。",
            "The pattern that NOT EXISTS excludes shares no variable with the parts before it, and"
                + " the data match it; so every row is taken away.")
        : new Wording("每一行都符合 NOT EXISTS 里的模式。", "Every row matches what NOT EXISTS excludes.");
  }

  /** A variable that nothing gives a value. */
  private Optional<Wording> unbound() {
    boolean isOwn = filter instanceof ExprFunctionOp;
    Set<Var> bound = Set.copyOf(PatternVars.vars(fault.pattern()));
    for (Var variable : isOwn ? List.<Var>of() : List.copyOf(filter.getVarsMentioned())) {
      String name = "?" + variable.getVarName();
      if (!bound.contains(variable)) {
        similar(variable.getVarName(), bound);
        return Optional.of(
            new Wording("变量 " + name + " 在这里没有值。", "The variable " + name + " has no value here."));
      }
      if (rows.values(fault.pattern(), variable).isEmpty()) {
        return Optional.of(
            new Wording(
                "变量 " + name + " 在每一行里都没有值。",
                "The variable " + name + " has no value in any row."));
      }
    }
    return Optional.empty();
  }

  private void similar(String name, Set<Var> bound) {
    List<String> names =
        bound.stream().filter(v -> !Var.isBlankNodeVar(v)).map(Var::getVarName).sorted().toList();
    Spelling.nearest(name, names)
        .or(() -> names.stream().filter(n -> n.startsWith(name) || name.startsWith(n)).findFirst())
        .ifPresent(
            near ->
                hints.add(
                    new EmptyAnswer.Hint(
                        "?" + name,
                        "?" + near,
                        new Wording(
                            "模式中有名称相近的变量。", "The pattern has a variable of similar name."))));
  }

  private void compare(Expr expr) {
    if (expr instanceof ExprFunction2 two) {
      boolean isPart =
          expr instanceof E_StrContains
              || expr instanceof E_StrStartsWith
              || expr instanceof E_StrEndsWith;
      compare(two.getArg1(), two.getArg2(), isPart);
      compare(two.getArg2(), two.getArg1(), isPart);
    }
    if (expr instanceof E_OneOf one && hints.isEmpty()) {
      one.getRHS().forEach(given -> hints.addAll(near(one.getLHS(), given, false)));
    }
    if (expr instanceof E_Regex regex && isPlain(regex.getArg(2))) {
      boolean isAnyCase = regex.getArgs().size() > 2 && regex.getArg(3).toString().contains("i");
      Expr text = isAnyCase ? new E_StrLowerCase(regex.getArg(1)) : regex.getArg(1);
      compare(text, regex.getArg(2), true);
    }
    if (expr instanceof ExprFunction function) {
      function.getArgs().forEach(this::compare);
    }
  }

  /** A regular expression that stands for its own letters. */
  private static boolean isPlain(Expr expression) {
    return expression.isConstant()
        && expression.getConstant().isString()
        && expression
            .getConstant()
            .getString()
            .chars()
            .noneMatch(c -> "\\.^$*+?()[]{}|".indexOf(c) >= 0);
  }

  private void compare(Expr asked, Expr given, boolean isPart) {
    if (hints.isEmpty()) {
      hints.addAll(near(asked, given, isPart));
    }
  }

  private List<EmptyAnswer.Hint> near(Expr asked, Expr given, boolean isPart) {
    if (!given.isConstant()) {
      return List.of();
    }
    Node constant = given.getConstant().asNode();
    LiteralHints literals = new LiteralHints(rows.query());
    Optional<List<String>> texts = constant.isLiteral() ? texts(asked) : Optional.empty();
    if (isPart) {
      return texts.map(all -> literals.within(constant, all)).orElse(List.of());
    }
    if (asked.isVariable()) {
      List<Node> values = rows.values(fault.pattern(), asked.asVar());
      if (constant.isLiteral()) {
        return numbers(constant, values)
            .map(List::of)
            .orElseGet(() -> literals.near(constant, values));
      }
      List<String> iris = values.stream().filter(Node::isURI).map(Node::getURI).toList();
      return constant.isURI()
          ? new TermHints(rows.query(), rows.snapshot()).near(constant, iris)
          : List.of();
    }
    if (texts.isPresent()) {
      List<Node> values = texts.get().stream().map(NodeFactory::createLiteralString).toList();
      return literals.near(constant, values);
    }
    return asked instanceof E_Lang lang && lang.getArg().isVariable() && constant.isLiteral()
        ? languages(constant, rows.values(fault.pattern(), lang.getArg().asVar()))
        : List.of();
  }

  /** The texts that a variable has, as {@code STR}, {@code LCASE} or {@code UCASE} gives them. */
  private Optional<List<String>> texts(Expr asked) {
    if (asked.isVariable()) {
      return Optional.of(
          rows.values(fault.pattern(), asked.asVar()).stream()
              .filter(Node::isLiteral)
              .map(Node::getLiteralLexicalForm)
              .toList());
    }
    if (asked instanceof E_Str text) {
      return texts(text.getArg());
    }
    if (asked instanceof E_StrLowerCase lower) {
      return texts(lower.getArg()).map(all -> all.stream().map(FilterFault::lower).toList());
    }
    if (asked instanceof E_StrUpperCase upper) {
      return texts(upper.getArg()).map(all -> all.stream().map(FilterFault::upper).toList());
    }
    return Optional.empty();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** A number in quotation marks is compared as a text. */
  private Optional<EmptyAnswer.Hint> numbers(Node constant, List<Node> values) {
    boolean areNumbers =
        values.stream().allMatch(v -> v.isLiteral() && LiteralHints.number(v).isPresent());
    boolean isText = constant.getLiteralDatatypeURI().endsWith("#string");
    return areNumbers && isText && !values.isEmpty()
        ? LiteralHints.number(constant)
            .map(
                number ->
                    new EmptyAnswer.Hint(
                        Terms.of(constant, rows.query()),
                        number.toPlainString(),
                        new Wording(
                            "数据中的值是数字，这里写的是文字。", "The values are numbers; this is a text.")))
        : Optional.empty();
  }

  /** The languages that there are; first those that the one asked for is a variety of. */
  private List<EmptyAnswer.Hint> languages(Node constant, List<Node> values) {
    String asked = constant.getLiteralLexicalForm().toLowerCase(Locale.ROOT);
    return values.stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLanguage)
        .distinct()
        .sorted(
            Comparator.comparing((String language) -> !asked.startsWith(language + "-"))
                .thenComparing(Comparator.naturalOrder()))
        .map(
            language ->
                new EmptyAnswer.Hint(
                    Terms.of(constant, rows.query()),
                    Terms.of(NodeFactory.createLiteralString(language), rows.query()),
                    language.isEmpty()
                        ? new Wording("数据中的值没有语言标签。", "The values have no language tag.")
                        : new Wording("数据中的值用这一语言标签。", "The values have this language tag.")))
        .toList();
  }
}
