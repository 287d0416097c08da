package org.zhuzhoukg.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.zhuzhoukg.vocab.Dump;
import org.zhuzhoukg.vocab.Iris;

/**
 * The dataset for people: what it is, how large, under which licence, and where to get it.
 *
 * @param heading what the page tells about itself
 * @param properties what the description says, row by row
 * @param query that they come from
 * @param files those of the whole that are written
 * @param citation how the whole is cited
 */
record CatalogPage(
    Heading heading,
    List<Property> properties,
    PageQuery query,
    List<Downloads.File> files,
    String citation)
    implements PageModel {

  /** A property of the dataset, by its local name. */
  record Property(String name, Term value) {

    /** Whether it counts something; the version is no number, even if it has digits only. */
    boolean isCount() {
      return !name.equals("version") && value.text().matches("[0-9]{1,18}");
    }

    /** The number as people read it. */
    String count() {
      return String.format(Locale.ROOT, "%,d", Long.valueOf(value.text()));
    }
  }

  static CatalogPage of(View view, List<Downloads.File> files) {
    PageQuery query = PageQuery.of("catalog");
    List<Property> properties =
        view.data().ask(query).stream()
            .map(row -> new Property(row.local("property"), view.data().term(row.node("value"))))
            .toList();
    String description =
        view.data()
            .text(NodeFactory.createURI(Iris.DEFAULT.dataset()), DCTerms.description.asNode())
            .map(text -> text.getLiteralLexicalForm())
            .orElse("");
    Heading heading =
        new Heading(
            query.title(view.language()),
            description,
            LinkedForms.negotiated("/catalog"),
            "",
            List.of());
    String citation = Citation.ofDataset(view, LocalDate.now(ZoneOffset.UTC));
    return new CatalogPage(heading, properties, query, files, citation);
  }

  /** A file of the whole, if it is written. */
  Optional<Downloads.File> file(Dump dump) {
    return files.stream().filter(file -> file.name().equals(dump.file())).findFirst();
  }

  /** The property in the page's language. */
  static String label(View view, String name) {
    return switch (name) {
      case "version" -> view.say("数据版本", "Data version");
      case "license" -> view.say("许可", "Licence");
      case "triples" -> view.say("三元组", "Triples");
      case "entities" -> view.say("图谱自有 IRI 的节点", "Nodes with IRIs of this graph");
      case "distinctSubjects" -> view.say("主语", "Subjects");
      case "properties" -> view.say("属性", "Properties");
      case "classes" -> view.say("类", "Classes");
      default -> name;
    };
  }

  @Override
  public boolean isSettled() {
    return !files.isEmpty();
  }

  @Override
  public String template() {
    return "catalog.jte";
  }
}
