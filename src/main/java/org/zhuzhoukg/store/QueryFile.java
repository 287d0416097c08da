package org.zhuzhoukg.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * A query with the header that documents it: comment lines {@code # key: value} at the top.
 *
 * @param name the file's name without {@code .rq}
 * @param header the keys and values: {@code title-zh}, {@code title-en}, {@code question-zh},
 *     {@code question-en}, {@code view} …
 * @param text the whole file
 */
public record QueryFile(String name, Map<String, String> header, String text) {

  /** <a href="https://www.w3.org/TR/sparql11-query/#rIRIREF">SPARQL 1.1, IRIREF</a>. */
  private static final Pattern NOT_IN_IRI = Pattern.compile("[<>\"{}|^`\\\\\\x00-\\x20]");

  private static final String FROM_THE_FIRST = "OFFSET 0";
  private static final Pattern LINE = Pattern.compile("#\\s*([a-z-]+):\\s*(.*?)\\s*");

  /** Copies the header. */
  public QueryFile {
    header = Map.copyOf(header);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   */
  public static QueryFile read(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
    return of(name, Files.readString(file));
  }

  /**
   * Reads a query that comes with the program.
   *
   * @param path under {@code queries}, without {@code .rq}, as {@code pages/home-kinds}
   * @throws IllegalArgumentException if there is none
   */
  public static QueryFile named(String path) {
    try (InputStream in = QueryFile.class.getResourceAsStream("/queries/" + path + ".rq")) {
      if (in == null) {
        throw new IllegalArgumentException("there is no query queries/" + path + ".rq");
      }
      String name = path.substring(path.lastIndexOf('/') + 1);
      return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the header of a query's text. */
  public static QueryFile of(String name, String text) {
    Map<String, String> header = new LinkedHashMap<>();
    for (String line : text.split("\n", -1)) {
      Matcher matcher = LINE.matcher(line);
      if (!line.startsWith("#")) {
        break;
      }
      if (matcher.matches()) {
        header.put(matcher.group(1), matcher.group(2));
      }
    }
    return new QueryFile(name, header, text);
  }

  /**
   * The same query about other terms: those in its {@code VALUES ?variable { … }}. It remains a
   * whole query, which a reader can open in the console.
   *
   * @throws IllegalArgumentException if the query has no {@code VALUES} of the variable
   */
  public QueryFile with(String variable, Collection<Node> terms) {
    Matcher values =
        Pattern.compile("(VALUES\\s*\\?" + Pattern.quote(variable) + "\\s*\\{)[^}]*}")
            .matcher(text);
    if (!values.find()) {
      throw new IllegalArgumentException(name + " has no VALUES ?" + variable);
    }
    String written = terms.stream().map(NodeFmtLib::strNT).collect(Collectors.joining(" "));
    String changed = values.replaceAll("$1 " + Matcher.quoteReplacement(written) + " }");
    return new QueryFile(name, header, changed);
  }

  /** The query about this thing alone. */
  public QueryFile with(String variable, String iri) {
    return with(variable, List.of(thing(iri)));
  }

  /**
   * A thing as it may stand in a query. What may not stand in an IRI is percent-encoded: no thing
   * is called so, and nothing ends the IRI early.
   */
  public static Node thing(String iri) {
    Matcher bad = NOT_IN_IRI.matcher(iri);
    return NodeFactory.createURI(
        bad.replaceAll(sign -> URLEncoder.encode(sign.group(), StandardCharsets.UTF_8)));
  }

  /**
   * The same query from a later row on.
   *
   * @throws IllegalArgumentException if the query has no {@code OFFSET 0}
   */
  public QueryFile from(long row) {
    if (!text.contains(FROM_THE_FIRST)) {
      throw new IllegalArgumentException(name + " has no " + FROM_THE_FIRST);
    }
    return new QueryFile(name, header, text.replace(FROM_THE_FIRST, "OFFSET " + row));
  }

  /** The query with so many rows, after so many; it must not end with a {@code LIMIT}. */
  public QueryFile slice(int limit, long offset) {
    String cut = text.stripTrailing() + "\nLIMIT " + limit + " OFFSET " + offset + "\n";
    return new QueryFile(name, header, cut);
  }
}
