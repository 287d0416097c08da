package org.zhuzhoukg.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What general words mean: 公司 the enterprise named last. Of one document. */
final class Referents {

  private static final int LONGEST = 4;
  private static final int AROUND = 5;
  private static final String BEFORE = "，；：“”、(由与和同在。T\n走进";

  private static final Pattern TITLE = Pattern.compile("[BO][^，。；：A-Z]{0,8}");

  private static final String TOPICS = "topic:";

  private static final Pattern OWNER = Pattern.compile("A?的?“?$");

  private static final Phrase FORMER =
      Phrase.of("(?:叫|叫做|原名|原为|前身[是为系](?:[^，。；A-SU-Z]{0,10}的)?A?)$");

  /** Behind a holder of shares, or who builds for another. */
  private static final Pattern HOLDS =
      Pattern.compile("(?:持股|参股|入股|控股|占股|持有?|占|保留|认购)N|(?:承建|施工)(?!的)");

  /** Who stands at the beginning of a sentence, behind times and the like. */
  private static final Phrase TOPIC =
      Phrase.of(
          "^(?:[^，。；：A-SU-Z\n]{0,12}，|T|[“△▲—\\s])*+(?:[^，。；：A-MO-Z\\n]{1,14}的(?=[A-Z]))?(?:A的?(?=[EKIFSXJU]))*(?<topic>[EKIFSXJUA])");

  private final Vocabulary vocabulary;
  private final GeneralWords general;
  private final Named document;
  private final String documentType;
  private final View view;

  private final Map<String, Name> last = new HashMap<>();

  private Name first;

  /** By class and last two characters: 港区 the one of that name. */
  private final Map<String, Name> byEnd = new HashMap<>();

  private final ShortNames shortNames = new ShortNames();

  /** Where whom the document is about was named. */
  private Name own;

  /** What the first lines say that the document is: a bulletin, a policy. */
  private Name title;

  /** Whom the sentences of a paragraph are about. */
  private Name topic;

  Referents(Vocabulary vocabulary, Named document, View view) {
    this.vocabulary = vocabulary;
    general = vocabulary.general();
    this.document = document;
    documentType = Kinds.ofName(document.label());
    this.view = view;
    shortNames.inFull(document.label());
  }

  /** Puts names for the general words of a sentence, and remembers its names. */
  void resolve(Skeleton skeleton) {
    for (int i = 0; i < skeleton.length(); i++) {
      Name name = skeleton.name(i);
      if (name != null) {
        remember(skeleton, i, name);
      } else if (i == 0 || BEFORE.indexOf(skeleton.charAt(i - 1)) >= 0) {
        general(skeleton, i);
      }
    }
    if (title == null && TITLE.matcher(skeleton).matches()) {
      title = skeleton.name(0);
    }
    if (TOPIC.needs().areMet(skeleton.toString())) {
      Matcher begins = TOPIC.pattern().matcher(skeleton.toString());
      topic = begins.lookingAt() ? skeleton.name(begins.start("topic")) : topic;
    }
  }

  /** What follows may be about another. */
  void endParagraph() {
    topic = null;
  }

  /** 华岳公司与铭川公司: it goes on with the first. */
  private void remember(Skeleton skeleton, int at, Name name) {
    first = first == null ? name : first;
    named(name);
    String before = skeleton.subSequence(Math.max(0, at - AROUND), at).toString();
    boolean isBeside =
        general.endBeside(OWNER.matcher(before).replaceFirst(""))
            || FORMER.isIn(before)
            || (!isOwn(name) && isHolder(skeleton, at));
    if (!isBeside || !last.containsKey(name.type())) {
      last.put(name.type(), name);
      boolean isInFull = own == null || name.length() > 3;
      own = isInFull && isOwn(name) ? name : own;
    }
    if (name.is("Area")) {
      last.put("Area" + view.charAt(name.end() - 1), name);
    }
    park(name).ifPresent(park -> last.put("Park", park));
    String written = view.name(name.start(), name.end());
    if (name.length() > 2 && levelled(name, written).equals(written)) {
      byEnd.put(name.type() + end(written), name);
      byEnd.put(end(written), name);
    }
  }

  private static boolean isHolder(Skeleton skeleton, int at) {
    return HOLDS.matcher(skeleton).region(at + 1, skeleton.length()).lookingAt();
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
    boolean mayBegin = general.beginsRelation(skeleton.charAt(at));
    for (int length = LONGEST; mayBegin && length > 0; length--) {
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

  /** The area of a kind that was named last, 市, or of any. */
  Name area(String kind) {
    return last.get("Area" + kind);
  }

  private boolean isOwn(Name name) {
    return documentType.equals(name.type())
        && ShortNames.areAlike(view.name(name.start(), name.end()), document.label());
  }

  /**
   * The thing of a class that is spoken of: whom the document is about, until a paragraph turns to
   * another.
   */
  Name spokenOf(String type) {
    boolean isElsewhere = topic != null && topic.is(type) && !isOwn(topic);
    return own != null && own.is(type) && !isElsewhere ? own : last.get(type);
  }

  /** 公司 is the one spoken of; 港区 the one of that name. */
  private Name meant(String word, String type) {
    Name spokenOf = spokenOf(type);
    return general.ofFigure(word).isPresent()
        ? spokenOf
        : byEnd.getOrDefault(type + word, spokenOf);
  }

  /** The thing that a name names. */
  Named named(Name name) {
    String written = view.name(name.start(), name.end());
    boolean isShort = name.is("Enterprise", "Park") && !written.equals(document.label());
    String label = isShort ? shortNames.inFull(written) : levelled(name, written);
    Optional<String> id =
        name.reference().isEmpty() ? ofLocal(label) : Optional.of(name.reference());
    return new Named(id, label);
  }

  /** The thing named last whose name ends in such a word: 中心, of 竹业测评中心. */
  Optional<String> ending(String word) {
    return Optional.ofNullable(byEnd.get(end(word)))
        .map(name -> view.name(name.start(), name.end()))
        .filter(label -> label.endsWith(word));
  }

  /** 外经委, of 市外经委 that was named before. */
  private String levelled(Name name, String written) {
    Name before = name.is("GovernmentBody") ? byEnd.get(name.type() + end(written)) : null;
    String full = before == null ? "" : view.name(before.start(), before.end());
    boolean isFull = full.length() == written.length() + 1 && full.endsWith(written);
    return isFull && "市省县区州".indexOf(full.charAt(0)) >= 0 ? full : written;
  }

  private static String end(String words) {
    return words.substring(Math.max(0, words.length() - 2));
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
    if (type.equals("title")) {
      return Optional.ofNullable(title).map(this::named);
    }
    if (type.equals("committee")) {
      return Optional.ofNullable(last.get("Park"))
          .map(park -> Named.of(named(park).label() + "管委会"));
    }
    if (type.startsWith(TOPICS)) {
      return topic(type.substring(TOPICS.length()));
    }
    return type.equals("document")
        ? Optional.of(document).filter(thing -> !thing.label().isEmpty())
        : Optional.ofNullable(last.get(type)).map(this::named);
  }

  /** Whom the sentence goes on about, else the document, if it is one of some kinds. */
  private Optional<Named> topic(String letters) {
    if (topic != null && letters.indexOf(Skeleton.letter(topic.type())) >= 0) {
      return Optional.of(named(topic));
    }
    boolean isOther = topic != null && topic.is("Enterprise", "Park");
    return last("document")
        .filter(it -> letters.indexOf(Skeleton.letter(documentType)) >= 0)
        .filter(it -> !isOther);
  }

  /** The park that the document is about, or begins with. */
  private Optional<Named> here() {
    return last("document")
        .filter(thing -> documentType.equals("Park"))
        .or(() -> Optional.ofNullable(first).filter(name -> name.is("Park")).map(this::named));
  }
}
