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
  private static final Pattern EXPECTED = Pattern.compile("\"([^\"\\s]{1,20})\"");
  private static final Pattern PREFIX =
      Pattern.compile("Unresolved prefixed name: (?<name>(?<prefix>[^:]*):.*)", Pattern.DOTALL);
  private static final List<String> KEYWORDS =
      List.of(
          "SELECT",
          "CONSTRUCT",
          "DESCRIBE",
          "ASK",
          "WHERE",
          "FILTER",
          "OPTIONAL",
          "UNION",
          "PREFIX",
          "ORDER",
          "GROUP",
          "HAVING",
          "LIMIT",
          "OFFSET",
          "VALUES",
          "BIND",
          "GRAPH",
          "MINUS",
          "DISTINCT",
          "EXISTS",
          "INSERT",
          "DELETE");
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
    return plain(e, message.replaceFirst("^(?i)line \\d+, column \\d+: ", "").strip());
  }

  private static QuerySyntaxException plain(QueryParseException e, String message) {
    Matcher regex = REGEX.matcher(message);
    String what =
        regex.lookingAt()
            ? "The regular expression is malformed: " + regex.group("what")
            : message.lines().findFirst().orElse("The text cannot be read");
    return at(what.endsWith(".") ? what : what + ".", e, "", "");
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
    return new QuerySyntaxException(
        what + place(line, column) + wanted + ".", line, column, token, "");
  }

  private static QuerySyntaxException unreadable(Matcher found) {
    int line = Integer.parseInt(found.group("line"));
    int column = Integer.parseInt(found.group("column"));
    String after = found.group("after") == null ? "" : unescape(found.group("after"));
    String sign =
        found.group("code") == null
            ? ""
            : Character.toString(Integer.parseInt(found.group("code")));
    String token = shortened(after.isBlank() ? sign : after);
    String nearest = Spelling.nearest(token.toUpperCase(Locale.ROOT), KEYWORDS).orElse("");
    String what =
        sign.isEmpty() ? "The text ends inside '" + token + "'" : "Cannot read '" + token + "'";
    String hint = nearest.isEmpty() ? "." : ", did you mean " + nearest + "?";
    return new QuerySyntaxException(
        what + place(line, column) + hint, line, column, token, nearest);
  }

  private QuerySyntaxException unknownPrefix(QueryParseException e, String prefix, String name) {
    String known =
        prefixes.containsKey(prefix)
            ? prefix
            : Spelling.nearest(prefix, prefixes.keySet()).orElse("");
    String line = known.isEmpty() ? "" : "PREFIX " + known + ": <" + prefixes.get(known) + ">";
    String hint = "";
    if (known.equals(prefix)) {
      hint = "; add " + line;
    } else if (!known.isEmpty()) {
      hint = "; did you mean '" + known + ":' with " + line + "?";
    }
    String message = "The prefix '" + prefix + ":' is not declared" + hint;
    return at(message.endsWith("?") ? message : message + ".", e, shortened(name), line);
  }

  private static QuerySyntaxException at(
      String message, QueryParseException e, String token, String nearest) {
    return new QuerySyntaxException(
        message, Math.max(e.getLine(), 0), Math.max(e.getColumn(), 0), token, nearest);
  }

  private static String place(int line, int column) {
    return " at line " + line + ", column " + column;
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
