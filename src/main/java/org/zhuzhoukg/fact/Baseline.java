package org.zhuzhoukg.fact;

/** What a change, a growth, a difference or a multiple is measured against. */
public sealed interface Baseline {

  /** An earlier period. */
  record Earlier(Period period) implements Baseline {}

  /** Another thing: a peer, an average's population, an indicator. */
  record Peer(String entity) implements Baseline {}
}
