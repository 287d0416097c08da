package org.zhuzhoukg.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** What jena-text's {@code text:query} asks of an index, for one place in one query. */
final class TextQueries implements TextIndex {

  private final Collection<Node> properties;
  private final GraphTexts texts;
  private final boolean oncePerSubject;

  TextQueries(Collection<Node> properties, GraphTexts texts, boolean oncePerSubject) {
    this.properties = properties;
    this.texts = texts;
    this.oncePerSubject = oncePerSubject;
  }

  @Override
  public List<TextHit> query(
      Node subject,
      List<Resource> among,
      String text,
      String graph,
      String language,
      int limit,
      String mark) {
    Collection<Node> asked =
        among.isEmpty() ? properties : among.stream().map(Resource::asNode).distinct().toList();
    Set<Object> seen = new HashSet<>();
    List<TextHit> wanted =
        texts.find(subject, asked, TextSearch.parse(text), language).stream()
            .filter(hit -> seen.add(row(hit)))
            .toList();
    return limit < 0 || limit > wanted.size() ? wanted : wanted.subList(0, limit);
  }

  /** What makes a hit another than those before it: the property does not. */
  private Object row(TextHit hit) {
    return oncePerSubject ? hit.getNode() : List.of(hit.getNode(), hit.getLiteral());
  }

  /** Answers are not kept: the key would not tell one graph from another. */
  @Override
  public EntityDefinition getDocDef() {
    EntityDefinition definition = new EntityDefinition("subject", "text");
    properties.forEach(property -> definition.set("text", property));
    definition.setLangField("language");
    definition.setCacheQueries(false);
    return definition;
  }

  @Override
  public List<TextHit> query(
      List<Resource> among, String text, String graph, String language, int limit, String mark) {
    return query(Node.ANY, among, text, graph, language, limit, mark);
  }

  @Override
  public List<TextHit> query(
      String subject,
      List<Resource> among,
      String text,
      String graph,
      String language,
      int limit,
      String mark) {
    Node node = subject == null ? Node.ANY : NodeFactory.createURI(subject);
    return query(node, among, text, graph, language, limit, mark);
  }

  @Override
  public List<TextHit> query(
      Node property, String text, String graph, String language, int limit, String mark) {
    List<Resource> among =
        property == null ? List.of() : List.of(ResourceFactory.createResource(property.getURI()));
    return query(among, text, graph, language, limit, mark);
  }

  @Override
  public List<TextHit> query(Node property, String text, String graph, String language, int limit) {
    return query(property, text, graph, language, limit, null);
  }

  @Override
  public List<TextHit> query(Node property, String text, String graph, String language) {
    return query(property, text, graph, language, -1);
  }

  @Override
  public Map<String, Node> get(String uri) {
    throw readOnly();
  }

  @Override
  public void addEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void prepareCommit() {
    throw readOnly();
  }

  @Override
  public void commit() {
    throw readOnly();
  }

  @Override
  public void rollback() {
    throw readOnly();
  }

  @Override
  public void close() {}

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("asked by text:query only");
  }
}
