package org.zhuzhoukg.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/** Says in a sentence what a parser says in sixty lines. */
final class SyntaxMessages {

  private static final Pattern ENCOUNTERED =
      Pattern.compile(
          "Encountered \"\\s*(?:\"(?<sign>.*?)\"|<(?<kind>\\w+)>)"
              + "(?:\\s+\"(?<image>.*) \")?\" at line (?<line>\\d+), column (?<column>\\d+)\\.",
          Pattern.DOTALL);
  private static final Pattern LEXICAL =
      Pattern.compile(
          "Lexical error at line (?<line>\\d+), column (?<column>\\d+)\\.\\s+Encountered: "
              + "(?:<EOF>|'(?<code>\\d+)' \\(\\d+\\),)"
              + "(?: after prefix \"(?<after>.*)\")?(?: \\(.*)?",
          Pattern.DOTALL);
  private static final Pattern REGEX =
      Pattern.compile("(?:Regex|REPLACE) pattern exception: [\\w.]+Exception: (?<what>.+)");
  private static final Pattern FLAGS =
      Pattern.compile(".*Only '(?<legal>\\w+)' are legal as pattern flags: got (?<got>\".*\")\\.?");
  private static final Pattern EXPECTED = Pattern.compile("\"([^\"\\s]{1,20})\"");
  private static final Pattern PREFIX =
      Pattern.compile("Unresolved prefixed name: (?<name>(?<prefix>[^:]*):.*)", Pattern.DOTALL);
  private static final List<String> KEYWORDS =
      List.of(
          ("SELECT CONSTRUCT DESCRIBE ASK WHERE FILTER OPTIONAL UNION PREFIX ORDER GROUP HAVING LIMIT "
                  + "OFFSET VALUES BIND GRAPH MINUS DISTINCT EXISTS INSERT DELETE")
              .split(" "));

  /** How the engine begins what it says of well-formed text that makes no sense. */
  private static final Map<String, String> CHINESE =
      Map.of(
          "Variable used when already in-scope", "变量在此之前已经有值",
          "Non-group key variable in SELECT", "SELECT 中的变量不在 GROUP BY 里",
          "Duplicate variable in result projection", "结果中有重名的变量",
          "SELECT * not legal with GROUP BY", "有 GROUP BY 时不能写 SELECT *",
          "Aggregate expression", "聚合函数用在了不允许的地方",
          "Bad IRI", "IRI 有误");

  private static final int MOST_EXPECTED = 5;
  private static final int LONGEST_TOKEN = 60;

  private final Map<String, String> prefixes;

  SyntaxMessages(Map<String, String> prefixes) {
    this.prefixes = prefixes;
  }

  QuerySyntaxException explain(QueryParseException e) {
    String message = String.valueOf(e.getMessage());
    Matcher encountered = ENCOUNTERED.matcher(message);
    if (encountered.lookingAt()) {
      return unexpected(encountered, message.substring(encountered.end()));
    }
    Matcher lexical = LEXICAL.matcher(message);
    if (lexical.lookingAt()) {
      return unreadable(lexical);
    }
    Matcher prefix = PREFIX.matcher(message.replaceFirst("^(?i)line \\d+, column \\d+: ", ""));
    if (prefix.lookingAt()) {
      return unknownPrefix(e, prefix.group("prefix"), prefix.group("name"));
    }
    Matcher flags = FLAGS.matcher(message);
    if (flags.matches()) {
      return unknownFlags(e, flags.group("got"), flags.group("legal"));
    }
    return plain(e, message.replaceFirst("^(?i)line \\d+, column \\d+: ", "").strip());
  }

  private static QuerySyntaxException unknownFlags(
      QueryParseException e, String got, String legal) {
    String lower = got.toLowerCase(Locale.ROOT);
    boolean isCase = lower.matches("\"[" + legal + "]+\"");
    Wording message =
        new Wording(
            "正则表达式没有标志 " + got + (isCase ? "，是否应为 " + lower + "？" : "，只有 " + legal + " 各字母。"),
            "A regular expression has no flags "
                + got
                + (isCase
                    ? "; did you mean " + lower + "?"
                    : "; there are the letters of " + legal + "."));
    return at(message, e, got, isCase ? lower : "");
  }

  private static QuerySyntaxException plain(QueryParseException e, String message) {
    Matcher regex = REGEX.matcher(message);
    boolean isRegex = regex.lookingAt();
    String what =
        isRegex
            ? "The regular expression is malformed: " + regex.group("what")
            : message.lines().findFirst().orElse("The text cannot be read");
    String chinese =
        isRegex
            ? "正则表达式有误：" + regex.group("what")
            : CHINESE.entrySet().stream()
                .filter(entry -> what.startsWith(entry.getKey()))
                .map(
                    entry ->
                        entry.getValue()
                            + what.substring(entry.getKey().length()).replaceFirst("^: ", "："))
                .findFirst()
                .orElse("查询有误：" + what);
    return at(new Wording(closed(chinese, "。"), closed(what, ".")), e, "", "");
  }

  private static String closed(String sentence, String stop) {
    return sentence.endsWith(".") || sentence.endsWith(stop) ? sentence : sentence + stop;
  }

  private static QuerySyntaxException unexpected(Matcher found, String rest) {
    String image = found.group("image") == null ? found.group("sign") : found.group("image");
    boolean end = image == null || image.equals("<EOF>") || "EOF".equals(found.group("kind"));
    String token = end ? "" : shortened(unescape(image));
    String what = end ? "The text ends too early" : "Unexpected '" + token + "'";
    int line = Integer.parseInt(found.group("line"));
    int column = Integer.parseInt(found.group("column"));
    List<String> expected =
        List.copyOf(new TreeSet<>(EXPECTED.matcher(rest).results().map(m -> m.group(1)).toList()));
    boolean few = !expected.isEmpty() && expected.size() <= MOST_EXPECTED && !rest.contains("<");
    String wanted = few ? ", expected " + String.join(" or ", expected) : "";
    String chinese =
        end
            ? "查询在" + chinesePlace(line, column) + "就结束了，后面还缺内容，如右括号“}”"
            : chinesePlace(line, column) + "不应出现“" + token + "”";
    String chineseWanted = few ? "，应为 " + String.join(" 或 ", expected) : "";
    return new QuerySyntaxException(
        new Wording(chinese + chineseWanted + "。", what + place(line, column) + wanted + "."),
        line,
        column,
        token,
        "");
  }

  private static QuerySyntaxException unreadable(Matcher found) {
    int line = Integer.parseInt(found.group("line"));
    String after = found.group("after") == null ? "" : unescape(found.group("after"));
    // The lexer tells where it stopped; people look for where the token begins.
    int stop = Integer.parseInt(found.group("column"));
    int column = after.contains("\n") ? stop : Math.max(1, stop - after.length());
    String sign =
        found.group("code") == null
            ? ""
            : Character.toString(Integer.parseInt(found.group("code")));
    String token = shortened(after.isBlank() ? sign : after);
    if (token.startsWith("\"") || token.startsWith("'")) {
      return new QuerySyntaxException(
          new Wording(
              chinesePlace(line, column) + "的字符串没有结束，缺少右引号。",
              "The string" + place(line, column) + " is not closed."),
          line,
          column,
          token,
          "");
    }
    if (token.isEmpty()) {
      return endsWithinAWord(line, column);
    }
    String nearest = Spelling.nearest(token.toUpperCase(Locale.ROOT), KEYWORDS).orElse("");
    String what =
        sign.isEmpty() ? "The text ends inside '" + token + "'" : "Cannot read '" + token + "'";
    String hint = nearest.isEmpty() ? "." : ", did you mean " + nearest + "?";
    String chineseHint = nearest.isEmpty() ? "。" : "，是否应为 " + nearest + "？";
    return new QuerySyntaxException(
        new Wording(
            chinesePlace(line, column) + "的“" + token + "”无法识别" + chineseHint,
            what + place(line, column) + hint),
        line,
        column,
        token,
        nearest);
  }

  private static QuerySyntaxException endsWithinAWord(int line, int column) {
    return new QuerySyntaxException(
        new Wording(
            "查询在" + chinesePlace(line, column) + "就结束了，最后一个词不完整。",
            "The text ends too early" + place(line, column) + ": its last word is not whole."),
        line,
        column,
        "",
        "");
  }

  private QuerySyntaxException unknownPrefix(QueryParseException e, String prefix, String name) {
    String known =
        prefixes.containsKey(prefix)
            ? prefix
            : Spelling.nearest(prefix, prefixes.keySet()).orElse("");
    String line = known.isEmpty() ? "" : "PREFIX " + known + ": <" + prefixes.get(known) + ">";
    String hint = ".";
    String chineseHint = "。";
    if (known.equals(prefix)) {
      hint = "; add " + line + ".";
      chineseHint = "，请加上 " + line + "。";
    } else if (!known.isEmpty()) {
      hint = "; did you mean '" + known + ":' with " + line + "?";
      chineseHint = "，是否应为“" + known + ":”，即 " + line + "？";
    }
    Wording message =
        new Wording(
            "前缀“" + prefix + ":”没有声明" + chineseHint,
            "The prefix '" + prefix + ":' is not declared" + hint);
    return at(message, e, shortened(name), line);
  }

  private static QuerySyntaxException at(
      Wording message, QueryParseException e, String token, String nearest) {
    return new QuerySyntaxException(
        message, Math.max(e.getLine(), 0), Math.max(e.getColumn(), 0), token, nearest);
  }

  private static String place(int line, int column) {
    return " at line " + line + ", column " + column;
  }

  private static String chinesePlace(int line, int column) {
    return "第" + line + "行第" + column + "列";
  }

  private static String shortened(String token) {
    String line = token.strip();
    return line.codePointCount(0, line.length()) <= LONGEST_TOKEN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_TOKEN)) + "…";
  }

  private static String unescape(String image) {
    return Pattern.compile("\\\\u([0-9a-fA-F]{4})")
        .matcher(image)
        .replaceAll(m -> Matcher.quoteReplacement("" + (char) Integer.parseInt(m.group(1), 16)))
        .replace("\\\"", "\"")
        .replace("\\'", "'")
        .replace("\\\\", "\\");
  }
}
