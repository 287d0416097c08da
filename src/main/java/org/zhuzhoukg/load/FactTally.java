package org.zhuzhoukg.load;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhuzhoukg.fact.Fact;
import org.zhuzhoukg.fact.FactFile;

/** Counts loaded facts and keeps their names, so that the facts themselves need not be kept. */
final class FactTally {

  private final Set<String> documents = new HashSet<>();
  private final Map<String, String> kinds = new LinkedHashMap<>();
  private final Set<String> evidences = new HashSet<>();
  private int observations;
  private int statements;

  /** Whether no file before held facts of this document. */
  boolean isFirst(String document) {
    return documents.add(document);
  }

  void add(FactFile file) {
    observations += file.observations().size();
    statements += file.statements().size();
    add(file, file.observations(), "observation");
    add(file, file.statements(), "statement");
  }

  private void add(FactFile file, List<? extends Fact> facts, String kind) {
    for (Fact fact : facts) {
      kinds.put(file.document() + "." + fact.id(), kind);
      fact.evidence().forEach(e -> evidences.add(e.document() + e.span()));
    }
  }

  /** From each fact, as {@code document.fact}, to {@code observation} or {@code statement}. */
  Map<String, String> kinds() {
    return Collections.unmodifiableMap(kinds);
  }

  int observations() {
    return observations;
  }

  int statements() {
    return statements;
  }

  /** How many different places carry a fact. */
  int evidences() {
    return evidences.size();
  }
}
