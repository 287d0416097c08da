package org.zhuzhoukg.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * The queries that come with the program, as the class path holds them: {@code /queries/index.txt}
 * names the files, one in a line, for a jar cannot be listed.
 */
public final class QueryLibrary {

  private static final List<QueryFile> QUERIES = read();
  private static final JsonObject ENGLISH = JSON.parse(open("english.json"));
  private static final Pattern CHINESE_WORD = Pattern.compile("\"([^\"]*)\"@zh");

  private QueryLibrary() {}

  /** All queries, in the order of the index. */
  public static List<QueryFile> queries() {
    return QUERIES;
  }

  /**
   * A query of the library with its answer in a language. The files ask for Chinese; of other
   * languages there is English.
   *
   * <p>{@code LANG(?x) = "zh"} is said of what the reader sees, and becomes {@code "en"}; so does a
   * word that the query puts in itself, as {@code "亿元"@zh}, by {@code /queries/english.json}. Words
   * that are sought in Chinese names are left alone: these are asked for with {@code LANGMATCHES}.
   */
  public static QueryFile in(String language, QueryFile query) {
    if (language.equals("zh")) {
      return query;
    }
    String text = query.text().replaceAll("(LANG\\(\\?\\w+\\) = )\"zh\"", "$1\"en\"");
    String worded =
        CHINESE_WORD
            .matcher(text)
            .replaceAll(
                word -> {
                  JsonValue english = ENGLISH.get(word.group(1));
                  return Matcher.quoteReplacement(english == null ? word.group() : english + "@en");
                });
    return new QueryFile(query.name(), query.header(), worded);
  }

  private static List<QueryFile> read() {
    try (BufferedReader names =
        new BufferedReader(new InputStreamReader(open("index.txt"), StandardCharsets.UTF_8))) {
      return names
          .lines()
          .filter(line -> !line.isBlank())
          .map(name -> QueryFile.named(name.replaceFirst("\\.rq$", "")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = QueryLibrary.class.getResourceAsStream("/queries/" + name);
    if (in == null) {
      throw new IllegalStateException("the class path has no queries/" + name);
    }
    return in;
  }
}
