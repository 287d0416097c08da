package org.zhuzhoukg.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.zhuzhoukg.text.Bilingual;

/**
 * Names for terms of common vocabularies that the graph itself gives no names to: those of {@code
 * standard-terms.tsv}.
 */
final class StandardTerms {

  private static final Map<String, Bilingual> NAMES = read();

  private StandardTerms() {}

  private static Map<String, Bilingual> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                StandardTerms.class.getResourceAsStream("standard-terms.tsv"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  term -> term[0], term -> new Bilingual(term[1], term[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A property or a class as a page names it. */
  static Term named(View view, Node node) {
    Term term = view.data().term(node);
    Bilingual names = NAMES.get(term.iri());
    boolean isNamed = !term.text().equals(Term.local(term.iri()));
    return names == null || isNamed
        ? term
        : new Term(view.say(names.zh(), names.en()), "", term.href(), term.iri());
  }

  /** A value of a property as a page names it; what sort of text an article is, is a code. */
  static Term value(View view, Node property, Node value) {
    return value.isLiteral() && property.equals(DCTerms.type.asNode())
        ? Term.plain(Contents.kind(value.getLiteralLexicalForm(), view.language()))
        : named(view, value);
  }
}
