package org.zhuzhoukg.extract;

import java.util.List;
import java.util.Optional;

/** Whose post it is where no body is named beside it: 市长 the city's, 厂长 the firm's. */
final class Holders {

  private static final String LEVELS = "市县区省州镇";
  private static final String OTHER_LEVELS = "省县镇乡村";

  private final Referents referents;
  private final Named document;

  Holders(Referents referents, Named document) {
    this.referents = referents;
    this.document = document;
  }

  /** Who has such a post, if no body is named beside it. */
  Optional<String> of(Word post, String words) {
    if (post == null || post.detail().isEmpty()) {
      return Optional.empty();
    }
    if (post.detail().equals("Area")) {
      return Optional.of(area(words));
    }
    List<String> types = List.of(post.detail().split("\\|", -1));
    return types.stream()
        .filter(type -> referents.spokenOf(type) != null)
        .findFirst()
        .map(type -> referents.named(referents.spokenOf(type)).label())
        .or(
            () ->
                types.contains(Kinds.ofName(document.label()))
                    ? Optional.of(document.label())
                    : Optional.empty());
  }

  /** The county named last, for a 县长; the document's area if it may have such a post. */
  private String area(String post) {
    String home = document.label();
    char level = home.isEmpty() ? ' ' : home.charAt(home.length() - 1);
    for (int i = 0; i < post.length(); i++) {
      Name name = referents.area(post.substring(i, i + 1));
      boolean isLast = name != null && name.equals(referents.area(""));
      if (name != null && (isLast || level != post.charAt(i))) {
        return referents.named(name).label();
      }
      if (LEVELS.indexOf(level) >= 0 && OTHER_LEVELS.indexOf(post.charAt(i)) >= 0) {
        return level == post.charAt(i) ? home : "";
      }
    }
    return home;
  }
}
