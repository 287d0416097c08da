package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.zhuzhoukg.text.Span;

/**
 * Finds the names in the sentences of one document, and learns them: what was named in full is
 * known by its short form thereafter.
 */
final class Names {

  /** What a title in 《》 is. */
  static final Word TITLE = new Word(Category.ENTITY, "Policy");

  private static final Pattern LEGAL =
      Pattern.compile("(?:控股)?(?:股份|集团)?(?:有限责任公司|有限公司)$|(?:集团|控股集团|集团公司|总公司|公司|控股)$");
  private static final Pattern AREA = Pattern.compile("[市县区省镇]$");

  /** The rule of names of rankings; areas in them are no names of their own. */
  private static final String RANKING = "ranking";

  private final Trie<Word> tokenNames = new Trie<>();
  private final Trie<Word> learned = new Trie<>();
  private final Naming naming;
  private final Trie<Word> words;
  private final Pieces pieces;
  private final NameRuns runs;
  private final Persons persons;
  private final Titles titles;
  private final NameRules rules;
  private final Skeleton skeleton;
  private final FirmCores cores;

  /** Where the name begins that is learned. */
  private int near;

  private List<Name> found = List.of();
  private List<Name> mentioned = List.of();

  Names(Vocabulary vocabulary, View view) {
    naming = vocabulary.naming();
    words = vocabulary.words();
    pieces = new Pieces(naming, learned);
    runs = new NameRuns(view);
    persons = new Persons(naming, view);
    titles = new Titles(view);
    rules = new NameRules(vocabulary);
    skeleton = new Skeleton(view);
    cores = new FirmCores(view);
    new HeadingAreas(view)
        .read().stream()
            .filter(area -> isFree(area.substring(0, area.length() - 1)))
            .forEach(area -> learn(area, "Area"));
  }

  /** Names learned so far, and the short forms of them, as the lexer reads them. */
  Trie<Word> learned() {
    return tokenNames;
  }

  /** The names of the sentence merged last, in their order. */
  List<Name> found() {
    return found;
  }

  /** The same, and the areas in names of what is no thing of ours: 云泽市 in 云泽市统计公报. */
  List<Name> mentioned() {
    return mentioned;
  }

  /** The sentence merged last, as rules see it. */
  Skeleton sentence() {
    return skeleton;
  }

  /** Learns the name of what a document is about. */
  void learn(String called, String type) {
    String name = called.startsWith("《") ? called.replaceAll("[《》]", "") : called;
    boolean isArea = type.equals("Area");
    learned.add(name, new Word(Naming.KNOWN, type));
    if (!type.equals("Person") && !type.isEmpty()) {
      tokenNames.add(name, new Word(isArea ? Category.AREA : Category.ENTITY, type));
    }
    if (type.equals("Enterprise") && cores.isNew(name)) {
      learnCore(name);
    }
    String brief = brief(name, type);
    if (brief.length() < name.length() && brief.length() >= (isArea ? 2 : 3)) {
      learn(brief, type);
    }
  }

  /** 华岳, of 江北华岳精密机床有限公司: what is left without province and trade. */
  private void learnCore(String full) {
    String name = LEGAL.matcher(full).replaceFirst("");
    int from = name.length() > 2 && isArea(name.substring(0, 2)) ? 2 : 0;
    for (int end = from + 2; end < from + 4 && end < name.length(); end++) {
      String core = name.substring(from, end);
      boolean isFormal = full.length() - name.length() > 3 && name.length() > end + 3;
      boolean isTrade =
          isTrade(name.substring(end)) || (isFormal && isTrade(name.substring(end + 2)));
      boolean isCalled = end == from + 2 && name.length() > end + 1 && cores.isAlone(core, near);
      if ((isTrade || isCalled) && isFree(core) && !cores.isArea(core, near)) {
        learned.add(core, new Word(Naming.KNOWN, "Enterprise"));
        tokenNames.add(core, new Word(Category.ENTITY, "Enterprise"));
        return;
      }
    }
  }

  /** Whether it is no word, nor the name of anything. */
  private boolean isFree(String name) {
    return naming.words().get(name) == null && words.get(name) == null && learned.get(name) == null;
  }

  private boolean isArea(String word) {
    Word known = naming.words().get(word);
    return known != null && known.category() == Naming.KNOWN && known.detail().equals("Area");
  }

  private boolean isTrade(String word) {
    Word head = naming.words().get(word);
    return head != null && head.category() == Naming.HEAD && head.detail().startsWith("Enterprise");
  }

  private static String brief(String name, String type) {
    if (type.equals("Area") && name.length() > 2) {
      return AREA.matcher(name).replaceFirst("");
    }
    return type.equals("Enterprise") ? LEGAL.matcher(name).replaceFirst("") : name;
  }

  /** Finds the names of a sentence and makes one token of each that figures may be about. */
  void merge(View view, Span sentence, Tokens tokens) {
    pieces.read(view, sentence, tokens);
    List<Name> all = new ArrayList<>(runs.read(pieces));
    persons.read(pieces, all);
    titles.read(pieces.from(), pieces.to(), all);
    found = apart(all);
    skeleton.read(pieces, found);
    List<Name> told = new ArrayList<>();
    rules.read(skeleton, told);
    mentioned = new ArrayList<>(found);
    if (!told.isEmpty()) {
      told.addAll(found);
      List<Name> events = told.stream().filter(name -> name.is("Event")).toList();
      found = apart(told);
      skeleton.read(pieces, found);
      mentioned.removeIf(name -> !name.is("Area") || !isInPublication(name));
      mentioned.addAll(found);
      mentioned.addAll(events.stream().filter(this::isInPublication).toList());
    }
    mentioned.removeIf(name -> isMeasured(view, name));
    for (Name name : found) {
      near = name.start();
      if (name.reference().isEmpty() && isLearned(name)) {
        learn(view.at(name.start(), name.end()), name.type());
      }
    }
    TokenNames.merge(found, tokens);
  }

  private boolean isInPublication(Name area) {
    return found.stream()
        .anyMatch(
            name -> name.type().isEmpty() && !name.rule().equals(RANKING) && name.overlaps(area));
  }

  /** 竹产业产值: an industry that is part of what is measured. */
  private boolean isMeasured(View view, Name name) {
    return name.is("Industry", "Cluster") && naming.isAt(Naming.MEASURED, view, name.end());
  }

  private static boolean isLearned(Name name) {
    return name.length() >= (name.is("Person", "Product") ? 2 : 3)
        && !name.is("Designation", "Industry", "Event", "")
        && name.length() <= 30;
  }

  /** Of names that overlap the longest, of those the first. */
  private static List<Name> apart(List<Name> all) {
    all.sort(Comparator.comparingInt((Name name) -> -name.length()));
    List<Name> kept = new ArrayList<>();
    for (Name name : all) {
      if (kept.stream().noneMatch(name::overlaps)) {
        kept.add(name);
      }
    }
    kept.sort(Comparator.comparingInt(Name::start));
    return kept;
  }
}
