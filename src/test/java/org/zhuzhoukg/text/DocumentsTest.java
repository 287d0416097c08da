package org.zhuzhoukg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {

  private static final String GOOD =
      """
      {"id": "harbour", "type": "NewspaperArticle", "title": {"zh": "港口报", "en": "Harbour news"},
       "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "codePoints": 90,
       "language": "zh",
       "publisher": {"entity": "enterprise/press", "stated": true, "reason": {"zh": "报头", "en": "masthead"}},
       "dating": {"date": "2021-03-02", "from": "2021-03-02", "to": "2021-03-05", "stated": true,
         "reason": {"zh": "报头", "en": "masthead"}},
       "articles": [
         {"id": "1", "kind": "news", "parts": [[0, 40], [60, 90]], "title": {"zh": "一", "en": "one"}},
         {"id": "2", "kind": "caption", "parts": [[10, 20]], "title": {"zh": "二", "en": "two"},
          "partOf": "1", "authors": ["person/li"]}],
       "readingOrder": [[60, 90], [0, 60]],
       "damage": [{"id": "d", "kind": "ocr", "at": [12, 15], "note": {"zh": "误", "en": "misread"},
         "reading": "船"}]}""";

  private static final String HEAD =
      """
      {"title": {"zh": "临江", "en": "Linjiang"}, "description": {"zh": "虚构", "en": "Made up"},
       "documents": [
      """;

  @TempDir private Path directory;

  @Test
  void readsEverythingThatIsKnownOfADocument() throws IOException {
    Documents read = read(GOOD);
    assertEquals(List.of(), read.problems());
    Document document = read.all().get(0);
    assertEquals("harbour", document.id());
    assertEquals(Optional.of("enterprise/press"), document.publisher().orElseThrow().entity());
    assertEquals("2021-03-05", document.dating().to().toString());
    assertEquals(List.of(new Span(60, 90), new Span(0, 60)), document.readingOrder());
    assertEquals(List.of("person/li"), document.articles().get(1).authors());
    assertEquals(Optional.of("船"), document.damage().get(0).reading());
  }

  @Test
  void findsTheInnermostArticleAndTheDamageAtARange() throws IOException {
    Document document = read(GOOD).all().get(0);
    assertEquals("2", document.articleAt(new Span(12, 14)).orElseThrow().id());
    assertEquals("1", document.articleAt(new Span(8, 12)).orElseThrow().id());
    assertEquals("1", document.articleAt(new Span(60, 62)).orElseThrow().id());
    assertEquals(Optional.empty(), document.articleAt(new Span(35, 65)));
    assertEquals(1, document.damageAt(new Span(14, 30)).size());
    assertEquals(List.of(), document.damageAt(new Span(15, 30)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "codePoints": 90         | "codePoints": 80       | article 1 [60, 90) ends after the file, [0, 80)
          [[60, 90], [0, 60]]      | [[60, 91]]             | readingOrder [60, 91) ends after the file, [0, 90)
          "at": [12, 15]           | "at": [12, 99]         | damage d [12, 99) ends after the file, [0, 90)
          "sha256": "b             | "sha256": "B           | sha256 has 64 lower-case hex digits
          "from": "2021-03-02"     | "from": "2021-02-30"   | 'from': '2021-02-30' is no date
          "to": "2021-03-05"       | "to": "2021-03-01"     | the latest day 2021-03-01 is before the earliest 2021-03-02
          [[0, 40], [60, 90]]      | []                     | article 1 has no range
          "codePoints": 90         | "codePoints": 9.5      | 'codePoints' must be a whole number, not 9.5
          "language": "zh",        | "langage": "zh",       | 'language' is missing
          "language": "zh",        | "language": "zh", "sizes": 1, | unknown key 'sizes'
          "kind": "caption"        | "kin": "caption"       | 'kind' is missing
          """)
  void rejectsAnEntryThatCannotBeTrue(String good, String bad, String message) throws IOException {
    assertTrue(GOOD.contains(good), good);
    Documents read = read(GOOD.replace(good, bad));
    assertEquals(List.of(), read.all());
    assertEquals(1, read.problems().size());
    Problem problem = read.problems().get(0);
    assertTrue(problem.message().startsWith(message), problem.toString());
    assertEquals("documents.json", problem.file());
    assertFalse(problem.line() == 0);
  }

  @Test
  void rejectsADuplicateIdAndKeepsTheFirst() throws IOException {
    Documents read = read(GOOD + "," + GOOD.replace("\"zh\": \"港口报\"", "\"zh\": \"另一份\""));
    assertEquals(List.of("港口报"), read.all().stream().map(d -> d.title().zh()).toList());
    assertEquals(
        List.of("duplicate id: a document of this name stands before"),
        read.problems().stream().map(Problem::message).toList());
  }

  @Test
  void readsOnWhereOneEntryIsBad() throws IOException {
    Documents read = read(GOOD.replace("\"zh\",", "1,") + "," + GOOD);
    assertEquals(1, read.all().size());
    assertEquals(1, read.problems().size());
  }

  @Test
  void refusesAFileWithAnUnknownKey() throws IOException {
    Path file =
        Files.writeString(directory.resolve("documents.json"), HEAD + "], \"document\": []}");
    assertEquals(
        "unknown key 'document', did you mean 'documents'?",
        assertThrows(DataException.class, () -> Documents.read(file)).problem().message());
  }

  private Documents read(String entries) throws IOException {
    return Documents.read(
        Files.writeString(directory.resolve("documents.json"), HEAD + entries + "\n]}"));
  }
}
