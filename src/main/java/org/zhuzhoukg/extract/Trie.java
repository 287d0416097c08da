package org.zhuzhoukg.extract;

import java.util.Arrays;

/**
 * Words with payloads, found by longest match. Nodes are kept in one open-addressed table from
 * (node, char) to node, so that a step is one look.
 *
 * @param <V> what a word leads to
 */
final class Trie<V> {

  private static final int ROOT = 1;

  private long[] keys = new long[1 << 14];
  private int[] targets = new int[1 << 14];
  private Object[] payloads = new Object[1 << 12];
  private int steps;
  private int nodes = ROOT + 1;

  /** Adds a word; a word already there keeps its payload. */
  void add(String word, V payload) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      node = stepOrAdd(node, word.charAt(i));
    }
    if (payloads[node] == null) {
      payloads[node] = payload;
    }
  }

  /** What a word leads to; null if it has not been added. */
  V get(String word) {
    int node = ROOT;
    for (int i = 0; i < word.length() && node != 0; i++) {
      node = step(node, word.charAt(i));
    }
    return payload(node);
  }

  /** The node of the first char; 0 if no word begins with it. */
  int begin(char c) {
    return step(ROOT, c);
  }

  /** The node after a further char; 0 if no word goes on so. */
  int step(int node, char c) {
    long key = (long) node << 16 | c;
    int mask = keys.length - 1;
    for (int slot = slot(key, mask); targets[slot] != 0; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return targets[slot];
      }
    }
    return 0;
  }

  /** What the word that ends at a node leads to; null if none ends there. */
  @SuppressWarnings("unchecked")
  V payload(int node) {
    return (V) payloads[node];
  }

  private int stepOrAdd(int node, char c) {
    int next = step(node, c);
    if (next != 0) {
      return next;
    }
    if (steps * 2 >= keys.length) {
      grow();
    }
    if (nodes == payloads.length) {
      payloads = Arrays.copyOf(payloads, nodes * 2);
    }
    put((long) node << 16 | c, nodes);
    steps++;
    return nodes++;
  }

  private void put(long key, int target) {
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (targets[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[oldTargets.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldTargets[i] != 0) {
        put(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }
}
