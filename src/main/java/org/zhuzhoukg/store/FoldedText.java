package org.zhuzhoukg.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A text as it is compared in search: without the differences of width, case, and traditional or
 * simplified characters.
 *
 * <p>Characters are folded one by one, after NFKC: words are not looked at, so that a part of a
 * text is found in it wherever it is cut.
 *
 * @param value the folded text: NFKC, lower case, simplified
 */
public record FoldedText(String value) {

  /** By code point: itself, or what it is simplified to. */
  private static final int[] SIMPLIFIED = readSimplified();

  /** A text without those differences. */
  public static FoldedText of(String text) {
    int[] characters = Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      int character = Character.toLowerCase(characters[i]);
      characters[i] = character < SIMPLIFIED.length ? SIMPLIFIED[character] : character;
    }
    return new FoldedText(new String(characters, 0, characters.length));
  }

  boolean contains(FoldedText part) {
    return value.contains(part.value);
  }

  /** How many characters (code points) it has. */
  int length() {
    return value.codePointCount(0, value.length());
  }

  /** Each character and each pair of neighbours: what a text is found by. */
  Set<String> grams() {
    Set<String> grams = pairs();
    value.codePoints().mapToObj(Character::toString).forEach(grams::add);
    return grams;
  }

  /** What every text that contains this one has among its grams. */
  Set<String> requiredGrams() {
    return length() == 1 ? Set.of(value) : pairs();
  }

  private Set<String> pairs() {
    Set<String> pairs = new LinkedHashSet<>();
    int[] characters = value.codePoints().toArray();
    for (int i = 0; i + 1 < characters.length; i++) {
      pairs.add(new String(characters, i, 2));
    }
    return pairs;
  }

  private static int[] readSimplified() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                FoldedText.class.getResourceAsStream("traditional.tsv"), StandardCharsets.UTF_8))) {
      List<int[]> pairs =
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .map(pair -> new int[] {pair[0].codePointAt(0), pair[1].codePointAt(0)})
              .toList();
      int last = pairs.stream().mapToInt(pair -> pair[0]).max().orElse(-1);
      int[] simplified = IntStream.rangeClosed(0, last).toArray();
      pairs.forEach(pair -> simplified[pair[0]] = pair[1]);
      return simplified;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
