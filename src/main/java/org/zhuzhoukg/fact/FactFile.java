package org.zhuzhoukg.fact;

import java.util.List;
import java.util.Objects;
import org.zhuzhoukg.text.Problem;

/**
 * What a fact file holds: every entry is either a fact or a problem.
 *
 * @param document id of the document that the facts are from
 * @param observations the numbers
 * @param statements the relations
 * @param setAside places read that carry no fact
 * @param candidates the number of entries for facts: {@code observations} and {@code statements}
 *     that the file lists, good and bad
 * @param problems the entries that were rejected, with the reason
 */
public record FactFile(
    String document,
    List<Observation> observations,
    List<Statement> statements,
    List<SetAside> setAside,
    int candidates,
    List<Problem> problems) {

  /** Copies the lists. */
  public FactFile {
    Objects.requireNonNull(document, "document");
    observations = List.copyOf(observations);
    statements = List.copyOf(statements);
    setAside = List.copyOf(setAside);
    problems = List.copyOf(problems);
  }

  /** The facts of a document of which none are known. */
  public static FactFile empty(String document) {
    return new FactFile(document, List.of(), List.of(), List.of(), 0, List.of());
  }
}
