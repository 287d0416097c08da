package org.zhuzhoukg.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.zhuzhoukg.store.Snapshot;

/**
 * Writes in the background what readers of new data ask first, before one does: home and the
 * sections, then of each kind of page the longest, with a part of each kind that it leads to.
 * Whoever comes then waits neither for what is computed once a version nor for code that runs for
 * the first time.
 */
final class Rehearsal {

  private static final List<String> SECTIONS =
      List.of(
          "/",
          "/documents",
          "/policies",
          "/indicators",
          "/ontology",
          "/search",
          "/catalog",
          "/quality");

  /** For a page; and so long do readers wait for the whole. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Pattern PART = Pattern.compile("href=\"([^\"?#]+)\\?(\\w+)=([^\"&#]+)");

  private final Site site;
  private final Background background;
  private volatile CompletableFuture<Void> sections = CompletableFuture.completedFuture(null);

  Rehearsal(Site site, Background background) {
    this.site = site;
    this.background = background;
  }

  /** Begins, for the data of the moment. */
  void begin() {
    begin(() -> {});
  }

  /** Begins when nothing was served yet: until the sections are done, readers had better wait. */
  void beginFirst() {
    CompletableFuture<Void> first = new CompletableFuture<>();
    sections = first.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    begin(() -> first.complete(null));
  }

  private void begin(Runnable afterSections) {
    for (Language language : Language.values()) {
      SECTIONS.forEach(section -> background.run(data -> write(section, language, data)));
    }
    background.run(Snapshot::isTextComplete); // which makes the index
    background.run(data -> afterSections.run());
    for (Language language : Language.values()) {
      background.run(data -> exemplars(language, data).forEach(p -> explore(p, language, data)));
    }
  }

  /** Whether readers need not wait: the first sections are done, not to be done, or take long. */
  boolean isOver() {
    return sections.isDone();
  }

  private List<String> exemplars(Language language, Snapshot data) {
    PageData pages = new PageData(data, background.budget(PATIENCE), language);
    return pages.ask(PageQuery.of("exemplars")).stream()
        .map(row -> pages.term(row.node("thing")).href())
        .filter(path -> !path.isEmpty())
        .distinct()
        .toList();
  }

  private void explore(String path, Language language, Snapshot data) {
    String page = write(path, language, data);
    if (data.isRemote()) {
      return; // another server has work enough with the pages
    }
    parts(path, page).forEach((name, value) -> write(path, Map.of(name, value), language, data));
  }

  /** Of each kind of parts that a page leads to the first. */
  static Map<String, String> parts(String path, String page) {
    Map<String, String> parts = new TreeMap<>();
    PART.matcher(page)
        .results()
        .filter(link -> link.group(1).equals(path) && !link.group(2).equals("lang"))
        .forEach(
            link ->
                parts.putIfAbsent(
                    link.group(2), URLDecoder.decode(link.group(3), StandardCharsets.UTF_8)));
    return parts;
  }

  private String write(String path, Language language, Snapshot data) {
    return write(
        path, path.equals("/search") ? Map.of("q", language.tag()) : Map.of(), language, data);
  }

  private String write(
      String path, Map<String, String> parameters, Language language, Snapshot data) {
    return site.page(path, parameters, language, data, background.budget(PATIENCE)).text();
  }
}
