package org.zhuzhoukg.page;

import java.util.Map;
import org.apache.jena.graph.Node;

/** Names for terms of common vocabularies that the graph itself gives no names to. */
final class StandardTerms {

  private static final Map<String, String[]> NAMES =
      Map.ofEntries(
          name("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "类别", "type"),
          name("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject", "主语", "subject"),
          name("http://www.w3.org/1999/02/22-rdf-syntax-ns#object", "宾语", "object"),
          name("http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate", "谓语", "predicate"),
          name("http://www.w3.org/2000/01/rdf-schema#label", "标签", "label"),
          name("http://www.w3.org/2004/02/skos/core#prefLabel", "首选名称", "preferred name"),
          name("http://www.w3.org/2004/02/skos/core#altLabel", "其他名称", "other name"),
          name("http://www.w3.org/2004/02/skos/core#notation", "代码", "code"),
          name("http://www.w3.org/2004/02/skos/core#broader", "上位概念", "broader"),
          name("http://www.w3.org/2004/02/skos/core#narrower", "下位概念", "narrower"),
          name("http://www.w3.org/2004/02/skos/core#inScheme", "所属体系", "in scheme"),
          name("http://www.w3.org/2004/02/skos/core#closeMatch", "相近条目", "close match"),
          name("http://www.w3.org/2004/02/skos/core#broadMatch", "上位对应", "broad match"),
          name("http://www.w3.org/2004/02/skos/core#exactMatch", "等同条目", "exact match"),
          name("http://www.w3.org/2004/02/skos/core#narrowMatch", "下位对应", "narrow match"));

  private StandardTerms() {}

  private static Map.Entry<String, String[]> name(String iri, String zh, String en) {
    return Map.entry(iri, new String[] {zh, en});
  }

  /** A property as a page names it. */
  static Term property(View view, Node property) {
    Term term = view.data().term(property);
    String[] names = NAMES.get(term.iri());
    boolean isNamed = !term.text().equals(Term.local(term.iri()));
    return names == null || isNamed
        ? term
        : new Term(view.say(names[0], names[1]), "", term.href(), term.iri());
  }
}
