package org.zhuzhoukg.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What general words mean: 公司 the enterprise named last. Of one document. */
final class Referents {

  private static final int LONGEST = 4;
  private static final int AROUND = 5;
  private static final Set<Character> BEFORE =
      Set.of('，', '；', '：', '“', '”', '、', '(', '由', '与', '和', '同', '在', '。', 'T', '\n', '走', '进');

  private static final Pattern OWNER = Pattern.compile("A?的?“?$");

  private static final Pattern FORMER = Pattern.compile("(?:叫|叫做|前身是|前身为|原名|原为)$");

  private final Vocabulary vocabulary;
  private final GeneralWords general;
  private final Named document;
  private final View view;

  private final Map<String, Name> last = new HashMap<>();

  private Name first;

  /** By class and last two characters: 港区 the one of that name. */
  private final Map<String, Name> byEnd = new HashMap<>();

  /** Enterprises by the two or three characters that they begin with. */
  private final Map<String, String> byCore = new HashMap<>();

  Referents(Vocabulary vocabulary, Named document, View view) {
    this.vocabulary = vocabulary;
    general = vocabulary.general();
    this.document = document;
    this.view = view;
  }

  /** Puts names for the general words of a sentence, and remembers its names. */
  void resolve(Skeleton skeleton) {
    for (int i = 0; i < skeleton.length(); i++) {
      Name name = skeleton.name(i);
      if (name != null) {
        remember(skeleton, i, name);
      } else if (i == 0 || BEFORE.contains(skeleton.charAt(i - 1))) {
        general(skeleton, i);
      }
    }
  }

  /** 华岳公司与铭川公司: it goes on with the first. */
  private void remember(Skeleton skeleton, int at, Name name) {
    first = first == null ? name : first;
    String before = skeleton.subSequence(Math.max(0, at - AROUND), at).toString();
    boolean isBeside =
        general.endBeside(OWNER.matcher(before).replaceFirst("")) || FORMER.matcher(before).find();
    if (!isBeside || !last.containsKey(name.type())) {
      last.put(name.type(), name);
    }
    park(name).ifPresent(park -> last.put("Park", park));
    if (name.is("Enterprise") && name.length() > 3) {
      String label = view.name(name.start(), name.end());
      byCore.putIfAbsent(label.substring(0, 2), label);
      byCore.putIfAbsent(label.substring(0, 3), label);
    }
    if (name.length() > 2) {
      byEnd.put(name.type() + view.at(name.end() - 2, name.end()), name);
    }
  }

  /** 禾泉产业园管委会 speaks of 禾泉产业园. */
  private Optional<Name> park(Name name) {
    if (!name.is("GovernmentBody")) {
      return Optional.empty();
    }
    return Kinds.governed(view.at(name.start(), name.end()))
        .map(park -> new Name(name.start(), name.start() + park.length(), "Park", "", name.rule()));
  }

  private void general(Skeleton skeleton, int at) {
    for (int length = LONGEST; length > 0; length--) {
      if (at + length <= skeleton.length()) {
        String word = skeleton.subSequence(at, at + length).toString();
        Optional<Name> meant = general.ofRelation(word).map(type -> meant(word, type));
        if (meant.isPresent()) {
          skeleton.put(at, at + length, meant.get());
          return;
        }
      }
    }
  }

  /** 公司 is the one spoken of; 港区 the one of that name. */
  private Name meant(String word, String type) {
    Name spokenOf = last.get(type);
    return general.ofFigure(word).isPresent()
        ? spokenOf
        : byEnd.getOrDefault(type + word, spokenOf);
  }

  /** The thing that a name names. */
  Named named(Name name) {
    String written = view.name(name.start(), name.end());
    String label = name.is("Enterprise") ? byCore.getOrDefault(written, written) : written;
    Optional<String> id =
        name.reference().isEmpty() ? ofLocal(label) : Optional.of(name.reference());
    return new Named(id, label);
  }

  /** 市财政局 is that of the city that the document is about. */
  private Optional<String> ofLocal(String label) {
    String home = document.label();
    boolean isLocal = !home.isEmpty() && label.charAt(0) == home.charAt(home.length() - 1);
    return isLocal
        ? vocabulary.named(home + label.substring(1)).flatMap(Named::id)
        : Optional.empty();
  }

  /** The last thing of a class, or whom the document is about if anybody said. */
  Optional<Named> last(String type) {
    if (type.equals("here")) {
      return here();
    }
    return type.equals("document")
        ? Optional.of(document).filter(thing -> !thing.label().isEmpty())
        : Optional.ofNullable(last.get(type)).map(this::named);
  }

  /** The park that the document is about, or begins with. */
  private Optional<Named> here() {
    return last("document")
        .filter(thing -> Kinds.ofName(thing.label()).equals("Park"))
        .or(() -> Optional.ofNullable(first).filter(name -> name.is("Park")).map(this::named));
  }

  /** Who has such a post, if no body is named beside it. */
  Optional<String> holderOf(Word post, String words) {
    if (post == null || post.detail().isEmpty()) {
      return Optional.empty();
    }
    if (post.detail().equals("Area")) {
      return Optional.of(area(words));
    }
    List<String> types = List.of(post.detail().split("\\|", -1));
    return types.stream()
        .filter(last::containsKey)
        .findFirst()
        .map(type -> named(last.get(type)).label())
        .or(
            () ->
                types.contains(Kinds.ofName(document.label()))
                    ? Optional.of(document.label())
                    : Optional.empty());
  }

  /** The county named last, for a 县长. */
  private String area(String post) {
    Name name = last.get("Area");
    String label = name == null ? "" : named(name).label();
    if (!label.isEmpty() && post.indexOf(label.charAt(label.length() - 1)) >= 0) {
      return label;
    }
    String home = document.label();
    char level = home.isEmpty() ? ' ' : home.charAt(home.length() - 1);
    boolean isOther = level == '市' && post.indexOf('省') >= 0;
    return isOther ? "" : home;
  }
}
