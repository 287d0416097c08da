package org.zhuzhoukg.store;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/** The steps of a property path. */
final class PathInspection {

  private static final List<Class<? extends P_Path1>> STANDARD =
      List.of(P_Inverse.class, P_ZeroOrOne.class, P_ZeroOrMore1.class, P_OneOrMore1.class);

  private PathInspection() {}

  /** Gives the property of each step. */
  static void inspect(Path path, Consumer<Node> properties) {
    if (path instanceof P_Path0 link) {
      properties.accept(link.getNode());
    } else if (path instanceof P_NegPropSet set) {
      set.getNodes().forEach(link -> properties.accept(link.getNode()));
    } else if (path instanceof P_Path2 two) {
      inspect(two.getLeft(), properties);
      inspect(two.getRight(), properties);
    } else if (path instanceof P_Path1 one && STANDARD.contains(one.getClass())) {
      inspect(one.getSubPath(), properties);
    } else {
      throw RefusedException.forbidden(path.toString(), "The path is not SPARQL 1.1.");
    }
  }
}
