package org.zhuzhoukg.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.riot.system.SyntaxLabels;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.zhuzhoukg.store.UnknownTerm;

/**
 * Writes an answer in the <a href="https://www.w3.org/TR/sparql11-results-json/">SPARQL 1.1 Query
 * Results JSON Format</a>, a row a line; triple terms as RDF 1.2 drafts it. Members of our own
 * ({@code truncated}, {@code unknownTerms}) stand beside {@code head} and {@code results}.
 */
final class JsonResult {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private static final SerializableString TYPE = new SerializedString("type");
  private static final SerializableString VALUE = new SerializedString("value");
  private static final SerializableString DATATYPE = new SerializedString("datatype");
  private static final SerializableString LANGUAGE = new SerializedString("xml:lang");
  private static final SerializableString DIRECTION = new SerializedString("its:dir");
  private static final SerializableString URI = new SerializedString("uri");
  private static final SerializableString LITERAL = new SerializedString("literal");
  private static final SerializableString BLANK = new SerializedString("bnode");
  private static final SerializableString TRIPLE = new SerializedString("triple");

  private final JsonGenerator json;
  private final NodeToLabel labels = SyntaxLabels.createNodeToLabel();

  /** Begins an answer; {@link #end} ends it, and leaves the stream open. */
  JsonResult(OutputStream out) throws IOException {
    json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    json.writeStartObject();
  }

  void truth(boolean value) throws IOException {
    json.writeObjectFieldStart("head");
    json.writeEndObject();
    json.writeBooleanField("boolean", value);
  }

  void rows(List<Var> variables, Iterator<Binding> rows) throws IOException {
    json.writeObjectFieldStart("head");
    json.writeArrayFieldStart("vars");
    for (Var variable : variables) {
      json.writeString(variable.getVarName());
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectFieldStart("results");
    json.writeArrayFieldStart("bindings");
    List<SerializedString> names =
        variables.stream().map(variable -> new SerializedString(variable.getVarName())).toList();
    while (rows.hasNext()) {
      json.writeRaw('\n');
      row(variables, names, rows.next());
    }
    json.writeRaw('\n');
    json.writeEndArray();
    json.writeEndObject();
  }

  private void row(List<Var> variables, List<SerializedString> names, Binding row)
      throws IOException {
    json.writeStartObject();
    for (int i = 0; i < names.size(); i++) {
      Node value = row.get(variables.get(i));
      if (value != null) {
        json.writeFieldName(names.get(i));
        term(value);
      }
    }
    json.writeEndObject();
  }

  private void term(Node term) throws IOException {
    json.writeStartObject();
    json.writeFieldName(TYPE);
    if (term.isURI()) {
      json.writeString(URI);
      text(VALUE, term.getURI());
    } else if (term.isLiteral()) {
      json.writeString(LITERAL);
      literal(term);
    } else if (term.isBlank()) {
      json.writeString(BLANK);
      text(VALUE, labels.get(null, term).substring("_:".length()));
    } else {
      json.writeString(TRIPLE);
      json.writeFieldName(VALUE);
      triple(term.getTriple());
    }
    json.writeEndObject();
  }

  private void literal(Node literal) throws IOException {
    text(VALUE, literal.getLiteralLexicalForm());
    if (!literal.getLiteralLanguage().isEmpty()) {
      text(LANGUAGE, literal.getLiteralLanguage());
      if (literal.getLiteralBaseDirection() != null) {
        text(DIRECTION, literal.getLiteralBaseDirection().direction());
      }
    } else if (!XSDDatatype.XSDstring.equals(literal.getLiteralDatatype())) {
      text(DATATYPE, literal.getLiteralDatatypeURI());
    }
  }

  private void triple(Triple triple) throws IOException {
    json.writeStartObject();
    json.writeFieldName("subject");
    term(triple.getSubject());
    json.writeFieldName("predicate");
    term(triple.getPredicate());
    json.writeFieldName("object");
    term(triple.getObject());
    json.writeEndObject();
  }

  private void text(SerializableString name, String value) throws IOException {
    json.writeFieldName(name);
    json.writeString(value);
  }

  /** Says that rows were left out. */
  void truncated() throws IOException {
    json.writeBooleanField("truncated", true);
  }

  /** Says which terms the data do not have: {@code iri}, and {@code nearest} where there is one. */
  void unknown(List<UnknownTerm> terms) throws IOException {
    json.writeArrayFieldStart("unknownTerms");
    for (UnknownTerm term : terms) {
      json.writeStartObject();
      json.writeStringField("iri", term.iri());
      if (!term.nearest().isEmpty()) {
        json.writeStringField("nearest", term.nearest());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void end() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
