package org.zhuzhoukg.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.zhuzhoukg.vocab.Iris;

/**
 * A thing: what it is called, what documents say of it, and what has to do with it.
 *
 * @param thing itself
 * @param types what it is, the narrowest
 * @param definition what it is, in words; empty where nobody has said
 * @param codes in classifications
 */
record EntityPage(
    Heading heading,
    Term thing,
    List<Term> types,
    List<Term> definition,
    List<Code> codes,
    Naming naming,
    Said said,
    Measured measured,
    Timeline timeline,
    Triples triples,
    LinksHere links,
    PageQuery neighbours,
    Citation citation)
    implements PageModel {

  /** A code, and the heading of the classification that it is of. */
  record Code(Term how, List<Term> match, String code) {}

  static EntityPage of(View view, Node thing) {
    Term term = view.data().term(thing);
    List<Term> definition =
        view.data().text(thing, SKOS.definition.asNode()).map(view.data()::term).stream().toList();
    Said said = Said.of(view, thing);
    Set<String> named = new HashSet<>();
    for (Node property :
        List.of(
            RDFS.label.asNode(),
            SKOS.prefLabel.asNode(),
            SKOS.altLabel.asNode(),
            SKOS.definition.asNode(),
            SKOS.notation.asNode(),
            NodeFactory.createURI(Iris.DEFAULT.term("hasName")))) {
      named.add(property.getURI());
    }
    return new EntityPage(
        LinkedForms.heading(
            view,
            thing,
            term.text(),
            definition.isEmpty() ? part(view, thing) : definition.get(0).text()),
        term,
        types(view, thing),
        definition,
        codes(view, thing),
        Naming.of(view, thing),
        said,
        Measured.of(view, thing),
        Timeline.of(view, thing),
        Triples.of(
            view,
            thing,
            (property, value) -> named.contains(property) || said.states(property, value)),
        LinksHere.of(view, thing),
        PageQuery.of("entity-neighbours").with("this", List.of(thing)),
        DocumentCitation.ofArticle(view, thing)
            .map(article -> Citation.of(view, thing, article))
            .orElseGet(() -> Citation.of(view, thing, term.text(), LocalDate.now(ZoneOffset.UTC))));
  }

  /** The classes that no other of its classes is narrower than; this graph's own, if any. */
  private static List<Term> types(View view, Node thing) {
    Set<Node> all =
        view.data()
            .graph()
            .find(thing, RDF.type.asNode(), Node.ANY)
            .mapWith(t -> t.getObject())
            .toSet();
    List<Node> own =
        all.stream()
            .filter(t -> t.isURI() && t.getURI().startsWith(Iris.DEFAULT.ontology()))
            .toList();
    return (own.isEmpty() ? List.copyOf(all) : own)
        .stream()
            .filter(type -> own.stream().noneMatch(other -> isNarrower(view, other, type)))
            .map(view.data()::term)
            .toList();
  }

  private static boolean isNarrower(View view, Node one, Node other) {
    return !one.equals(other) && view.data().graph().contains(one, RDFS.subClassOf.asNode(), other);
  }

  /** What part of which document it is; empty for what is of none. */
  private static String part(View view, Node thing) {
    Property inDocument = ResourceFactory.createProperty(Iris.DEFAULT.term("document"));
    Optional<Node> kind = view.data().object(thing, DCTerms.type).filter(Node::isLiteral);
    Optional<Node> document = view.data().object(thing, inDocument);
    if (kind.isEmpty() || document.isEmpty()) {
      return "";
    }
    String name = Contents.kind(kind.get().getLiteralLexicalForm(), view.language());
    String whole = "“" + view.data().term(document.get()).text() + "”";
    return view.say(whole + "中的" + name + "。", "From " + whole + ": " + name + ".");
  }

  private static List<Code> codes(View view, Node thing) {
    return view.data().ask(PageQuery.of("entity-codes").with("this", List.of(thing))).stream()
        .map(
            row ->
                new Code(
                    StandardTerms.named(view, row.node("how")),
                    view.data().term(row, "match").stream().toList(),
                    row.text("code")))
        .toList();
  }

  @Override
  public String template() {
    return "entity.jte";
  }
}
