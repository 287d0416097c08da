package org.zhuzhoukg.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.page.Failure;
import org.zhuzhoukg.page.Language;
import org.zhuzhoukg.page.Site;
import org.zhuzhoukg.review.Review;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.web.AnswerCache.Question;

/** What people are shown, at addresses of its own or where programs get data. */
final class Pages {

  /** The form in which people are answered. */
  static final Representation HTML = () -> List.of("text/html", "application/xhtml+xml");

  /** Scripts and styles come from here alone; what stands in the page is the import map. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self' %s; worker-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Service service;
  private final Site site;
  private final String policy;

  Pages(Service service, Site site) {
    this.service = service;
    this.site = site;
    this.policy = POLICY.formatted(site.scripts());
  }

  /** Begins with what readers of new data ask first. */
  void prepare() {
    site.prepare();
  }

  /** The same before anything was served. */
  void prepareFirst() {
    site.prepareFirst();
  }

  /** Whether readers need not wait for what was begun before anything was served. */
  boolean arePrepared() {
    return site.isPrepared();
  }

  /**
   * The page at the address of a call; one that says so if there is none.
   *
   * @throws ProblemException 404 if there is none and the client does not prefer HTML
   */
  Answer answer(Call call) throws IOException {
    PageRequest wanted = PageRequest.of(call);
    String path = wanted.path();
    Language language = wanted.language();
    try (Snapshot snapshot = service.store().snapshot()) {
      String key =
          String.join(
              "\n",
              path,
              wanted.parameters().toString(),
              language.tag(),
              site.version(path, snapshot));
      String tag = Tags.of(snapshot.version(), key.getBytes(StandardCharsets.UTF_8));
      Question question = new Question(snapshot.version(), "page\n" + key);
      Answer answer =
          call.has(tag)
              ? Answer.empty(304).with("ETag", tag)
              : settled(call, wanted, snapshot, question, tag);
      answer =
          answer
              .with("Data-Version", snapshot.version())
              .with("Vary", "Accept-Language, Cookie, Accept-Encoding")
              .with("Content-Language", language.html())
              .with("Content-Security-Policy", policy)
              .with("Cache-Control", "private, no-cache");
      return wanted.asked().isEmpty()
          ? answer
          : answer.with(
              "Set-Cookie",
              ReaderLanguage.COOKIE
                  + "="
                  + language.tag()
                  + "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
    }
  }

  /** The page of a review; it changes with every decision, and nobody keeps it. */
  Answer review(Call call, Review review) throws IOException {
    PageRequest wanted = PageRequest.of(call);
    Language language = wanted.language();
    try (Snapshot snapshot = service.store().snapshot()) {
      String text =
          service.read(
              call,
              service.limits().queryTimeout(),
              budget -> site.review(review, wanted.parameters(), language, snapshot, budget));
      return Answer.of(200, "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8))
          .with("Content-Language", language.html())
          .with("Content-Security-Policy", policy)
          .with("Cache-Control", "no-store");
    }
  }

  /** Says why a request was not answered, in the form that the client prefers. */
  Answer problem(Problem problem, String instance, Accept accept, PageRequest asked)
      throws IOException {
    ProblemWriter.Form form = ProblemWriter.form(accept);
    if (form != ProblemWriter.Form.HTML) {
      return ProblemWriter.write(problem, instance, form, asked.preferred().orElse(Language.EN));
    }
    Failure failure = ProblemWriter.failure(problem, instance, asked.language());
    String text = site.problem(failure, asked.path(), asked.parameters(), asked.language());
    return Answer.of(problem.status(), form.contentType(), text.getBytes(StandardCharsets.UTF_8))
        .with("Content-Language", asked.language().html())
        .with("Content-Security-Policy", policy);
  }

  /** A page that stays the same as long as the data do is written once. */
  private Answer settled(
      Call call, PageRequest wanted, Snapshot snapshot, Question question, String tag)
      throws IOException {
    AnswerCache cache = service.answers();
    Optional<Answer> kept =
        call.wantsFresh() ? Optional.empty() : cache.find(question, call.acceptsGzip());
    if (kept.isPresent()) {
      return kept.get();
    }
    Answer written = write(call, wanted, snapshot, tag);
    return written.isTagged() ? cache.keep(question, written, call.acceptsGzip()) : written;
  }

  private Answer write(Call call, PageRequest wanted, Snapshot snapshot, String tag)
      throws IOException {
    PageAddress address =
        new PageAddress(call.path(), call.request().getQueryString(), wanted.path());
    address.thing().filter(Thing::isNameable).ifPresent(new Things(snapshot)::requireThere);
    Site.Written page = written(call, wanted, snapshot);
    Optional<Answer> elsewhere =
        page.status() == 404 ? elsewhere(call, wanted, address, snapshot) : Optional.empty();
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    if (page.status() == 404
        && !call.accept().prefers("text/html", ProblemWriter.Form.JSON.mediaType())) {
      throw Problem.of(
              404,
              "这个地址没有内容；查询请发往 /sparql",
              "there is nothing at this address; queries go to /sparql")
          .exception();
    }
    byte[] bytes = page.text().getBytes(StandardCharsets.UTF_8);
    Answer answer = Answer.of(page.status(), page.mediaType(), bytes);
    if (page.isSettled() && page.status() == 200) {
      answer = answer.with("ETag", tag);
    }
    if (page.status() == 200 && page.mediaType().startsWith("text/html")) {
      Optional<String> links = address.thing().map(LinkField::ofPage).map(LinkField::toString);
      answer = links.isPresent() ? answer.with("Link", links.get()) : answer;
    }
    return page.location().isPresent() ? answer.with("Location", page.location().get()) : answer;
  }

  private Site.Written written(Call call, PageRequest wanted, Snapshot snapshot)
      throws IOException {
    return service.read(
        call,
        service.limits().queryTimeout(),
        budget ->
            site.write(wanted.path(), wanted.parameters(), wanted.language(), snapshot, budget));
  }

  /** Where the page is instead: without the slash at its end, if there is something. */
  private Optional<Answer> elsewhere(
      Call call, PageRequest wanted, PageAddress address, Snapshot snapshot) throws IOException {
    Optional<PageAddress> found = address.withoutSlash();
    if (found.isEmpty()) {
      return address.elsewhere(snapshot);
    }
    PageAddress bare = found.get();
    boolean isThere =
        call.isServed(bare.path())
            || bare.elsewhere(snapshot).isPresent()
            || written(call, wanted.at(bare.path()), snapshot).status() != 404;
    return isThere ? Optional.of(bare.asMoved()) : Optional.empty();
  }
}
