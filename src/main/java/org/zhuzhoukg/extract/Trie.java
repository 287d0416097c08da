package org.zhuzhoukg.extract;

import java.util.Arrays;

/**
 * Words with payloads, found by longest match. A node knows the char that leads to the node
 * numbered next, as most do, and has a bit for each other it may go on with; only those are looked
 * up in one open-addressed table from (node, char) to node. The first chars have pages of their
 * own.
 *
 * @param <V> what a word leads to
 */
final class Trie<V> {

  private static final int ROOT = 1;
  private static final int TARGET_BITS = 24;
  private static final int PAGE_BITS = 8;
  private static final int PAGE = 1 << PAGE_BITS;

  /** The nodes of first chars. */
  private final int[][] begins = new int[PAGE][];

  /** Node and char, and in the last bits the node after them. */
  private long[] slots = new long[1 << 8];

  /** By node: in the first bits the char that leads to the next node, then bits of other chars. */
  private long[] nexts = new long[1 << 7];

  private Object[] payloads = new Object[1 << 7];
  private int nodes = ROOT + 1;
  private int entries;

  /** Adds a word; a word already there keeps its payload. Whether it was not. */
  boolean add(String word, V payload) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      node = stepOrAdd(node, word.charAt(i));
    }
    boolean isNew = payloads[node] == null;
    if (isNew) {
      payloads[node] = payload;
    }
    return isNew;
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
    int[] page = begins[c >> PAGE_BITS];
    return page == null ? 0 : page[c & (PAGE - 1)];
  }

  /** The node after a further char; 0 if no word goes on so. */
  int step(int node, char c) {
    long next = nexts[node];
    if ((char) next == c && c != 0) {
      return node + 1;
    }
    return (next & bit(c)) == 0 ? 0 : look(node, c);
  }

  private int look(int node, char c) {
    long key = (long) node << 16 | c;
    int mask = slots.length - 1;
    for (int i = slot(key, mask); slots[i] != 0; i = (i + 1) & mask) {
      if (slots[i] >>> TARGET_BITS == key) {
        return (int) slots[i] & ((1 << TARGET_BITS) - 1);
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
    if (nodes == payloads.length) {
      payloads = Arrays.copyOf(payloads, nodes * 2);
      nexts = Arrays.copyOf(nexts, nodes * 2);
    }
    if (node == ROOT) {
      begin(c, nodes);
    }
    if (node == nodes - 1 && c != 0) {
      nexts[node] |= c;
    } else {
      nexts[node] |= bit(c);
      put(((long) node << 16 | c) << TARGET_BITS | nodes);
      grow();
    }
    return nodes++;
  }

  /** One of the last 48 bits. */
  private static long bit(char c) {
    return 1L << (16 + c % 48);
  }

  private void begin(char c, int target) {
    int page = c >> PAGE_BITS;
    if (begins[page] == null) {
      begins[page] = new int[PAGE];
    }
    begins[page][c & (PAGE - 1)] = target;
  }

  private void put(long entry) {
    int mask = slots.length - 1;
    int i = slot(entry >>> TARGET_BITS, mask);
    while (slots[i] != 0) {
      i = (i + 1) & mask;
    }
    slots[i] = entry;
  }

  private void grow() {
    if (++entries * 2 < slots.length) {
      return;
    }
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long entry : old) {
      if (entry != 0) {
        put(entry);
      }
    }
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }
}
