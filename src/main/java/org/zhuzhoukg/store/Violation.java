package org.zhuzhoukg.store;

import java.util.Objects;

/**
 * Something in the graph that breaks a rule.
 *
 * @param rule which rule: a shape's path, a cube constraint
 * @param focus the node that breaks it, as an IRI or a term in Turtle
 * @param message what is wrong and what to do
 */
public record Violation(String rule, String focus, Wording message) {

  /** Checks that nothing is missing. */
  public Violation {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(focus, "focus");
    Objects.requireNonNull(message, "message");
  }

  /** All of it as one sentence. */
  public Wording wording() {
    return new Wording(sentence(message.zh()), toString());
  }

  private String sentence(String what) {
    return focus + ": " + rule + " — " + what;
  }

  @Override
  public String toString() {
    return sentence(message.en());
  }
}
