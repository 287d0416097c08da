package org.zhuzhoukg.web;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The forms of an answer to SELECT or ASK: those of SPARQL 1.1. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes them
enum ResultFormat implements Representation {
  JSON(ResultSetLang.RS_JSON, "application/sparql-results+json", "application/json"),
  XML(ResultSetLang.RS_XML, "application/sparql-results+xml", "application/xml", "text/xml"),
  CSV(ResultSetLang.RS_CSV, "text/csv"),
  TSV(ResultSetLang.RS_TSV, "text/tab-separated-values");

  private final Lang lang;
  private final List<String> mediaTypes;

  ResultFormat(Lang lang, String... mediaTypes) {
    this.lang = lang;
    this.mediaTypes = List.of(mediaTypes);
  }

  Lang lang() {
    return lang;
  }

  @Override
  public List<String> mediaTypes() {
    return mediaTypes;
  }
}
