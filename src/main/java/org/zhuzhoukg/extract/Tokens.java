package org.zhuzhoukg.extract;

import java.util.Arrays;

/** The tokens of a sentence, kept as arrays that are used again. Of one thread. */
final class Tokens implements CharSequence {

  private char[] categories = new char[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private Object[] values = new Object[256];
  private int size;

  void clear() {
    size = 0;
  }

  /** Adds a token; the value is an {@link Amount}, {@link TimeWords}, {@link Word} or null. */
  void add(char category, int start, int end, Object value) {
    if (size == categories.length) {
      categories = Arrays.copyOf(categories, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    categories[size] = category;
    starts[size] = start;
    ends[size] = end;
    values[size++] = value;
  }

  char category(int i) {
    return categories[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  Object value(int i) {
    return values[i];
  }

  Amount amount(int i) {
    return (Amount) values[i];
  }

  void set(int i, char category, Object value) {
    categories[i] = category;
    values[i] = value;
  }

  /** Whether one of them is a word with a detail. */
  boolean haveDetail(String detail) {
    for (int i = 0; i < size; i++) {
      if (values[i] instanceof Word word && word.detail().equals(detail)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first token is of a category. */
  boolean beginWith(char category) {
    return size > 0 && category(0) == category;
  }

  /** Takes the first char from a token. */
  void shorten(int i) {
    starts[i]++;
  }

  /** Takes the last chars from a token. */
  void cut(int i, int chars) {
    ends[i] -= chars;
  }

  /** Makes the tokens of a range one. */
  void merge(int from, int to, char category, Object value) {
    ends[from] = ends[to - 1];
    categories[from] = category;
    values[from] = value;
    int removed = to - from - 1;
    System.arraycopy(categories, to, categories, from + 1, size - to);
    System.arraycopy(starts, to, starts, from + 1, size - to);
    System.arraycopy(ends, to, ends, from + 1, size - to);
    System.arraycopy(values, to, values, from + 1, size - to);
    size -= removed;
  }

  /** Puts a name in the place of the tokens of a range, and what it leaves of them around it. */
  void replace(int from, int to, Name name, Word word) {
    boolean hasLeft = starts[from] < name.start();
    boolean hasRight = ends[to - 1] > name.end();
    int left = starts[from];
    int right = ends[to - 1];
    merge(from, to, word.category(), word);
    if (hasLeft) {
      insert(from);
      put(from, Category.OTHER, left, name.start());
    }
    int at = hasLeft ? from + 1 : from;
    starts[at] = name.start();
    ends[at] = name.end();
    if (hasRight) {
      insert(at + 1);
      put(at + 1, Category.OTHER, name.end(), right);
    }
  }

  /** Makes a char within a token one of its own. */
  void split(int i, int at, char category) {
    int start = starts[i];
    int end = ends[i];
    char around = categories[i];
    put(i, category, at, at + 1);
    if (at + 1 < end) {
      insert(i + 1);
      put(i + 1, around, at + 1, end);
    }
    if (start < at) {
      insert(i);
      put(i, around, start, at);
    }
  }

  /** Makes room before a token. */
  private void insert(int i) {
    add(Category.OTHER, 0, 0, null);
    int moved = size - 1 - i;
    System.arraycopy(categories, i, categories, i + 1, moved);
    System.arraycopy(starts, i, starts, i + 1, moved);
    System.arraycopy(ends, i, ends, i + 1, moved);
    System.arraycopy(values, i, values, i + 1, moved);
  }

  private void put(int i, char category, int start, int end) {
    categories[i] = category;
    starts[i] = start;
    ends[i] = end;
    values[i] = null;
  }

  /** Whether the next token begins where this one ends. */
  boolean isAdjacent(int i) {
    return i + 1 < size && ends[i] == starts[i + 1];
  }

  int size() {
    return size;
  }

  @Override
  public int length() {
    return size;
  }

  @Override
  public char charAt(int index) {
    return categories[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(categories, start, end - start);
  }

  /** The categories, for patterns. */
  @Override
  public String toString() {
    return new String(categories, 0, size);
  }
}
