package org.zhuzhoukg.web;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.zhuzhoukg.page.Site;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.MemoryWatch;
import org.zhuzhoukg.store.QueryLimits;
import org.zhuzhoukg.store.QueryPolicy;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Store;
import org.zhuzhoukg.store.UnknownTerms;
import org.zhuzhoukg.vocab.Iris;
import org.zhuzhoukg.vocab.Prefixes;

/** What all addresses of one server share. */
final class Service {

  private static final UnknownTerms UNKNOWN =
      new UnknownTerms(List.of(Iris.DEFAULT.ontology(), Iris.DEFAULT.entity("")));

  private final Store store;
  private final ServerSettings settings;
  private final QueryPolicy policy;
  private final KnownQueries queries;
  private final Lanes lanes;
  private final Metrics metrics;
  private final ClientWatch watch;
  private final MemoryWatch memory;
  private final Writers writers;
  private final AnswerCache answers;
  private final Pages pages;

  Service(Store store, ServerSettings settings, Site site, ClientWatch watch, MemoryWatch memory) {
    this.store = store;
    this.pages = new Pages(this, site);
    this.settings = settings;
    this.policy =
        new QueryPolicy(QueryLimits.DEFAULT, settings.services(), Prefixes.of(Iris.DEFAULT));
    this.queries = new KnownQueries(policy);
    this.lanes = new Lanes(limits().heavyLanes(), limits().clientShare());
    this.metrics = new Metrics(lanes);
    this.answers = new AnswerCache(metrics.kept());
    this.watch = watch;
    this.memory = memory;
    this.writers = new Writers(settings.credentials(), limits().wrongPasswords());
  }

  Store store() {
    return store;
  }

  ServerSettings settings() {
    return settings;
  }

  Limits limits() {
    return settings.limits();
  }

  QueryPolicy policy() {
    return policy;
  }

  /** What is known of the texts that clients ask. */
  KnownQueries queries() {
    return queries;
  }

  Lanes lanes() {
    return lanes;
  }

  Metrics metrics() {
    return metrics;
  }

  /** Answers to queries that were asked before. */
  AnswerCache answers() {
    return answers;
  }

  Writers writers() {
    return writers;
  }

  /** What people see. */
  Pages pages() {
    return pages;
  }

  /** The version of the data now; empty while the store cannot be read. */
  Optional<String> version() {
    try (Snapshot snapshot = store.snapshot()) {
      return Optional.of(snapshot.version());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** What reads the data within a budget. */
  interface Reading<T> {
    T read(Budget budget) throws IOException;
  }

  /**
   * Reads the data for a client: in its lane, within its time, and no longer than it waits.
   *
   * @throws ProblemException 429 or 503 if the reading was stopped
   */
  @SuppressWarnings("try") // watches work by being open
  <T> T read(Call call, Duration timeout, Reading<T> reading) throws IOException {
    try (Lanes.Lane lane = lanes.enter(call.client())) {
      Budget budget = new Budget(timeout, Lanes.TURN, lane::endTurn);
      try (ClientWatch.Watch client = watch(call, budget);
          MemoryWatch.Running running = watch(budget)) {
        return reading.read(budget);
      } catch (QueryCancelledException e) {
        throw stopped(budget, timeout);
      }
    }
  }

  /** Stops a query as soon as its client is gone; until the result is closed. */
  ClientWatch.Watch watch(Call call, Budget budget) {
    return watch.watch(call.request(), () -> budget.stop(Budget.Stop.GONE));
  }

  /** Stops a query if it takes most of what memory there is; until the result is closed. */
  MemoryWatch.Running watch(Budget budget) {
    return memory.enter(budget);
  }

  /** What an empty answer may have asked for in vain. */
  UnknownTerms unknownTerms() {
    return UNKNOWN;
  }

  /** Why a query was stopped, which may be a step of it that had less time. */
  RuntimeException stopped(Budget budget, Duration timeout) {
    String seconds = Metrics.seconds(timeout.minus(budget.left()).truncatedTo(ChronoUnit.MILLIS));
    Budget.Stop reason = budget.stopped() == null ? Budget.Stop.TIMEOUT : budget.stopped();
    metrics.stopped(reason);
    return switch (reason) {
      case GONE -> new GoneException();
      case TIMEOUT ->
          refusal(
              503,
              "查询已停止：已运行" + seconds + "秒，时限已到；请缩小范围，或多给些条件",
              "the query was stopped: it had run for "
                  + seconds
                  + " s, which is its time; ask for less, or bind more of it");
      case MEMORY ->
          refusal(
              503,
              "查询已停止：所需内存超过现有内存，请缩小范围",
              "the query was stopped: it takes more memory than there is; ask for less");
      case SHARE ->
          refusal(
              429,
              "您同时运行的长查询太多，请等其中一个结束",
              "you have too many long queries running; wait until one of them has ended");
      case BUSY ->
          refusal(503, "排队的长查询已经太多，请稍后再试", "too many long queries wait already; try again later");
    };
  }

  private static ProblemException refusal(int status, String zh, String en) {
    return Problem.of(status, zh, en).withHeader("Retry-After", "10").exception();
  }
}
