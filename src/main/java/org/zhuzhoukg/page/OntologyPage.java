package org.zhuzhoukg.page;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.PerVersion;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Spelling;
import org.zhuzhoukg.vocab.Iris;
import org.zhuzhoukg.vocab.Prefixes;

/**
 * The ontology for people: every term in both languages, how it relates to others, how often it is
 * used.
 *
 * @param heading what the page tells about itself
 * @param parts the terms, in alphabetical order
 * @param query that the terms come from
 */
record OntologyPage(
    Heading heading, Map<OntologyTerm.Part, List<OntologyTerm>> parts, PageQuery query)
    implements PageModel {

  private static final int SHOWN = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Map<String, String> PREFIXES = prefixes();
  private static final PerVersion<List<OntologyTerm>> TERMS = new PerVersion<>(OntologyPage::read);

  static OntologyPage of(View view) {
    List<OntologyTerm> terms = view.data().of(TERMS);
    view.data().mention(terms.stream().flatMap(OntologyTerm::mentioned));
    Map<OntologyTerm.Part, List<OntologyTerm>> parts = new EnumMap<>(OntologyTerm.Part.class);
    for (OntologyTerm.Part part : OntologyTerm.Part.values()) {
      parts.put(part, terms.stream().filter(t -> t.part() == part).toList());
    }
    Heading heading =
        new Heading(
            view.say("本体", "Ontology"),
            view.say("图谱所用的类、属性与代码。", "The classes, properties and codes of the graph."),
            LinkedForms.negotiated("/ontology"),
            "",
            List.of());
    return new OntologyPage(heading, parts, PageQuery.of("ontology-terms"));
  }

  /**
   * What is at a name that was taken for an address: the way to the term, or terms with names like
   * it.
   */
  static PageModel at(View view, String name) {
    List<String> names = view.data().of(TERMS).stream().map(OntologyTerm::name).toList();
    List<String> meant =
        names.contains(name)
            ? List.of(name)
            : names.stream().filter(name::equalsIgnoreCase).toList();
    if (meant.size() == 1) {
      return MovedPage.to(view, "/ontology#" + meant.get(0));
    }
    return MissingPage.of(
        view,
        Spelling.nearest(name, names, SHOWN).stream()
            .map(near -> view.data().term(NodeFactory.createURI(Iris.DEFAULT.term(near))))
            .toList());
  }

  private static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>(Prefixes.of(Iris.DEFAULT));
    prefixes.put("fabio", "http://purl.org/spar/fabio/");
    prefixes.put("schema", "http://schema.org/");
    prefixes.put("sdmx-attribute", "http://purl.org/linked-data/sdmx/2009/attribute#");
    prefixes.put("sdmx-code", "http://purl.org/linked-data/sdmx/2009/code#");
    prefixes.put("sdmx-dimension", "http://purl.org/linked-data/sdmx/2009/dimension#");
    prefixes.put("sdmx-measure", "http://purl.org/linked-data/sdmx/2009/measure#");
    prefixes.put("time", "http://www.w3.org/2006/time#");
    return prefixes;
  }

  /** A term as the page names it: one of another vocabulary by its prefix. */
  static Term named(View view, Node node) {
    Term term = view.data().term(node);
    String local = Term.local(term.iri());
    String namespace = term.iri().substring(0, term.iri().length() - local.length());
    return PREFIXES.entrySet().stream()
        .filter(prefix -> !prefix.getValue().equals(Iris.DEFAULT.ontology()))
        .filter(prefix -> prefix.getValue().equals(namespace) && term.text().equals(local))
        .findFirst()
        .map(prefix -> new Term(prefix.getKey() + ":" + local, "", term.href(), term.iri()))
        .orElse(term);
  }

  private static List<OntologyTerm> read(Snapshot snapshot) {
    PageData data = new PageData(snapshot, new Budget(PATIENCE), Language.ZH);
    Map<String, OntologyTerm> terms = new TreeMap<>();
    data.prepare(
        PageQuery.all(
            "ontology-terms", "ontology-codes", "ontology-classes", "ontology-properties"));
    data.ask(PageQuery.of("ontology-terms"))
        .forEach(
            row ->
                terms.computeIfAbsent(Term.local(row.text("term")), OntologyTerm::named).add(row));
    for (String query : List.of("ontology-codes", "ontology-classes", "ontology-properties")) {
      for (Row row : data.ask(PageQuery.of(query))) {
        terms.computeIfPresent(row.local("term"), (name, term) -> term.used(row));
      }
    }
    return terms.values().stream()
        .sorted(Comparator.comparing(term -> term.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  @Override
  public String template() {
    return "ontology.jte";
  }
}
