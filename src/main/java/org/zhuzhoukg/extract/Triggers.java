package org.zhuzhoukg.extract;

import java.util.BitSet;
import java.util.List;

/** Tells which rules a sentence is worth trying, by one pass over it. */
final class Triggers {

  private final Trie<BitSet> words = new Trie<>();
  private final List<RuleNeeds> needs;

  Triggers(List<TextRule> rules) {
    needs = rules.stream().map(rule -> RuleNeeds.of(rule.pattern().pattern())).toList();
    for (int i = 0; i < rules.size(); i++) {
      for (String trigger : rules.get(i).triggers()) {
        BitSet set = new BitSet();
        words.add(trigger, set);
        at(trigger).set(i);
      }
    }
  }

  private BitSet at(String word) {
    int node = words.begin(word.charAt(0));
    for (int i = 1; i < word.length(); i++) {
      node = words.step(node, word.charAt(i));
    }
    return words.payload(node);
  }

  /** The rules that may match a text, by their places: a trigger of each stands there. */
  BitSet of(CharSequence text) {
    BitSet found = new BitSet();
    for (int i = 0; i < text.length(); i++) {
      int k = i;
      int node = words.begin(text.charAt(k++));
      while (node != 0) {
        BitSet here = words.payload(node);
        if (here != null) {
          found.or(here);
        }
        node = k < text.length() ? words.step(node, text.charAt(k++)) : 0;
      }
    }
    long letters = RuleNeeds.letters(text, 0, text.length());
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      found.set(i, needs.get(i).areMet(letters));
    }
    return found;
  }
}
