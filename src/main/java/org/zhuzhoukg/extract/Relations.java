package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuzhoukg.text.Span;

/** Finds what sentences state between the things they name, as relations.txt tells. */
final class Relations {

  private static final Pattern DEVELOPMENT = Pattern.compile("(?:创新|加快)?发展$|建设$");

  private static final int LONGEST_HEADING = 60;

  /** A sentence that goes on with the one before. */
  private static final String AMONG = "其中";

  private final List<TextRule> rules;
  private final Triggers triggers;
  private final View view;
  private final Referents referents;
  private final Holders holders;
  private final Set<List<String>> said = new HashSet<>();

  /** What the words of names said of them, by name and predicate. */
  private final Set<String> told = new HashSet<>();

  private final Vocabulary vocabulary;
  private final NameParts parts;
  private final RuleMatchers matchers;
  private final TextRule[] ofNames;
  private final Skeleton heading;
  private final Skeleton before;
  private final Skeleton catalogued;
  private Skeleton skeleton;
  private Consumer<Candidate> found;

  Relations(Vocabulary vocabulary, View view, Named document) {
    this.vocabulary = vocabulary;
    parts = new NameParts(vocabulary);
    rules = vocabulary.relationRules();
    matchers = new RuleMatchers(rules);
    ofNames = rules.stream().filter(rule -> !rule.inside().isEmpty()).toArray(TextRule[]::new);
    this.view = view;
    triggers = vocabulary.relationTriggers();
    referents = new Referents(vocabulary, document, view);
    holders = new Holders(referents, document);
    heading = new Skeleton(view);
    before = new Skeleton(view);
    catalogued = new Skeleton(view);
  }

  /** Reads the relations of a sentence. */
  void read(Skeleton sentence, Consumer<Candidate> into) {
    found = into;
    referents.resolve(sentence);
    skeleton = sentence;
    all();
    names();
    catalogued.copy(sentence);
    if (catalogued.name(vocabulary.things())) {
      skeleton = catalogued;
      all();
      names();
    }
    if (sentence.toString().startsWith(AMONG)) {
      before.append(sentence);
      skeleton = before;
      all();
    }
    before.copy(sentence);
    int end = sentence.length() == 0 ? 0 : sentence.end(sentence.length() - 1);
    boolean isLine = end < view.length() && view.charAt(end) == '\n';
    if (heading.length() > 0 && sentence.length() > 0) {
      heading.append(sentence);
      skeleton = heading;
      all();
    }
    heading.clear();
    if (isLine) {
      referents.endParagraph();
    }
    if (isLine && sentence.length() <= LONGEST_HEADING) {
      heading.copy(sentence);
    }
  }

  private void all() {
    BitSet worth = triggers.of(skeleton);
    for (int i = worth.nextSetBit(0); i >= 0; i = worth.nextSetBit(i + 1)) {
      TextRule rule = rules.get(i);
      Matcher matcher = matchers.of(i, skeleton);
      for (boolean is = matcher.find(); is; is = findNext(matcher)) {
        rule.results().forEach(result -> say(rule, result, matcher));
      }
    }
  }

  /** What the names themselves say: a policy's title, who issued it. */
  private void names() {
    for (int i = 0; i < skeleton.length(); i++) {
      Name name = skeleton.name(i);
      Named named = null;
      for (int k = 0; name != null && k < ofNames.length; k++) {
        if (ofNames[k].inside().indexOf(skeleton.charAt(i)) >= 0) {
          named = named == null ? referents.named(name) : named;
          name(ofNames[k], name, named);
        }
      }
    }
  }

  private void name(TextRule rule, Name name, Named named) {
    Matcher matcher = rule.pattern().matcher(named.label());
    if (matcher.find()) {
      Span at = new Span(name.start(), name.end());
      for (TextRule.Result result : rule.results()) {
        String object = result.object().get(0);
        boolean isPart = object.startsWith("*");
        boolean isTold = !told.add(named.label() + result.predicate()) && isPart;
        List<Named> meant =
            isPart
                ? parts.of(named.label(), object.substring(1))
                : List.of(known(matcher.group(object)));
        if (!isTold) {
          meant.forEach(part -> say(rule, at, named, result.predicate(), part));
        }
      }
    }
  }

  /** 电子商务发展: what the catalogue has, also without its last word. */
  private Named known(String words) {
    return vocabulary
        .named(words)
        .or(() -> vocabulary.named(DEVELOPMENT.matcher(words).replaceFirst("")))
        .orElseGet(() -> Named.of(words));
  }

  /** From the last letter, so that what is an object here may be a subject there. */
  private boolean findNext(Matcher matcher) {
    int at = Math.max(matcher.start() + 1, matcher.end() - 1);
    return at < skeleton.length() && matcher.find(at);
  }

  private void say(TextRule rule, TextRule.Result result, Matcher matcher) {
    List<Named> objects = new ArrayList<>();
    if (result.object().size() == 1) {
      objects.addAll(things(matcher, result.object().get(0)));
    } else {
      post(matcher, result.object()).ifPresent(objects::add);
    }
    Span at = new Span(skeleton.start(matcher.start()), skeleton.end(matcher.end() - 1));
    for (Named subject : things(matcher, result.subject())) {
      objects.forEach(object -> say(rule, at, subject, result.predicate(), object));
    }
  }

  private void say(TextRule rule, Span at, Named subject, String predicate, Named object) {
    boolean isNew = said.add(List.of(subject.label(), predicate, object.label()));
    if (isNew && !subject.label().equals(object.label())) {
      found.accept(
          new Relation(
              view.origin(at.start(), at.end()),
              view.written(at.start(), at.end()),
              subject,
              predicate,
              object,
              0.7,
              rule.name(),
              List.of()));
    }
  }

  /** The names in a group; what stands there if it has none. */
  private List<Named> things(Matcher matcher, String group) {
    if (group.startsWith("@")) {
      return referents.last(group.substring(1)).map(List::of).orElse(List.of());
    }
    if (group.startsWith("=")) {
      return List.of(Named.of(words(matcher, group.substring(1))));
    }
    int colon = group.indexOf(':');
    String plain = colon < 0 ? group : group.substring(0, colon);
    int from = matcher.start(plain);
    if (from < 0) {
      return List.of();
    }
    List<Named> things = new ArrayList<>();
    for (int i = from; i < matcher.end(plain); i++) {
      boolean isAsked = colon < 0 || group.indexOf(skeleton.charAt(i), colon) > 0;
      if (isAsked && skeleton.name(i) != null) {
        things.add(referents.named(skeleton.name(i)));
      }
    }
    boolean isWords = colon < 0 && things.isEmpty() && from < matcher.end(group);
    return isWords ? List.of(Named.of(words(matcher, group))) : things;
  }

  private String words(Matcher matcher, String group) {
    return view.at(skeleton.start(matcher.start(group)), skeleton.end(matcher.end(group) - 1));
  }

  /** A body and a post in it; where no body is named, the one that has such posts. */
  private Optional<Named> post(Matcher matcher, List<String> groups) {
    int post = matcher.start(groups.get(1));
    if (post < 0) {
      return Optional.empty();
    }
    String words = words(matcher, groups.get(1));
    List<Named> bodies = things(matcher, groups.get(0));
    int named = groups.get(0).startsWith("@") ? -1 : matcher.start(groups.get(0));
    Optional<String> body =
        named >= 0 && skeleton.name(named) == null
            ? referents.ending(words(matcher, groups.get(0)))
            : bodies.isEmpty()
                ? holders.of(skeleton.post(post), words)
                : Optional.of(holder(bodies.get(bodies.size() - 1).label(), skeleton.post(post)));
    return body.map(label -> Named.of(joined(label, words)));
  }

  /** 云泽市委副书记、市长: it is the city's mayor. */
  private static String holder(String body, Word post) {
    boolean isOfArea = post != null && post.detail().equals("Area");
    return isOfArea ? body.replaceFirst("(?<=[市县区省州])委$", "") : body;
  }

  /** 云泽市 and 市委书记 are 云泽市委书记. */
  private static String joined(String body, String post) {
    boolean isDouble =
        post.length() > 2 && post.charAt(1) == '委' && body.endsWith(post.substring(0, 1));
    return isDouble ? body + post.substring(1) : body + post;
  }
}
