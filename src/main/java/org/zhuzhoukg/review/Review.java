package org.zhuzhoukg.review;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Evidence;
import org.zhuzhoukg.text.SourceText;

/**
 * The review of one text: its candidates, and what people have decided on them. Threads may share
 * it.
 */
public final class Review {

  private static final int LONGEST_NOTE = 500;

  private final String title;
  private final SourceText text;
  private final Catalogue catalogue;
  private final List<Proposal> proposals;
  private final DecisionLog log;
  private final Clock clock = Clock.systemUTC();

  /**
   * Prepares a review.
   *
   * @param title what the text is called
   * @param text what the candidates were found in
   * @param proposals the candidates
   * @param catalogue what they may name
   * @param log where decisions are kept
   */
  public Review(
      String title,
      SourceText text,
      List<Proposal> proposals,
      Catalogue catalogue,
      DecisionLog log) {
    this.title = title;
    this.text = text;
    this.proposals = List.copyOf(proposals);
    this.catalogue = catalogue;
    this.log = log;
  }

  /** What the text is called. */
  public String title() {
    return title;
  }

  /** The text. */
  public SourceText text() {
    return text;
  }

  /** What candidates may name. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * How far it is.
   *
   * @param items the candidates, and facts that are no longer proposed, in the text's order
   * @param lost decisions whose words are no longer in the text
   * @param warnings what was wrong with the file of decisions
   */
  public record Progress(List<Item> items, List<Decision> lost, List<String> warnings) {

    /** Copies the lists. */
    public Progress {
      items = List.copyOf(items);
      lost = List.copyOf(lost);
      warnings = List.copyOf(warnings);
    }

    /** How many candidates there are of each state. */
    public Map<State, Long> counts() {
      Map<State, Long> counts = new EnumMap<>(State.class);
      for (State state : State.values()) {
        counts.put(state, items.stream().filter(item -> item.state() == state).count());
      }
      return counts;
    }

    /** The candidate with a key. */
    public Optional<Item> find(String key) {
      return items.stream().filter(item -> item.proposal().key().equals(key)).findFirst();
    }
  }

  /** Reads the decisions and sets the candidates against them. */
  public Progress progress() throws IOException {
    DecisionLog.Content content = log.read();
    Anchoring anchoring = Anchoring.of(text, proposals, content.decisions().values());
    List<Item> items = new ArrayList<>(anchoring.regressions());
    proposals.forEach(p -> items.add(Item.of(p, anchoring.decision(p))));
    items.sort(Comparator.comparing(item -> item.proposal().at()));
    return new Progress(items, anchoring.lost(), content.warnings());
  }

  /**
   * What somebody decides.
   *
   * @param key the candidate's
   * @param patch the fields to change, by their names in files; for corrections alone
   */
  public record Request(
      String key, Verdict verdict, Map<String, String> patch, String note, String reviewer) {}

  /**
   * Keeps a decision; it is on the disk when this returns.
   *
   * @return the candidate as it is now
   * @throws ReviewException if there is no such candidate, or the decision makes no sense
   */
  public synchronized Item decide(Request request) throws IOException {
    Item item =
        progress()
            .find(request.key())
            .orElseThrow(
                () ->
                    ReviewException.unknown(
                        "没有这个候选：" + request.key(), "there is no candidate " + request.key()));
    Map<Field, String> patch = patch(item.proposal(), request);
    if (request.note().length() > LONGEST_NOTE) {
      throw ReviewException.bad(
          "附注最多" + LONGEST_NOTE + "字", "a note has at most " + LONGEST_NOTE + " characters");
    }
    if (request.verdict() == Verdict.UNDO && item.decision().isEmpty()) {
      throw ReviewException.bad("没有可撤销的决定", "there is no decision to undo");
    }
    if (request.verdict() == Verdict.ACCEPT && item.state() == State.CORRECTED) {
      throw ReviewException.bad(
          "此项已更正；要按提出的接受，请先撤销", "it is corrected; to accept it as proposed, undo that first");
    }
    log.append(decision(item, request, patch));
    return progress().find(request.key()).orElse(item);
  }

  private Decision decision(Item item, Request request, Map<Field, String> patch) {
    Proposal proposal = item.proposal();
    return new Decision(
        proposal.key(),
        item.decision().map(Decision::key).filter(old -> !old.equals(proposal.key())),
        request.verdict(),
        new Decision.Subject(
            text.sha256(),
            proposal.kind(),
            proposal.type(),
            proposal.at(),
            quoted(proposal.words())),
        proposal.fields(),
        patch,
        new Decision.By(
            request.reviewer(), clock.instant().truncatedTo(ChronoUnit.SECONDS), request.note()));
  }

  /** As many of the words as evidence may quote. */
  static String quoted(String words) {
    return words.codePointCount(0, words.length()) <= Evidence.LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, Evidence.LONGEST));
  }

  private static Map<Field, String> patch(Proposal proposal, Request request) {
    Map<Field, String> patch = new EnumMap<>(Field.class);
    request.patch().forEach((name, value) -> put(patch, proposal, name, value.strip()));
    if (request.verdict() == Verdict.CORRECT && patch.isEmpty()) {
      throw ReviewException.bad(
          "没有改动任何一项；若无误，请选接受", "no field is changed; accept it if it is right");
    }
    if (request.verdict() != Verdict.CORRECT && !patch.isEmpty()) {
      throw ReviewException.bad("只有更正可以改动", "only the verdict 'correct' takes a patch");
    }
    return patch;
  }

  private static void put(Map<Field, String> patch, Proposal proposal, String name, String value) {
    Field field =
        Field.of(name)
            .filter(proposal.kind().fields()::contains)
            .orElseThrow(
                () ->
                    ReviewException.bad(
                        "没有“" + name + "”这一项",
                        "a candidate of this kind has no field '" + name + "'"));
    if (!value.isEmpty()) {
      field.check(value);
    }
    if (!value.equals(proposal.fields().getOrDefault(field, ""))) {
      patch.put(field, value);
    }
  }
}
