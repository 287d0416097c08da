package org.zhuzhoukg.extract;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which rules a sentence is worth trying, by one pass over it. */
final class Triggers {

  private final Trie<int[]> words = new Trie<>();
  private final List<TextNeeds> needs;

  Triggers(List<TextRule> rules) {
    needs = rules.stream().map(rule -> TextNeeds.of(rule.pattern().pattern())).toList();
    Map<String, BitSet> places = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      for (String trigger : rules.get(i).triggers()) {
        places.computeIfAbsent(trigger, word -> new BitSet()).set(i);
      }
    }
    places.forEach((word, at) -> words.add(word, at.stream().toArray()));
  }

  /** The rules that may match a text, by their places: a trigger of each stands there. */
  BitSet of(Skeleton text) {
    BitSet found = new BitSet();
    for (int i = 0; i < text.length(); i++) {
      int k = i;
      int node = words.begin(text.charAt(k++));
      while (node != 0) {
        int[] here = words.payload(node);
        for (int j = 0; here != null && j < here.length; j++) {
          found.set(here[j]);
        }
        node = k < text.length() ? words.step(node, text.charAt(k++)) : 0;
      }
    }
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      found.set(i, needs.get(i).areMet(text.toString()));
    }
    return found;
  }
}
