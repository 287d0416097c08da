package org.zhuzhoukg.fact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.text.JsonObject;
import org.zhuzhoukg.text.Problem;

/** Reads {@code withdrawn.json}: things that were taken out of the catalogue, and why. */
public final class WithdrawalReader {

  private final Catalogue catalogue;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Prepares to read.
   *
   * @param catalogue what is not withdrawn
   */
  public WithdrawalReader(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Reads the file; bad entries become {@link #problems}. */
  public List<Withdrawal> read(Path file) {
    return EntryList.read(file, "withdrawn", this::withdrawal, Withdrawal::reference, problems);
  }

  /** What was wrong. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private Withdrawal withdrawal(JsonObject json) {
    String reference = json.string("id");
    if (catalogue.knows(reference)) {
      throw json.error("it is in the catalogue, too; take it out there");
    }
    Optional<String> replacedBy = json.optionalString("replacedBy");
    replacedBy.ifPresent(other -> json.parse("replacedBy", other, catalogue::require));
    try {
      Withdrawal withdrawal =
          new Withdrawal(
              reference,
              json.bilingual("reason").orElseThrow(() -> json.error("'reason' is missing")),
              replacedBy);
      json.close();
      return withdrawal;
    } catch (IllegalArgumentException e) {
      throw json.error(e.getMessage());
    }
  }
}
