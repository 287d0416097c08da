package org.zhuzhoukg.page;

import java.util.List;
import java.util.Optional;

/**
 * What is wrong or missing.
 *
 * @param isTooLarge whether there are so many data that they are not checked here
 * @param checks empty if they are not made, or not yet
 * @param documents all of them, with what is taken from each
 */
record QualityPage(
    Heading heading,
    Discrepancies discrepancies,
    boolean isTooLarge,
    Optional<Checks> checks,
    PageQuery documentsQuery,
    List<DocumentsPage.Item> documents,
    Damages damages,
    Matrix matrix)
    implements PageModel {

  /** Of more data than these the checks are left to the command {@code validate}. */
  private static final int MOST_TRIPLES = 300_000;

  static QualityPage of(View view, LatestChecks checks) {
    view.data()
        .prepare(
            PageQuery.all(
                "quality-coverage",
                "quality-discrepancies",
                "documents",
                "quality-damage",
                "quality-matrix"));
    boolean isTooLarge = view.data().triples() > MOST_TRIPLES;
    PageQuery documents = PageQuery.of("documents");
    String description =
        view.say(
            "文献之间和文献之内的矛盾与双方读法、数据校验的结果、覆盖程度、缺少的年份与有损的文字。",
            "What documents contradict, with both readings; what the checks say; how much is"
                + " covered; which years are missing; where the text is damaged.");
    return new QualityPage(
        Heading.of(view.say("质量与存疑", "Quality and doubts"), description),
        Discrepancies.of(view, view.parameter("kind"), view.parameter("document")),
        isTooLarge,
        isTooLarge ? Optional.empty() : checks.of(view.data().version()),
        documents,
        DocumentsPage.items(view, documents),
        Damages.all(view),
        Matrix.of(view, view.parameter("source"), view.parameter("about")));
  }

  @Override
  public boolean isSettled() {
    return isTooLarge || checks.isPresent();
  }

  @Override
  public String template() {
    return "quality.jte";
  }
}
