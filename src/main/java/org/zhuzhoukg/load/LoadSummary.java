package org.zhuzhoukg.load;

import java.util.List;
import org.zhuzhoukg.store.Violation;
import org.zhuzhoukg.text.Problem;

/**
 * What a load came to, without the data.
 *
 * @param rejected everything that was rejected, causes before what follows from them: documents and
 *     catalogue, fact files, discrepancies, imports
 * @param violations what in the graph breaks a shape or a cube constraint
 * @param totals counts
 */
public record LoadSummary(List<Problem> rejected, List<Violation> violations, Totals totals) {

  /** Copies the lists. */
  public LoadSummary {
    rejected = List.copyOf(rejected);
    violations = List.copyOf(violations);
  }

  /** Whether the graph may be served: it holds facts and breaks no rule. */
  public boolean isServable() {
    return violations.isEmpty() && totals.observations() + totals.statements() > 0;
  }

  /** Whether nothing was rejected and nothing breaks a rule. */
  public boolean isClean() {
    return isServable() && rejected.isEmpty();
  }
}
