package org.zhuzhoukg.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What general words mean: 公司 the enterprise named last. Of one document. */
final class Referents {

  private static final int LONGEST = 3;
  private static final int AROUND = 5;
  private static final Set<Character> BEFORE =
      Set.of('，', '；', '：', '“', '”', '、', '(', '由', '与', '和', '同', '在', '。', 'T', '\n', '走', '进');

  private final GeneralWords general;
  private final Named document;
  private final View view;
  private final Map<String, Name> last = new HashMap<>();

  Referents(GeneralWords general, Named document, View view) {
    this.general = general;
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
    String before = skeleton.subSequence(Math.max(0, at - AROUND), at).toString();
    boolean isBeside = general.endBeside(before.replaceFirst("A?的?$", ""));
    if (!isBeside || !last.containsKey(name.type())) {
      last.put(name.type(), name);
    }
  }

  private void general(Skeleton skeleton, int at) {
    for (int length = LONGEST; length > 0; length--) {
      if (at + length <= skeleton.length()) {
        String word = skeleton.subSequence(at, at + length).toString();
        Optional<Name> meant = general.ofRelation(word).map(last::get);
        if (meant.isPresent()) {
          skeleton.put(at, at + length, meant.get());
          return;
        }
      }
    }
  }

  /** The thing that a name names. */
  Named named(Name name) {
    Optional<String> id =
        name.reference().isEmpty() ? Optional.empty() : Optional.of(name.reference());
    return new Named(id, view.at(name.start(), name.end()));
  }

  /** The last thing of a class, or whom the document is about if anybody said. */
  Optional<Named> last(String type) {
    return type.equals("document")
        ? Optional.of(document).filter(thing -> !thing.label().isEmpty())
        : Optional.ofNullable(last.get(type)).map(this::named);
  }

  /** Who has such a post, if no body is named beside it. */
  Optional<String> holderOf(Word post, String words) {
    if (post == null || post.detail().isEmpty()) {
      return Optional.empty();
    }
    if (post.detail().equals("Area")) {
      return Optional.of(area(words));
    }
    String type = post.detail();
    Named holder = last.containsKey(type) ? named(last.get(type)) : null;
    return Optional.ofNullable(holder)
        .map(Named::label)
        .or(
            () ->
                type.equals(Kinds.ofName(document.label()))
                    ? Optional.of(document.label())
                    : Optional.empty());
  }

  /** The county named last, for a 县长. */
  private String area(String post) {
    Name name = last.get("Area");
    String label = name == null ? "" : named(name).label();
    boolean fits = !label.isEmpty() && post.indexOf(label.charAt(label.length() - 1)) >= 0;
    return fits ? label : document.label();
  }
}
