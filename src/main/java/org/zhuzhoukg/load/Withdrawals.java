package org.zhuzhoukg.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.WithdrawalReader;
import org.zhuzhoukg.rdf.WithdrawalMapper;
import org.zhuzhoukg.text.DataException;
import org.zhuzhoukg.text.Problem;
import org.zhuzhoukg.vocab.Iris;

/** Takes what a data directory withdraws into the catalogue's graph. */
final class Withdrawals {

  private Withdrawals() {}

  /**
   * Reads {@code withdrawn.json}, if it is there, and maps it.
   *
   * @return what was wrong
   */
  static List<Problem> load(Path data, Catalogue catalogue, Iris iris, RDFHandler out) {
    Path file = data.resolve("withdrawn.json");
    if (!Files.exists(file)) {
      return List.of();
    }
    WithdrawalReader reader = new WithdrawalReader(catalogue);
    try {
      reader.read(file).forEach(new WithdrawalMapper(iris, out)::map);
      return reader.problems();
    } catch (DataException e) {
      return List.of(e.problem());
    }
  }
}
