package org.zhuzhoukg.store;

import java.util.IdentityHashMap;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.vocabulary.RDF;

/** Where the parts of a parsed query stand in its text: the parser does not keep that. */
final class QueryOutline {

  private static final int LONGEST = 200;

  /**
   * A part's place.
   *
   * @param text the part in one line, shortened
   * @param line its line, from 1; 0 if it was not found
   */
  record Place(String text, int line) {}

  private final Query query;
  private final SourceTokens tokens;
  private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();
  private int cursor;

  QueryOutline(Query query, String source) {
    this.query = query;
    this.tokens = new SourceTokens(source);
    int where = tokens.find(0, "WHERE");
    cursor = inside(Math.max(0, where));
    walk(query.getQueryPattern());
  }

  /** The place of an element or a triple of the query. */
  Place of(Object part) {
    return places.getOrDefault(part, new Place(shortened(String.valueOf(part)), 0));
  }

  /** The place of the last of a keyword, up to the end of the text. */
  Place last(String word) {
    int found = -1;
    for (int i = tokens.find(0, word); i >= 0; i = tokens.find(i + 1, word)) {
      found = i;
    }
    return found < 0
        ? new Place(word, 0)
        : new Place(shortened(tokens.text(found, tokens.size() - 1)), tokens.get(found).line());
  }

  private void walk(Element element) {
    if (element instanceof ElementGroup group) {
      group.getElements().forEach(this::walk);
    } else if (element instanceof ElementPathBlock block) {
      int start = cursor;
      block.getPattern().forEach(triple -> locate(triple, start));
    } else if (element instanceof ElementUnion union) {
      int first = tokens.find(cursor, "{");
      union.getElements().forEach(branch -> enclosed(branch, "{", branch));
      place(union, first, cursor - 1);
    } else if (element instanceof ElementFilter filter) {
      Expr condition = filter.getExpr();
      enclosed(element, "FILTER", condition instanceof ExprFunctionOp op ? op.getElement() : null);
    } else if (element instanceof ElementBind) {
      enclosed(element, "BIND", null);
    } else if (element instanceof ElementData) {
      int start = tokens.find(cursor, "VALUES");
      int end = tokens.closing(Math.max(0, tokens.find(Math.max(0, start), "{")));
      place(element, start, end);
      cursor = end + 1;
    } else {
      nested(element);
    }
  }

  private void nested(Element element) {
    if (element instanceof ElementOptional optional) {
      enclosed(element, "OPTIONAL", optional.getOptionalElement());
    } else if (element instanceof ElementMinus minus) {
      enclosed(element, "MINUS", minus.getMinusElement());
    } else if (element instanceof ElementNamedGraph named) {
      enclosed(element, "GRAPH", named.getElement());
    } else if (element instanceof ElementService service) {
      enclosed(element, "SERVICE", service.getElement());
    } else if (element instanceof ElementSubQuery sub) {
      int start = tokens.find(cursor, "SELECT");
      int end = start > 0 ? tokens.closing(start - 1) - 1 : tokens.size() - 1;
      place(element, start, end);
      cursor = Math.max(cursor, inside(Math.max(0, start)));
      walk(sub.getQuery().getQueryPattern());
      cursor = Math.max(cursor, end);
    }
  }

  /** The token after the first bracket at or after an index. */
  private int inside(int from) {
    return tokens.find(from, "{") + 1;
  }

  /** A keyword and what its brackets hold. */
  private void enclosed(Element element, String word, Element inside) {
    int start = tokens.find(cursor, word);
    if (start < 0) {
      return;
    }
    int end = tokens.closing(start);
    place(element, start, end);
    cursor = start + 1;
    if (inside != null) {
      cursor = inside(start);
      walk(inside);
    }
    cursor = end + 1;
  }

  private void place(Object part, int first, int last) {
    if (first >= 0 && last >= first) {
      places.put(part, new Place(shortened(tokens.text(first, last)), tokens.get(first).line()));
    }
  }

  private void locate(TriplePath triple, int start) {
    int found = find(triple, cursor);
    found = found < 0 ? find(triple, start) : found;
    int line = found < 0 ? 0 : tokens.get(found).line();
    cursor = Math.max(cursor, found);
    places.put(triple, new Place(shortened(Terms.of(triple, query)), line));
  }

  /** The token of a triple's property whose list of objects has the triple's object. */
  private int find(TriplePath triple, int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (isPredicate(triple, tokens.get(i).text()) && hasObject(triple.getObject(), i + 1)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isPredicate(TriplePath triple, String token) {
    if (triple.getPredicate() != null) {
      boolean isType = triple.getPredicate().equals(RDF.type.asNode());
      return (isType && token.equals("a")) || is(triple.getPredicate(), token);
    }
    return List.of("/", "|", "*", "+", "?", "^", "!", ")").contains(token);
  }

  private boolean hasObject(Node object, int from) {
    int depth = 0;
    for (int i = from; i < tokens.size(); i++) {
      String token = tokens.get(i).text();
      if (depth == 0 && is(object, token)) {
        return true;
      }
      if (token.equals("[") || token.equals("(")) {
        depth++;
      } else if (token.equals("]") || token.equals(")")) {
        depth--;
      }
      boolean ends = token.equals(".") || token.equals(";");
      if (depth < 0 || (depth == 0 && ends) || token.equals("{") || token.equals("}")) {
        return false;
      }
    }
    return false;
  }

  private boolean is(Node node, String token) {
    if (Var.isBlankNodeVar(node)) {
      return token.equals("[") || token.equals("(") || token.startsWith("_:");
    }
    if (node.isVariable()) {
      return token.length() > 1 && token.substring(1).equals(node.getName());
    }
    if (node.isURI()) {
      return token.equals("<" + node.getURI() + ">")
          || node.getURI().equals(query.getPrefixMapping().expandPrefix(token.replace("\\", "")));
    }
    if (node.isLiteral()) {
      String form = node.getLiteralLexicalForm();
      return token.equals(form)
          || (token.length() > 1
              && token.replaceAll("^(\"{3}|'{3}|[\"'])|(\"{3}|'{3}|[\"'])$", "").equals(form));
    }
    return false;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…";
  }
}
