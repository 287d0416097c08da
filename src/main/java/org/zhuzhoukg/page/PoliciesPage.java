package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;

/**
 * Targets with what came of them, and all policies.
 *
 * @param wanted what the reader looks for; empty for everything
 * @param targets numbers that are aimed at or expected
 * @param plans numbers that are planned
 * @param aims what is aimed at without a number
 * @param policies by name
 */
record PoliciesPage(
    Heading heading,
    String wanted,
    List<Target> targets,
    List<Target> plans,
    List<Relation> aims,
    List<PolicyEntry> policies,
    int total)
    implements PageModel {

  static PoliciesPage of(View view) {
    String wanted = view.parameter("q");
    NameFilter names = NameFilter.of(view, "policy-names", wanted);
    List<Target> all = targets(view);
    List<Target> shown = all.stream().filter(target -> accepts(names, target)).toList();
    List<Relation> aims = view.facts().relations(nodes(view, "aims", "fact"));
    List<PolicyEntry> policies = policies(view, all);
    String title = view.say("政策与目标", "Policies and targets");
    String description =
        view.say(
            "每个目标、它的期限，以及后来的文献所说的结果。",
            "Each target, its deadline, and what later documents say came of it.");
    return new PoliciesPage(
        Heading.of(title, description),
        wanted,
        shown.stream().filter(t -> !isPlan(t)).toList(),
        shown.stream().filter(PoliciesPage::isPlan).toList(),
        aims.stream().filter(aim -> names.accepts(text(aim))).toList(),
        policies.stream().filter(p -> names.accepts(node(p.term()))).toList(),
        policies.size());
  }

  private static boolean isPlan(Target target) {
    return target.figure().fact().statusName().equals("Planned");
  }

  private static boolean accepts(NameFilter names, Target target) {
    Figure figure = target.figure();
    String text =
        figure.measure().indicator().text()
            + "\n"
            + figure.subject().about().text()
            + "\n"
            + figure.subject().industry().map(Term::text).orElse("");
    return names.accepts(text)
        || figure.measure().setBy().filter(policy -> names.accepts(node(policy))).isPresent();
  }

  private static String text(Relation relation) {
    return relation.subject().text() + "\n" + relation.object().text();
  }

  private static Node node(Term term) {
    return NodeFactory.createURI(term.iri());
  }

  private static Set<Node> nodes(View view, String query, String variable) {
    return view.data().ask(PageQuery.of(query)).stream()
        .flatMap(row -> row.find(variable).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Target> targets(View view) {
    Set<Node> nodes = nodes(view, "targets", "fact");
    Map<Node, List<Node>> found = pairs(view, "target-figures", "target");
    Map<String, Figure> actual = new LinkedHashMap<>();
    view.facts()
        .figures(found.values().stream().flatMap(List::stream).distinct().toList())
        .forEach(figure -> actual.put(figure.fact().term().iri(), figure));
    List<Doubt> doubts = nodes.isEmpty() ? List.of() : Doubt.read(view, Doubt.query(nodes));
    return view.facts().figures(nodes).stream()
        .map(
            figure -> {
              Term term = figure.fact().term();
              List<Figure> others =
                  found.getOrDefault(node(term), List.of()).stream()
                      .map(node -> actual.get(node.getURI()))
                      .toList();
              return Target.of(
                  figure, others, doubts.stream().filter(d -> d.facts().contains(term)).toList());
            })
        .toList();
  }

  private static Map<Node, List<Node>> pairs(View view, String query, String key) {
    Map<Node, List<Node>> pairs = new LinkedHashMap<>();
    for (Row row : view.data().ask(PageQuery.of(query))) {
      List<Node> facts = pairs.computeIfAbsent(row.node(key), k -> new ArrayList<>());
      row.find("fact").ifPresent(facts::add);
    }
    return pairs;
  }

  private static List<PolicyEntry> policies(View view, List<Target> targets) {
    Map<Node, List<Node>> facts = pairs(view, "policies", "policy");
    Map<String, Relation> relations = new LinkedHashMap<>();
    view.facts()
        .relations(facts.values().stream().flatMap(List::stream).distinct().toList())
        .forEach(relation -> relations.put(relation.fact().term().iri(), relation));
    return facts.entrySet().stream()
        .map(
            entry ->
                new PolicyEntry(
                    view.data().term(entry.getKey()),
                    view.data()
                        .text(entry.getKey(), SKOS.definition.asNode())
                        .map(Node::getLiteralLexicalForm)
                        .orElse(""),
                    entry.getValue().stream().map(f -> relations.get(f.getURI())).toList(),
                    of(view.data().term(entry.getKey()), targets)))
        .toList();
  }

  private static List<Target> of(Term policy, List<Target> targets) {
    return targets.stream()
        .filter(target -> target.figure().measure().setBy().filter(policy::equals).isPresent())
        .toList();
  }

  @Override
  public String template() {
    return "policies.jte";
  }
}
