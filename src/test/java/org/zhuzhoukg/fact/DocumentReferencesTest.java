package org.zhuzhoukg.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.Documents;
import org.zhuzhoukg.text.Problem;

class DocumentReferencesTest {

  @TempDir private Path directory;

  @Test
  void findNothingWrongWithGoodDocuments() throws IOException {
    DocumentReferences references = new DocumentReferences(Mini.catalogue(), Mini.CLASSES);
    for (Document document : Mini.documents()) {
      assertEquals(Optional.empty(), references.check(document));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "type": "NewspaperArticle" | "type": "NewspaperArtikle" | no class 'zz:NewspaperArtikle', did you mean 'NewspaperArticle'?
          """)
  void nameWhatIsUnknown(String good, String bad, String message) throws IOException {
    Path file = directory.resolve("documents.json");
    Files.copy(Mini.DATA.resolve("documents.json"), file);
    Mini.replace(file, good, bad);
    DocumentReferences references = new DocumentReferences(Mini.catalogue(), Mini.CLASSES);
    Problem problem =
        Documents.read(file).all().stream()
            .flatMap(document -> references.check(document).stream())
            .findFirst()
            .orElseThrow();
    assertEquals(message, problem.message());
  }

  @Test
  void nameAnAuthorThatTheCatalogueLacks() throws IOException {
    DocumentReferences references = new DocumentReferences(new Catalogue(), Mini.CLASSES);
    long wrong = Mini.documents().stream().filter(d -> references.check(d).isPresent()).count();
    assertEquals(
        Mini.documents().stream()
            .filter(
                d ->
                    d.publisher().flatMap(p -> p.entity()).isPresent()
                        || d.articles().stream().anyMatch(a -> !a.authors().isEmpty()))
            .count(),
        wrong);
  }
}
