package org.zhuzhoukg.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Code;
import org.zhuzhoukg.fact.Entity;
import org.zhuzhoukg.fact.Qualifier;
import org.zhuzhoukg.fact.Unit;

/**
 * The words that the extractor knows: those of words.txt and units.txt, and the names of a
 * catalogue. Does not change once made; threads may share it.
 */
final class Vocabulary {

  private static final Set<String> SUBJECTS =
      words(
          "enterprise park cluster government institute association organization platform project"
              + " infrastructure event");
  private static final Set<String> NAMELESS = words("indicator population post publication");
  private static final Set<String> AREAS = words("city district region");

  private final Trie<Word> words = new Trie<>();
  private final Trie<Word> things = new Trie<>();
  private final Trie<UnitWord> units = new Trie<>();
  private final Map<String, String> countables = new HashMap<>();
  private final Trie<Qualifier> bounds = new Trie<>();
  private final Set<String> unitIds = new HashSet<>();
  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> indicators = new HashMap<>();
  private final Set<String> indicatorWords = new HashSet<>();

  private final Naming naming = Naming.read();
  private final GeneralWords general = GeneralWords.read();
  private final List<TextRule> nameRules = TextRules.read("mentions.txt");
  private final List<TextRule> relationRules = TextRules.read("relations.txt");
  private final Triggers nameTriggers = new Triggers(nameRules);
  private final Triggers relationTriggers = new Triggers(relationRules);

  private Vocabulary() {}

  private static Set<String> words(String line) {
    return Set.of(line.split(" ", -1));
  }

  /** The words of the language, and the names of a catalogue. */
  static Vocabulary of(Catalogue catalogue) {
    Vocabulary vocabulary = new Vocabulary();
    catalogue.entities().forEach(vocabulary::addIndicator);
    vocabulary.readUnits();
    vocabulary.readWords("words.txt");
    vocabulary.readWords("names.txt");
    catalogue.entities().forEach(vocabulary::addEntity);
    catalogue.units().forEach(vocabulary::addUnit);
    return vocabulary;
  }

  Trie<Word> words() {
    return words;
  }

  /** The names of a catalogue's things, also those that are words of the language: 化工. */
  Trie<Word> things() {
    return things;
  }

  /** How names are made. */
  Naming naming() {
    return naming;
  }

  /** Words that stand for a thing or an area. */
  GeneralWords general() {
    return general;
  }

  /** By what words around them names are known. */
  List<TextRule> nameRules() {
    return nameRules;
  }

  /** What relations words between names state. */
  List<TextRule> relationRules() {
    return relationRules;
  }

  /** The words that rules for names wait for. */
  Triggers nameTriggers() {
    return nameTriggers;
  }

  /** The words that rules for relations wait for. */
  Triggers relationTriggers() {
    return relationTriggers;
  }

  Trie<UnitWord> units() {
    return units;
  }

  /** The units of nouns that are counted without a counting word. */
  Map<String, String> countables() {
    return countables;
  }

  Trie<Qualifier> bounds() {
    return bounds;
  }

  /** The catalogue's thing with a reference; null if there is none. */
  Entity entity(String reference) {
    return entities.get(reference);
  }

  /** The thing that a name of the catalogue means. */
  Optional<Named> named(String name) {
    return Optional.ofNullable(byName.get(name))
        .map(reference -> new Named(Optional.of(reference), name));
  }

  /** The catalogue's reference of the indicator with a name; null if there is none. */
  String indicator(String name) {
    return indicators.get(name);
  }

  /** Whether a word is one that says what is measured. */
  boolean isIndicator(String word) {
    return indicatorWords.contains(word);
  }

  private void addIndicator(Entity entity) {
    entities.put(entity.reference(), entity);
    if (entity.kind().equals("indicator")) {
      names(entity).forEach(name -> addName(name, Category.INDICATOR, entity));
    }
  }

  private void addEntity(Entity entity) {
    char category = category(entity.kind());
    if (category != 0) {
      names(entity).forEach(name -> addName(name, category, entity));
    }
  }

  private static char category(String kind) {
    if (NAMELESS.contains(kind)) {
      return 0;
    }
    char other = AREAS.contains(kind) ? Category.AREA : Category.ORDINARY;
    return SUBJECTS.contains(kind) ? Category.ENTITY : other;
  }

  /** A thing's names, without marks around them; single characters are too common to be seen. */
  private static Set<String> names(Entity entity) {
    Set<String> names = new HashSet<>();
    names.add(entity.label().zh());
    entity.names().forEach(name -> names.add(name.name()));
    names.removeIf(name -> name.length() < 2);
    return names;
  }

  private void addName(String name, char category, Entity entity) {
    String plain = name.replaceAll("^[“\"《]|[”\"》]$", "").replace(" ", "");
    if (category == Category.INDICATOR) {
      indicators.putIfAbsent(plain, entity.reference());
      if (plain.endsWith("数") && plain.length() > 2) {
        indicators.putIfAbsent(plain.substring(0, plain.length() - 1), entity.reference());
      }
    } else {
      byName.putIfAbsent(plain, entity.reference());
    }
    Word word = new Word(category, entity.type(), entity.reference(), Word.Condition.NONE);
    if (words.add(plain, word)) {
      naming.addCatalogued(plain, word.reference());
    }
    if (category != Category.INDICATOR) {
      things.add(plain, word);
    }
  }

  private void addUnit(Unit unit) {
    if (unitIds.add(unit.id())) {
      unit.words().stream()
          .filter(word -> Character.isLetter(word.codePointAt(0)))
          .forEach(word -> units.add(word, UnitWord.of(Category.COUNT, unit.id())));
    }
  }

  private void readUnits() {
    for (String[] fields : lines("units.txt")) {
      boolean isBound = fields[0].equals("bound");
      for (int i = 2; i < fields.length; i++) {
        if (fields[0].equals("noun")) {
          countables.put(fields[i], fields[1]);
        } else if (isBound) {
          bounds.add(fields[i], Code.of(Qualifier.class, fields[1]));
        } else {
          unitIds.add(fields[1]);
          units.add(fields[i], UnitWord.of(UnitWord.letter(fields[0]), fields[1]));
        }
      }
    }
  }

  private void readWords(String resource) {
    for (String[] fields : lines(resource)) {
      char category = Category.ofWords(resource, fields);
      String detail = fields[0].length() > 2 ? fields[0].substring(2) : "";
      for (int i = 1; i < fields.length; i++) {
        addWord(fields[i], category, detail);
      }
    }
  }

  private void addWord(String written, char category, String detail) {
    Word.Condition condition = Word.Condition.of(written.charAt(written.length() - 1));
    String word =
        condition == Word.Condition.NONE ? written : written.substring(0, written.length() - 1);
    words.add(word, new Word(category, detail, "", condition));
    if (category == Category.INDICATOR) {
      indicatorWords.add(word);
    }
  }

  static List<String[]> lines(String resource) {
    try (InputStream in = Vocabulary.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split(" +", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
