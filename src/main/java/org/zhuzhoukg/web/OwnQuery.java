package org.zhuzhoukg.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * A query of the service's own, from {@code queries/data/}. Each can be asked as it stands: it is
 * about an example, whose place another thing takes.
 *
 * @param text of the file
 */
record OwnQuery(String text) {

  private static final Pattern THING = Pattern.compile("(VALUES \\?this \\{ )<[^<>]*>( })");
  private static final Pattern OFFSET = Pattern.compile("\\bOFFSET 0\\b");
  private static final Map<String, OwnQuery> ALL = new ConcurrentHashMap<>();

  /** The query in a file. */
  static OwnQuery named(String name) {
    return ALL.computeIfAbsent(name, OwnQuery::read);
  }

  private static OwnQuery read(String name) {
    try (InputStream in = OwnQuery.class.getResourceAsStream("/queries/data/" + name + ".rq")) {
      if (in == null) {
        throw new IllegalStateException("queries/data/" + name + ".rq is not on the class path");
      }
      return new OwnQuery(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same about another thing, which must be nameable. */
  OwnQuery about(Thing thing) {
    if (!thing.isNameable()) {
      throw new IllegalArgumentException("no part of an IRI");
    }
    String iri = Matcher.quoteReplacement("<" + thing.iri() + ">");
    return new OwnQuery(THING.matcher(text).replaceAll("$1" + iri + "$2"));
  }

  /** The same from a later row on. */
  OwnQuery from(long row) {
    return new OwnQuery(OFFSET.matcher(text).replaceAll("OFFSET " + row));
  }

  Query query() {
    return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
  }
}
