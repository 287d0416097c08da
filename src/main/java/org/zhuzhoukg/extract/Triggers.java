package org.zhuzhoukg.extract;

import java.util.BitSet;
import java.util.List;

/** Tells which rules a sentence is worth trying, by one pass over it. */
final class Triggers {

  private final Trie<BitSet> words = new Trie<>();

  Triggers(List<TextRule> rules) {
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

  /** The rules one of whose triggers stands in a text, by their places. */
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
    return found;
  }
}
