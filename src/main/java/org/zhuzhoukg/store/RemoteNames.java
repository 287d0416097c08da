package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.zhuzhoukg.vocab.Iris;

/**
 * Names that contain what is sought, found by a query of standard SPARQL where the data are on
 * another server: no pinyin, no traditional characters, no words of facts.
 */
final class RemoteNames {

  private static final String ENTITY = Iris.DEFAULT.term("Entity");
  private static final int MOST = 2000;
  private static final String QUERY =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT DISTINCT ?thing ?name {
        ?thing ?names ?name ; a <%s> .
        FILTER(?names IN (rdfs:label, skos:prefLabel, skos:altLabel))
        %s
      } LIMIT %d
      """;

  private RemoteNames() {}

  static NameSearch.Found find(NameSearch search, Snapshot snapshot, Budget budget) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    Query query = QueryFactory.create(QUERY.formatted(ENTITY, filter(search.text()), MOST));
    try (QueryExec execution = GuardedExecution.query(query, snapshot.dataset(), budget)) {
      for (RowSet rows = execution.select(); rows.hasNext(); ) {
        Binding row = rows.next();
        if (row.get("thing").isURI()) {
          names
              .computeIfAbsent(row.get("thing").getURI(), k -> new ArrayList<>())
              .add(row.get("name").getLiteralLexicalForm());
        }
      }
    }
    List<Match> all = new ArrayList<>();
    names.forEach((iri, texts) -> all.add(match(iri, texts, search.text())));
    all.sort(
        Comparator.comparing(Match::tier)
            .thenComparing(match -> match.matched().length())
            .thenComparing(match -> match.named().iri()));
    List<Match> wanted =
        all.stream()
            .filter(m -> search.kind().isEmpty() || m.named().kind().equals(search.kind()))
            .toList();
    return new NameSearch.Found(
        wanted.size(),
        facets(all),
        wanted.stream().skip(search.offset()).limit(search.limit()).toList());
  }

  private static String filter(String text) {
    StringBuilder filter = new StringBuilder();
    for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      String literal = NodeFmtLib.strNT(NodeFactory.createLiteralString(word));
      filter.append("FILTER(CONTAINS(LCASE(STR(?name)), ").append(literal).append(")) ");
    }
    return filter.toString();
  }

  private static Match match(String iri, List<String> texts, String sought) {
    String best =
        texts.stream()
            .min(
                Comparator.comparing((String text) -> tier(text, sought))
                    .thenComparing(String::length))
            .orElseThrow();
    Named named =
        new Named(iri, kind(iri), type(kind(iri)), 0, texts.stream().map(Named.Name::new).toList());
    return new Match(named, best, tier(best, sought), 0);
  }

  private static Match.Tier tier(String text, String sought) {
    String name = text.toLowerCase(Locale.ROOT);
    String wanted = sought.strip().toLowerCase(Locale.ROOT);
    return name.equals(wanted)
        ? Match.Tier.EXACT
        : name.startsWith(wanted) ? Match.Tier.PREFIX : Match.Tier.SUBSTRING;
  }

  private static String kind(String iri) {
    String space = Iris.DEFAULT.entity("");
    int end = iri.startsWith(space) ? iri.indexOf('/', space.length()) : -1;
    return end > 0 ? iri.substring(space.length(), end) : "";
  }

  /** The class that a kind is called by, as {@code GovernmentBody} of {@code government-body}. */
  private static String type(String kind) {
    StringBuilder name = new StringBuilder();
    for (String word : kind.split("-", -1)) {
      name.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return Iris.DEFAULT.term(name.toString());
  }

  private static List<NameSearch.Facet> facets(List<Match> matches) {
    Map<String, Integer> counts = new TreeMap<>();
    matches.forEach(match -> counts.merge(match.named().kind(), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .map(entry -> new NameSearch.Facet(entry.getKey(), type(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparingInt((NameSearch.Facet facet) -> -facet.count()))
        .toList();
  }
}
