package org.zhuzhoukg.store;

import java.util.Objects;

/**
 * Something in the graph that breaks a rule.
 *
 * @param rule which rule: a shape's path, a cube constraint
 * @param focus the node that breaks it, as an IRI or a term in Turtle
 * @param message what is wrong and what to do
 */
public record Violation(String rule, String focus, String message) {

  /** Checks that nothing is missing. */
  public Violation {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(focus, "focus");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public String toString() {
    return focus + ": " + rule + " — " + message;
  }
}
