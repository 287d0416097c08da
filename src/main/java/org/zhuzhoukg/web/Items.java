package org.zhuzhoukg.web;

import org.apache.jena.atlas.json.JsonObject;
import org.zhuzhoukg.store.Labels;
import org.zhuzhoukg.store.Match;
import org.zhuzhoukg.store.Named;

/**
 * What was found, as JSON in one language.
 *
 * @param labels the labels of the data
 * @param language the language that is preferred
 */
record Items(Labels labels, String language) {

  static Items of(ApiRequest request) {
    return new Items(Labels.of(request.snapshot()), request.language());
  }

  JsonObject item(Match match) {
    Named named = match.named();
    JsonObject item = new JsonObject();
    item.put("iri", named.iri());
    item.put("label", labels.name(named.iri(), language));
    item.put("matched", match.matched());
    item.put("type", type(named));
    item.put("kind", named.kind());
    item.put("count", match.count());
    return item;
  }

  JsonObject described(Match match) {
    JsonObject item = item(match);
    item.put("description", labels.definition(match.named().iri(), language).orElse(""));
    return item;
  }

  private String type(Named named) {
    boolean isChinese = language.equals("zh");
    return switch (named.kind()) {
      case Named.CLASS -> isChinese ? "类" : "class";
      case Named.PROPERTY -> isChinese ? "属性" : "property";
      default -> named.type().isEmpty() ? "" : labels.name(named.type(), language);
    };
  }
}
