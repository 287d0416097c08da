package org.zhuzhoukg.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.CatalogueReader;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.Problem;
import org.zhuzhoukg.vocab.Iris;

/**
 * A folder of data: {@code documents.json}, {@code catalogue/}, {@code facts/} and more.
 *
 * @param path where it is
 */
public record DataFolder(Path path) {

  /**
   * Makes sure that parts of it are there.
   *
   * @throws IOException if one is missing
   */
  public void require(List<String> parts) throws IOException {
    for (String part : parts) {
      if (!Files.exists(path.resolve(part))) {
        throw new IOException(
            "no data in '" + path + "': " + part + " is missing; name the folder with --data DIR");
      }
    }
  }

  /**
   * Reads the catalogue alone.
   *
   * @param ontology whose classes things may have
   * @param problems takes what is wrong with its entries
   * @throws IOException if there is none
   */
  public Catalogue catalogue(Ontology ontology, Consumer<Problem> problems) throws IOException {
    require(List.of("catalogue"));
    CatalogueReader reader = new CatalogueReader(ontology.classes(Iris.DEFAULT));
    Catalogue catalogue = reader.read(path.resolve("catalogue"));
    reader.problems().forEach(problems);
    return catalogue;
  }
}
