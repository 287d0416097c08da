package org.zhuzhoukg.store;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * A function of SPARQL that could run or grow without end, evaluated within the budget of the
 * execution. Several executions may evaluate it at once.
 */
final class GuardedFunction extends ExprFunctionN {

  /** Seeking a text in another may compare each character of the one with each of the other. */
  private static final long MOST_COMPARISONS = 1_000_000_000;

  /** The functions. */
  enum Kind {
    REGEX,
    REPLACE,
    CONCAT,
    ENCODE_FOR_URI,
    CONTAINS,
    STRBEFORE,
    STRAFTER,
    /** What it is given, if a number of that length may be computed with. */
    NUMBER
  }

  private final Kind kind;
  private final int longest;
  private Compiled last = new Compiled("", null);

  GuardedFunction(Kind kind, ExprList args, int longest) {
    super(kind.name().toLowerCase(Locale.ROOT), args);
    this.kind = kind;
    this.longest = longest;
  }

  /** What a pattern was made of; immutable, for others may read it as it is replaced. */
  private record Compiled(String source, Pattern pattern) {}

  /**
   * Of constants, by the optimizer, which has no budget: what may run without end is left to an
   * execution.
   */
  @Override
  public NodeValue eval(List<NodeValue> values) {
    if (kind == Kind.REGEX || kind == Kind.REPLACE) {
      throw new ExprEvalException("no budget");
    }
    return eval(values, new Budget(Duration.ofDays(1)));
  }

  @Override
  public NodeValue eval(List<NodeValue> values, FunctionEnv env) {
    return eval(values, Budget.of(env.getContext()));
  }

  private NodeValue eval(List<NodeValue> values, Budget budget) {
    budget.check();
    try {
      return switch (kind) {
        case REGEX -> NodeValue.makeBoolean(matcher(values, 2, budget).find());
        case REPLACE -> replace(values, budget);
        case CONCAT -> concat(values);
        case NUMBER -> number(values.get(0));
        case CONTAINS -> XSDFuncOp.strContains(values.get(0), sought(values));
        case STRBEFORE -> XSDFuncOp.strBefore(values.get(0), sought(values));
        case STRAFTER -> XSDFuncOp.strAfter(values.get(0), sought(values));
        case ENCODE_FOR_URI -> {
          bound(3L * values.get(0).asString().length());
          yield XSDFuncOp.strEncodeForURI(values.get(0));
        }
      };
    } catch (StackOverflowError e) {
      throw new TooLargeException(
          "对这样长的文本，正则表达式嵌套太深", "a regular expression nests too deep in a text as long as this");
    }
  }

  private Matcher matcher(List<NodeValue> values, int flagsAt, Budget budget) {
    String input = string(values.get(0));
    String flags = values.size() > flagsAt ? string(values.get(flagsAt)) : "";
    String source = string(values.get(1));
    return pattern(source, flags).matcher(new BudgetedText(input, budget));
  }

  private Pattern pattern(String source, String flags) {
    String key = flags + "/" + source;
    Compiled known = last;
    if (known.source.equals(key)) {
      return known.pattern;
    }
    if (flags.contains("q")) {
      PatternCost.checkLength(source);
    } else {
      PatternCost.check(source);
    }
    Pattern pattern = RegexEngine.makePattern(getFunctionSymbol().getSymbol(), source, flags);
    last = new Compiled(key, pattern);
    return pattern;
  }

  private NodeValue replace(List<NodeValue> values, Budget budget) {
    Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0));
    String replacement = string(values.get(2));
    Matcher matcher = matcher(values, 3, budget);
    StringBuilder result = new StringBuilder();
    boolean found = false;
    try {
      while (matcher.find()) {
        if (!found || matcher.start() != matcher.end()) {
          matcher.appendReplacement(result, replacement);
          bound(result.length());
        }
        found = true;
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("REPLACE: " + e.getMessage());
    }
    if (!found) {
      return values.get(0);
    }
    matcher.appendTail(result);
    return like(text, bound(result));
  }

  private static NodeValue like(Node text, String result) {
    return text.getLiteralLanguage().isEmpty()
        ? NodeValue.makeString(result)
        : NodeValue.makeLangString(result, text.getLiteralLanguage());
  }

  private NodeValue concat(List<NodeValue> values) {
    bound(values.stream().mapToLong(value -> value.asString().length()).sum());
    return XSDFuncOp.strConcat(values);
  }

  private static NodeValue sought(List<NodeValue> values) {
    long length = values.get(0).asString().length();
    long sought = values.get(1).asString().length();
    if (length * sought > MOST_COMPARISONS) {
      throw new TooLargeException(
          "要在" + length + "个字符的文本中找" + sought + "个字符的文本",
          "a text of " + sought + " characters is sought in one of " + length);
    }
    return values.get(1);
  }

  /** Squaring a number again and again doubles its digits each time; reading one is quadratic. */
  private static NodeValue number(NodeValue value) {
    long digits = 0;
    if (value.isInteger()) {
      digits = (long) (value.getInteger().bitLength() * 0.302);
    } else if (value.isDecimal()) {
      digits = value.getDecimal().precision() + Math.abs((long) value.getDecimal().scale());
    } else if (value.isString()) {
      digits = value.getString().length();
    }
    if (digits > QueryLimits.DIGITS) {
      throw new TooLargeException(
          "有一个数超过" + QueryLimits.DIGITS + "位",
          "a number has more than " + QueryLimits.DIGITS + " digits");
    }
    return value;
  }

  private static String string(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral("REGEX", value).getLiteralLexicalForm();
  }

  private String bound(CharSequence text) {
    bound(text.length());
    return text.toString();
  }

  private void bound(long length) {
    if (length > longest) {
      throw new TooLargeException(
          "有一段文本超过" + longest + "个字符", "a text has more than " + longest + " characters");
    }
  }

  @Override
  public Expr copy(ExprList newArgs) {
    return new GuardedFunction(kind, newArgs, longest);
  }
}
