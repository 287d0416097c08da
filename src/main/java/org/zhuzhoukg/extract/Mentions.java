package org.zhuzhoukg.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhuzhoukg.fact.Entity;

/** The names of things among the tokens of a sentence. */
final class Mentions {

  private final Vocabulary vocabulary;
  private final View view;

  Mentions(Vocabulary vocabulary, View view) {
    this.vocabulary = vocabulary;
    this.view = view;
  }

  void read(Tokens tokens, Consumer<Candidate> found) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.value(i) instanceof Word word && isName(tokens.category(i))) {
        String type = type(word);
        if (!type.isEmpty()) {
          found.accept(mention(tokens.start(i), tokens.end(i), word, type));
        }
      }
    }
  }

  private static boolean isName(char category) {
    return category == Category.AREA
        || category == Category.ENTITY
        || category == Category.ORDINARY;
  }

  private String type(Word word) {
    Entity entity = word.reference().isEmpty() ? null : vocabulary.entity(word.reference());
    String own = word.detail().startsWith(Respectively.PARTS) ? "" : word.detail();
    return entity == null ? own : typeOfKind(entity.kind());
  }

  private Mention mention(int from, int to, Word word, String type) {
    boolean isTitle = view.array()[from] == '《';
    int start = isTitle ? from + 1 : from;
    int end = isTitle ? to - 1 : to;
    boolean isKnown = !word.reference().isEmpty();
    String words = view.at(start, end);
    Optional<String> id = isKnown ? Optional.of(word.reference()) : Optional.empty();
    return new Mention(
        view.origin(start, end),
        view.written(start, end),
        new Named(id, words),
        type,
        isKnown ? 0.95 : 0.8,
        isKnown ? "catalogue" : "last-word",
        List.of());
  }

  /**
   * The class of the things of a catalogue's kind; empty for kinds that have no names of their own.
   */
  private static String typeOfKind(String kind) {
    return switch (kind) {
      case "city", "district", "region" -> "Area";
      case "government" -> "GovernmentBody";
      case "organization" -> "Organization";
      case "concept", "population", "post", "publication", "indicator" -> "";
      default -> Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    };
  }

  /** What kind of thing a name is of, by its last character. */
  static String typeOf(String name) {
    boolean isArea = name.matches(".*[市县省州镇乡村区]") && !name.matches(".*(?:园区|新区|开发区|高新区|经开区|社区)");
    return isArea ? "Area" : name.matches(".*(?:园|园区|新区|开发区|高新区|经开区)") ? "Park" : "Enterprise";
  }
}
