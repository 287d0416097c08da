package org.zhuzhoukg.page;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.zhuzhoukg.fact.Entity;
import org.zhuzhoukg.fact.Unit;
import org.zhuzhoukg.review.Field;
import org.zhuzhoukg.review.Item;
import org.zhuzhoukg.review.Kind;
import org.zhuzhoukg.review.Proposal;
import org.zhuzhoukg.review.Review;
import org.zhuzhoukg.review.State;
import org.zhuzhoukg.review.Verdict;
import org.zhuzhoukg.text.Bilingual;
import org.zhuzhoukg.text.Span;
import org.zhuzhoukg.vocab.Iris;

/**
 * The candidates of a text, for a person to decide on: the text with its marks, and one candidate.
 *
 * @param progress all candidates
 * @param shown those that the filter lets through
 * @param current the one to decide on; empty if there is none
 * @param text the text with a mark for each shown
 */
record ReviewPage(
    Heading heading,
    Review review,
    Review.Progress progress,
    List<Item> shown,
    Optional<Item> current,
    MarkedText text)
    implements PageModel {

  private static final Map<State, List<String>> STATES =
      Map.of(
          State.OPEN, List.of("未审", "open"),
          State.ACCEPTED, List.of("已接受", "accepted"),
          State.CORRECTED, List.of("已更正", "corrected"),
          State.REJECTED, List.of("已拒绝", "rejected"),
          State.DRIFT, List.of("已变动", "drift"),
          State.REGRESSION, List.of("已不再提出", "regression"));

  private static final Map<Kind, List<String>> KINDS =
      Map.of(
          Kind.OBSERVATION, List.of("数值", "figure"),
          Kind.MENTION, List.of("名称", "name"),
          Kind.STATEMENT, List.of("关系", "relation"));

  private static final int LETTERS_OF_ID = 16;

  static ReviewPage of(View view, Review review) throws IOException {
    Review.Progress progress = review.progress();
    List<Item> shown = progress.items().stream().filter(item -> isShown(view, item)).toList();
    Optional<Item> current =
        progress
            .find(view.parameter("at"))
            .or(() -> shown.stream().filter(item -> item.state() == State.OPEN).findFirst())
            .or(() -> shown.stream().findFirst());
    List<MarkedText.Mark> marks =
        progress.items().stream()
            .filter(item -> shown.contains(item) || current.filter(item::equals).isPresent())
            .map(item -> mark(view, item, current.filter(item::equals).isPresent()))
            .toList();
    Span whole = new Span(0, Math.max(1, review.text().length()));
    Heading heading =
        new Heading(
            view.say("审阅：", "Review: ") + review.title(), "", List.of(), "", List.of("review.js"));
    return new ReviewPage(
        heading,
        review,
        progress,
        shown,
        current,
        MarkedText.of(review.text(), List.of(whole), Contents.none(), marks));
  }

  private static boolean isShown(View view, Item item) {
    String state = view.parameter("state");
    String kind = view.parameter("kind");
    return (state.isEmpty() || state.equals(item.state().notation()))
        && (kind.isEmpty() || kind.equals(item.proposal().kind().notation()))
        && item.proposal().reason().confidence() <= most(view);
  }

  /** Only candidates as doubtful as that, in percent. */
  private static double most(View view) {
    String most = view.parameter("most");
    return most.matches("\\d{1,3}") ? Integer.parseInt(most) / 100.0 : 1;
  }

  private static MarkedText.Mark mark(View view, Item item, boolean isCurrent) {
    Proposal proposal = item.proposal();
    return new MarkedText.Mark(
        proposal.at(),
        id(item),
        "candidate " + item.state().notation() + (isCurrent ? " current" : ""),
        kind(view, proposal.kind()) + " · " + state(view, item.state()),
        href(view, item));
  }

  /** Names a candidate's mark in the page. */
  static String id(Item item) {
    return "m-" + item.proposal().key().substring(0, LETTERS_OF_ID);
  }

  static String href(View view, Item item) {
    return view.with("at", item.proposal().key());
  }

  /** The shown candidate before or after the current one; null if there is none. */
  String beside(View view, int step) {
    int at = current.map(progress.items()::indexOf).orElse(-1);
    for (int i = at + step; i >= 0 && i < progress.items().size(); i += step) {
      if (shown.contains(progress.items().get(i))) {
        return href(view, progress.items().get(i));
      }
    }
    return null;
  }

  /** The place of the current candidate among those shown, from 1; 0 if it is not among them. */
  int place() {
    return current.map(item -> shown.indexOf(item) + 1).orElse(0);
  }

  /** How many are decided on. */
  long decided() {
    return progress.items().size() - progress.counts().get(State.OPEN);
  }

  /** Why a candidate is proposed, or what is doubted. */
  static String reason(View view, String reason) {
    return Reasons.say(view, reason);
  }

  static String verdict(View view, Verdict verdict) {
    return switch (verdict) {
      case ACCEPT -> view.say("接受", "accepted");
      case REJECT -> view.say("拒绝", "rejected");
      case CORRECT -> view.say("更正", "corrected");
      case UNDO -> view.say("撤销", "undone");
    };
  }

  static String state(View view, State state) {
    return view.say(STATES.get(state).get(0), STATES.get(state).get(1));
  }

  static String kind(View view, Kind kind) {
    return view.say(KINDS.get(kind).get(0), KINDS.get(kind).get(1));
  }

  static List<State> states() {
    return Arrays.asList(State.values());
  }

  static List<Kind> kinds() {
    return Arrays.asList(Kind.values());
  }

  static String label(View view, Field field) {
    return view.say(field.label().zh(), field.label().en());
  }

  /** A field's text as a reader knows it: the name of what a reference, a unit or a code means. */
  String shows(View view, Field field, String text) {
    Optional<Bilingual> named =
        switch (field.form()) {
          case THING -> review.catalogue().entity(text).map(Entity::label);
          case UNIT ->
              review.catalogue().units().stream()
                  .filter(unit -> unit.id().equals(text))
                  .findFirst()
                  .map(Unit::label);
          default -> Optional.empty();
        };
    return named
        .map(label -> view.say(label.zh(), label.en()))
        .or(() -> field.term(text).map(term -> term(view, term)))
        .orElse(text);
  }

  private static String term(View view, String local) {
    return view.data().term(NodeFactory.createURI(Iris.DEFAULT.term(local))).text();
  }

  /** Whether a text is a reference to a thing of the catalogue. */
  boolean isKnown(String text) {
    return review.catalogue().entity(text).isPresent();
  }

  /** The list of suggestions that goes with a field; null for none. */
  static String suggestions(Field field) {
    return switch (field.form()) {
      case THING -> field == Field.INDICATOR ? "indicators" : "things";
      case UNIT -> "units";
      default -> null;
    };
  }

  /** What the catalogue has to suggest: indicators, or everything else. */
  List<Entity> entities(boolean isIndicator) {
    return review.catalogue().entities().stream()
        .filter(entity -> entity.kind().equals("indicator") == isIndicator)
        .toList();
  }

  @Override
  public String template() {
    return "review.jte";
  }
}
