package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a catalogue has within a name: 陶瓷 in 青原陶瓷工业园. */
final class NameParts {

  /** Areas in whose name much is called that is not of them: 全国教育科学规划. */
  private static final Set<String> WIDE =
      Set.of("中国", "全国", "国家", "我国", "世界", "全球", "国际", "国内", "城区", "全省", "全市");

  private final Trie<Word> things;

  NameParts(Vocabulary vocabulary) {
    things = vocabulary.things();
  }

  /**
   * The things within a name.
   *
   * @param name the name, which is no part of itself
   * @param kinds the letters of the kinds that are asked for; with ^ only what the name begins with
   */
  List<Named> of(String name, String kinds) {
    boolean isFirstOnly = kinds.endsWith("^");
    List<Named> found = new ArrayList<>();
    int at = 0;
    while (at < name.length() && !(isFirstOnly && at > 0)) {
      int end = longest(name, at);
      if (end > at) {
        String part = name.substring(at, end);
        Word word = things.get(part);
        if (kinds.indexOf(letter(word)) >= 0 && !WIDE.contains(part)) {
          found.add(new Named(Optional.of(word.reference()), part));
        }
      }
      at = Math.max(at + 1, end);
    }
    return found;
  }

  private static char letter(Word word) {
    String type = Kinds.typeOf(word.reference());
    return Skeleton.letter(type.isEmpty() ? word.detail() : type);
  }

  /** Where the longest part ends that begins at a place; the place itself if there is none. */
  private int longest(String name, int at) {
    int end = at;
    int k = at;
    int node = things.begin(name.charAt(k++));
    while (node != 0) {
      boolean isWhole = at == 0 && k == name.length();
      end = things.payload(node) != null && !isWhole ? k : end;
      node = k < name.length() ? things.step(node, name.charAt(k++)) : 0;
    }
    return end;
  }
}
