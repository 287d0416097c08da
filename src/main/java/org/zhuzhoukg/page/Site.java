package org.zhuzhoukg.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.zhuzhoukg.review.Review;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Iris;

/** All pages: finds the one at a path, makes it from the data, and writes it as HTML. */
public final class Site {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.zhuzhoukg.page");
  private final Assets assets;
  private final Sources sources;
  private final Downloads downloads;
  private final Background background;
  private final LatestChecks checks;
  private final Rehearsal rehearsal;

  /** What the whole was called last. */
  private final Map<Language, String> names = new ConcurrentHashMap<>();

  /**
   * Pages.
   *
   * @param assets the files that they refer to
   * @param sources the documents' texts, where they are at hand
   * @param downloads the files of the whole
   * @param background where what takes long is done
   */
  public Site(Assets assets, Sources sources, Downloads downloads, Background background) {
    this.assets = assets;
    this.sources = sources;
    this.downloads = downloads;
    this.background = background;
    this.checks = new LatestChecks(background);
    this.rehearsal = new Rehearsal(this, background);
  }

  /** Begins, in the background, with what readers of new data ask first. */
  public void prepare() {
    rehearsal.begin();
  }

  /** The same before anything was served; {@link #isPrepared} tells when it is done. */
  public void prepareFirst() {
    rehearsal.beginFirst();
  }

  /** Whether readers need not wait for what was begun before anything was served. */
  public boolean isPrepared() {
    return rehearsal.isOver();
  }

  /**
   * A page as it is sent.
   *
   * @param status 200, 301 where the page has another address, or 404 where there is no such page
   * @param text HTML, or of the media type
   * @param mediaType with its character set
   * @param location the other address
   * @param isSettled whether it stays as it is while the data do
   */
  public record Written(
      int status, String text, String mediaType, Optional<String> location, boolean isSettled) {}

  /**
   * The page at a path; one that says so if there is none.
   *
   * @param path as it was asked for, decoded
   * @param parameters by name; several values of one name are a line each
   * @throws org.apache.jena.query.QueryCancelledException if the budget is spent
   */
  public Written write(
      String path,
      Map<String, String> parameters,
      Language language,
      Snapshot snapshot,
      Budget budget) {
    return background.first(() -> page(path, parameters, language, snapshot, budget));
  }

  Written page(
      String path,
      Map<String, String> parameters,
      Language language,
      Snapshot snapshot,
      Budget budget) {
    PageData data = new PageData(snapshot, budget, language);
    View view = new View(path, parameters, language, data, sources, assets, name(data, language));
    PageModel model = model(view, downloads.known(snapshot));
    if (model instanceof TextFile file) {
      return new Written(file.status(), file.text(), file.mediaType(), Optional.empty(), true);
    }
    return new Written(
        model.status(),
        render(view, model),
        "text/html; charset=utf-8",
        model.location(),
        model.isSettled());
  }

  /**
   * The page that says why a request was not answered; reads no data, for they may be the reason.
   *
   * @param path as it was asked for, decoded
   */
  public String problem(
      Failure failure, String path, Map<String, String> parameters, Language language) {
    Frame view =
        new BareFrame(path, parameters, language, assets, names.getOrDefault(language, ""));
    return render(view, ProblemPage.of(view, failure));
  }

  private String render(Frame view, PageModel model) {
    StringOutput out = new StringOutput();
    engine.render(model.template(), Map.of("view", view, "page", model), out);
    return out.toString();
  }

  /**
   * The page on which a person decides on the candidates of a text.
   *
   * @throws IOException if the decisions cannot be read
   */
  public String review(
      Review review,
      Map<String, String> parameters,
      Language language,
      Snapshot snapshot,
      Budget budget)
      throws IOException {
    PageData data = new PageData(snapshot, budget, language);
    View view =
        new View("/review", parameters, language, data, sources, assets, name(data, language));
    return render(view, ReviewPage.of(view, review));
  }

  /** What a content security policy must let in besides files: the hash of the import map. */
  public String scripts() {
    return Libraries.hash(assets);
  }

  /** What a page is made of besides the data: changes whenever the page may. */
  public String version(String path, Snapshot snapshot) {
    boolean lists = path.equals("/catalog") || path.startsWith("/dumps");
    return assets.version() + (lists ? downloads.known(snapshot).hashCode() : "");
  }

  private PageModel model(View view, List<Downloads.File> files) {
    String[] parts = view.path().substring(1).split("/", -1);
    Optional<? extends PageModel> page =
        switch (parts.length) {
          case 1 -> section(view, parts[0], files);
          case 2 -> member(view, parts[0], parts[1], files);
          case 3 ->
              parts[0].equals("page")
                  ? ThingPages.find(view, parts[1], parts[2])
                  : Optional.empty();
          default -> Optional.empty();
        };
    return page.<PageModel>map(found -> found).orElseGet(() -> MissingPage.of(view));
  }

  private Optional<? extends PageModel> section(
      View view, String name, List<Downloads.File> files) {
    return switch (name) {
      case "" -> Optional.of(HomePage.of(view));
      case "catalog" -> Optional.of(CatalogPage.of(view, files));
      case "console" -> Optional.of(ConsolePage.of(view));
      case "documents" -> Optional.of(DocumentsPage.of(view));
      case "indicators" -> Optional.of(IndicatorsPage.of(view));
      case "ontology" -> Optional.of(OntologyPage.of(view));
      case "policies" -> Optional.of(PoliciesPage.of(view));
      case "quality" -> Optional.of(QualityPage.of(view, checks));
      case "search" -> Optional.of(SearchPage.of(view));
      default -> Optional.empty();
    };
  }

  private static Optional<? extends PageModel> member(
      View view, String section, String slug, List<Downloads.File> files) {
    return switch (section) {
      case "documents" -> DocumentPage.find(view, slug);
      case "dumps" -> slug.isEmpty() ? Optional.of(CatalogPage.of(view, files)) : Optional.empty();
      case "indicators" -> IndicatorPage.at(view, slug);
      case "ontology" -> Optional.of(OntologyPage.at(view, slug));
      default -> Optional.empty();
    };
  }

  private String name(PageData data, Language language) {
    String name =
        data.text(NodeFactory.createURI(Iris.DEFAULT.dataset()), DCTerms.title.asNode())
            .map(title -> title.getLiteralLexicalForm())
            .orElse("");
    names.put(language, name);
    return name;
  }
}
