package org.zhuzhoukg.extract;

import java.util.Optional;

/**
 * What a rule made of a quantity, before the context is asked.
 *
 * @param rule the rule
 * @param quantity index of the quantity's token
 * @param indicator tokens of what is measured, if the clause says it
 * @param direction index of the token that says up or down; -1 if none does
 * @param comparison index of the token that says compared with when; -1 if none does
 * @param scope tokens of a rank's population or a share's whole, if the clause says it
 * @param owner tokens of whom it is of, where they stand behind it: 总投资3亿元的某项目
 * @param isGrowthRank whether the growth is ranked, not the level
 * @param place which member of a list it belongs to, if it is one of a list's values
 */
record Draft(
    Rule rule,
    int quantity,
    Optional<Range> indicator,
    int direction,
    int comparison,
    Optional<Range> scope,
    Optional<Range> owner,
    boolean isGrowthRank,
    Optional<Place> place) {

  /** Whether it is a further part of a composition: 41 of 11:41:48. */
  boolean isPartAfterFirst() {
    return rule.name().equals("composition") && place.filter(p -> p.index() > 0).isPresent();
  }

  /**
   * Tokens.
   *
   * @param from the first
   * @param to the one after the last
   */
  record Range(int from, int to) {}

  /**
   * The place of a value in a list.
   *
   * @param index from 0
   * @param size how many values the list has
   * @param part the name of the member, where a word stands for all of them; else empty
   * @param tail the tokens of the last member, whose head the others share
   */
  record Place(int index, int size, String part, Optional<Range> tail) {}
}
