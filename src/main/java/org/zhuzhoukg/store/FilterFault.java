package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_NotExists;
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
    if (filter instanceof E_NotExists) {
      return new Wording("每一行都符合 NOT EXISTS 里的模式。", "Every row matches what NOT EXISTS excludes.");
    }
    compare(filter);
    return new Wording(
        "前面各部分的结果都不符合这一条件。", "No row of the parts before it fulfils this condition.");
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
    if (!given.isConstant() || !hints.isEmpty()) {
      return;
    }
    Node constant = given.getConstant().asNode();
    Optional<List<String>> texts = constant.isLiteral() ? texts(asked) : Optional.empty();
    if (isPart) {
      texts.ifPresent(all -> hints.addAll(new LiteralHints(rows.query()).within(constant, all)));
    } else if (asked.isVariable()) {
      List<Node> values = rows.values(fault.pattern(), asked.asVar());
      if (constant.isLiteral()) {
        numbers(constant, values);
        hints.addAll(
            hints.isEmpty() ? new LiteralHints(rows.query()).near(constant, values) : List.of());
      } else if (constant.isURI()) {
        List<String> iris = values.stream().filter(Node::isURI).map(Node::getURI).toList();
        hints.addAll(new TermHints(rows.query(), rows.snapshot()).near(constant, iris));
      }
    } else if (texts.isPresent()) {
      List<Node> values = texts.get().stream().map(NodeFactory::createLiteralString).toList();
      hints.addAll(new LiteralHints(rows.query()).near(constant, values));
    } else if (asked instanceof E_Lang lang && lang.getArg().isVariable() && constant.isLiteral()) {
      languages(constant, rows.values(fault.pattern(), lang.getArg().asVar()));
    }
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
  private void numbers(Node constant, List<Node> values) {
    boolean areNumbers =
        values.stream().allMatch(v -> v.isLiteral() && LiteralHints.number(v).isPresent());
    boolean isText = constant.getLiteralDatatypeURI().endsWith("#string");
    Optional<java.math.BigDecimal> number = LiteralHints.number(constant);
    if (areNumbers && isText && number.isPresent() && !values.isEmpty()) {
      hints.add(
          new EmptyAnswer.Hint(
              Terms.of(constant, rows.query()),
              number.get().toPlainString(),
              new Wording("数据中的值是数字，这里写的是文字。", "The values are numbers; this is a text.")));
    }
  }

  private void languages(Node constant, List<Node> values) {
    TreeSet<String> languages =
        values.stream()
            .filter(Node::isLiteral)
            .map(Node::getLiteralLanguage)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String language : languages) {
      hints.add(
          new EmptyAnswer.Hint(
              Terms.of(constant, rows.query()),
              Terms.of(NodeFactory.createLiteralString(language), rows.query()),
              language.isEmpty()
                  ? new Wording("数据中的值没有语言标签。", "The values have no language tag.")
                  : new Wording("数据中的值用这一语言标签。", "The values have this language tag.")));
    }
  }
}
