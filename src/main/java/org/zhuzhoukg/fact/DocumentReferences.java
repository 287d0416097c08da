package org.zhuzhoukg.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.text.Article;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.Nearest;
import org.zhuzhoukg.text.Problem;

/** Checks that what a document's description names is known. */
public final class DocumentReferences {

  private final Catalogue catalogue;
  private final Set<String> classes;

  /**
   * Prepares to check.
   *
   * @param catalogue the people and organizations there are
   * @param classes local names of the ontology's classes
   */
  public DocumentReferences(Catalogue catalogue, Set<String> classes) {
    this.catalogue = catalogue;
    this.classes = Set.copyOf(classes);
  }

  /** What is wrong with a document's description, if anything is. */
  public Optional<Problem> check(Document document) {
    try {
      requireClass(document.type());
      document.publisher().flatMap(p -> p.entity()).ifPresent(catalogue::require);
      List<String> articles = document.articles().stream().map(Article::id).toList();
      for (Article article : document.articles()) {
        article.authors().forEach(catalogue::require);
        if (article.partOf().filter(whole -> !articles.contains(whole)).isPresent()) {
          throw new IllegalArgumentException(
              "article " + article.id() + " is part of no article: " + article.partOf().get());
        }
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(new Problem("documents.json", 0, 0, document.id(), e.getMessage()));
    }
  }

  /** Refuses a class that the ontology does not have. */
  private void requireClass(String type) {
    if (!classes.contains(type)) {
      throw new IllegalArgumentException(
          "no class 'zz:" + type + "'" + Nearest.hint(type, classes));
    }
  }
}
