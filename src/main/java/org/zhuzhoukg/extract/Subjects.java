package org.zhuzhoukg.extract;

import java.util.Optional;

/** Whom a sentence is about: names, and general words that stand for them. */
final class Subjects {

  private final GeneralWords general;
  private final Naming naming;

  Subjects(Vocabulary vocabulary) {
    general = vocabulary.general();
    naming = vocabulary.naming();
  }

  /** A token names whom the following is about. */
  void saw(View view, Tokens tokens, int i, Context context) {
    String words = view.at(tokens.start(i), tokens.end(i));
    boolean isGeneric = tokens.category(i) == Category.AREA && isGeneral(tokens, i);
    if (isGeneric && general.isHome(words)) {
      char kind = words.charAt(words.length() - 1);
      boolean isHome =
          context.document.label().indexOf(kind) == context.document.label().length() - 1;
      context.about(isHome ? context.document : context.areas.getOrDefault(kind, context.document));
    } else if (isGeneric && general.ofFigure(words).isPresent()) {
      String type = general.ofFigure(words).get();
      boolean isDocument = Kinds.ofName(context.document.label()).equals(type);
      context.about(
          isDocument ? context.document : context.bodies.getOrDefault(type, context.document));
    } else if (general.isWide(words) || naming.isForeign(words)) {
      context.aside = Optional.of(named(tokens, i, words));
    } else if (tokens.category(i) == Category.QUOTED) {
      context.aside = Optional.of(Named.of(words.replaceAll("[“”\"]", "")));
    } else if (!isGeneric && !isAuthority(tokens, i)) {
      context.about(named(tokens, i, words));
    }
  }

  /** A sentence names things; general words behind it may mean them. */
  void remember(View view, Tokens tokens, Context context) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.value(i) instanceof Word word && !word.detail().isEmpty()) {
        String words = view.at(tokens.start(i), tokens.end(i));
        if (tokens.category(i) == Category.ENTITY) {
          context.bodies.put(word.detail(), named(tokens, i, words));
        } else if (tokens.category(i) == Category.AREA) {
          context.areas.put(words.charAt(words.length() - 1), named(tokens, i, words));
        }
      }
    }
  }

  /** Who tells a figure, or orders it, is seldom whom it is about. */
  private static boolean isAuthority(Tokens tokens, int i) {
    return tokens.value(i) instanceof Word word
        && (word.detail().equals("GovernmentBody") || word.detail().equals("Policy"));
  }

  private static boolean isGeneral(Tokens tokens, int i) {
    return tokens.value(i) instanceof Word word
        && word.reference().isEmpty()
        && word.detail().isEmpty();
  }

  /** The thing that a token names. */
  Named named(Tokens tokens, int i, String words) {
    Optional<String> id =
        tokens.value(i) instanceof Word word && !word.reference().isEmpty()
            ? Optional.of(word.reference())
            : Optional.empty();
    return new Named(id, words);
  }
}
