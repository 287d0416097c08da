package org.zhuzhoukg.review;

import java.util.Map;
import java.util.Optional;

/**
 * A candidate and what was decided on it.
 *
 * @param proposal as it is proposed now; of a {@link State#REGRESSION} as it was once
 * @param decision the one that holds, if there is one
 */
public record Item(Proposal proposal, Optional<Decision> decision, State state) {

  /** The fields that hold: what was decided goes before what is proposed. */
  public Map<Field, String> fields() {
    return decision.map(Decision::result).orElse(proposal.fields());
  }

  static Item of(Proposal proposal, Optional<Decision> decision) {
    return new Item(
        proposal, decision, decision.map(found -> state(proposal, found)).orElse(State.OPEN));
  }

  private static State state(Proposal proposal, Decision decision) {
    if (!decision.isPositive()) {
      return State.REJECTED;
    }
    boolean isAsBefore =
        proposal.fields().equals(decision.fields()) || proposal.fields().equals(decision.result());
    if (!isAsBefore) {
      return State.DRIFT;
    }
    return decision.verdict() == Verdict.ACCEPT ? State.ACCEPTED : State.CORRECTED;
  }
}
