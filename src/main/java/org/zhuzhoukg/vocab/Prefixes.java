package org.zhuzhoukg.vocab;

import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes that files and queries use for short names. */
public final class Prefixes {

  private static final String[] KINDS = {
    "city",
    "district",
    "region",
    "enterprise",
    "government",
    "institute",
    "association",
    "organization",
    "park",
    "cluster",
    "industry",
    "policy",
    "publication",
    "project",
    "platform",
    "product",
    "person",
    "post",
    "event",
    "designation",
    "infrastructure",
    "population",
    "concept",
    "document",
    "article",
    "indicator",
    "observation",
    "statement",
    "period",
    "discrepancy",
    "unit"
  };

  private Prefixes() {}

  /** From prefix to namespace, in a fixed order. */
  public static Map<String, String> of(Iris iris) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("zz", iris.ontology());
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("skosxl", "http://www.w3.org/2008/05/skos-xl#");
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("oa", "http://www.w3.org/ns/oa#");
    prefixes.put("qb", "http://purl.org/linked-data/cube#");
    prefixes.put("qudt", "http://qudt.org/schema/qudt/");
    prefixes.put("qunit", "http://qudt.org/vocab/unit/");
    prefixes.put("org", "http://www.w3.org/ns/org#");
    prefixes.put("prov", "http://www.w3.org/ns/prov#");
    prefixes.put("void", "http://rdfs.org/ns/void#");
    prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
    prefixes.put("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#");
    prefixes.put("graph", iris.graph(""));
    for (String kind : KINDS) {
      prefixes.put(kind, iris.entity(kind, ""));
    }
    return prefixes;
  }
}
