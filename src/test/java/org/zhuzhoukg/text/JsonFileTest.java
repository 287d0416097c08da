package org.zhuzhoukg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFileTest {

  @TempDir private Path directory;

  @Test
  void readsEveryKindOfValue() throws IOException {
    JsonObject json =
        read(
            """
            {"text": "𡈼", "number": 1118e8, "flag": true, "thing": {"id": "x"},
             "things": [{}, {}], "texts": ["a", "b"], "span": [1, 3], "spans": [[1, 2], [4, 6]],
             "both": {"zh": "船", "en": "ship"}}
            """);
    assertEquals("𡈼", json.string("text"));
    assertEquals(0, new BigDecimal("111800000000").compareTo(json.decimal("number").orElseThrow()));
    assertTrue(json.flag("flag", false));
    assertEquals("x", json.object("thing").orElseThrow().string("id"));
    assertEquals(2, json.objects("things").size());
    assertEquals(List.of("a", "b"), json.strings("texts"));
    assertEquals(new Span(1, 3), json.span("span"));
    assertEquals(List.of(new Span(1, 2), new Span(4, 6)), json.spans("spans"));
    assertEquals(Optional.of(new Bilingual("船", "ship")), json.bilingual("both"));
    json.close();
  }

  @Test
  void hasNothingWhereAKeyIsMissing() throws IOException {
    JsonObject json = read("{}");
    assertEquals(Optional.empty(), json.optionalString("a"));
    assertEquals(Optional.empty(), json.decimal("a"));
    assertEquals(Optional.empty(), json.object("a"));
    assertEquals(Optional.empty(), json.bilingual("a"));
    assertEquals(List.of(), json.objects("a"));
    assertEquals(List.of(), json.spans("a"));
    assertEquals("b", json.string("a", "b"));
    assertEquals("'a' is missing", fault(json, j -> j.string("a")).message());
    assertEquals("'a' is missing", fault(json, j -> j.integer("a")).message());
    assertEquals("'a' is missing", fault(json, j -> j.span("a")).message());
  }

  @Test
  void namesTheKeyThatIsMisspelt() throws IOException {
    JsonObject json = read("{\"id\": \"x\", \"indicater\": \"gdp\"}");
    json.string("id");
    assertEquals(
        "'indicator' is missing; is 'indicater' a misspelling of it?",
        fault(json, j -> j.string("indicator")).message());
    assertEquals("'ids' is missing", fault(json, j -> j.string("ids")).message());
  }

  @Test
  void keepsDecimalsExact() throws IOException {
    assertEquals(
        Optional.of(new BigDecimal("0.1000000000000000055")),
        read("{\"a\": 0.1000000000000000055}").decimal("a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 1,¶ "b" 2}                | 2 | 6
          {"a": 1¶¶                       | 3 | 1
          {"a": tru}                      | 1 | 7
          {"a": 1,}                       | 1 | 9
          {"a": 1,¶ "a": 2}               | 2 | 5
          {"a": 1,¶ "b": null}            | 2 | 7
          {"a": [1, null]}                | 1 | 11
          {"a": 1}¶{"b": 2}               | 2 | 1
          {"a": 1}¶  x                    | 2 | 4
          []                              | 1 | 1
          "a"                             | 1 | 1
          {'a': 1}                        | 1 | 3
          """)
  void namesFileLineAndColumnOfWhatIsNotJson(String text, int line, int column) throws IOException {
    Problem problem = refusal(text.replace('¶', '\n'));
    assertEquals("facts.json", problem.file());
    assertEquals(line, problem.line(), problem.toString());
    assertEquals(column, problem.column(), 1, problem.toString());
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertEquals("must be a JSON object { … }", refusal("").message());
  }

  @Test
  void namesTheDuplicateKey() throws IOException {
    assertTrue(refusal("{\"low\": 1, \"low\": 2}").message().contains("'low'"));
  }

  @Test
  void saysThatNullIsNoValue() throws IOException {
    assertEquals("null is no value; leave the key out", refusal("{\"a\": null}").message());
  }

  @Test
  void refusesAFileThatIsNotUtf8() throws IOException {
    Path file = Files.write(directory.resolve("gbk.json"), new byte[] {'{', (byte) 0xB4, '}'});
    assertEquals(
        "gbk.json: is not UTF-8 text",
        assertThrows(DataException.class, () -> JsonFile.read(file)).getMessage());
  }

  @Test
  void refusesAFileThatIsNotThere() {
    Path file = directory.resolve("nowhere.json");
    Problem problem = assertThrows(DataException.class, () -> JsonFile.read(file)).problem();
    assertEquals("nowhere.json", problem.file());
    assertTrue(problem.message().startsWith("cannot be read"), problem.message());
  }

  @Test
  void namesTheUnknownKeyAndTheNearestKnownOne() throws IOException {
    JsonObject json = read("{\"id\": \"x\", \"indicater\": \"gdp\"}");
    json.string("id");
    json.optionalString("indicator");
    Problem problem = fault(json, JsonObject::close);
    assertEquals("unknown key 'indicater', did you mean 'indicator'?", problem.message());
    assertEquals("x", problem.thing());
  }

  @Test
  void saysWhereTheObjectStandsThatHoldsAnError() throws IOException {
    JsonObject json = read("{\n  \"facts\": [\n    {\"id\": \"x\", \"value\": \"much\"}\n  ]\n}");
    Problem problem = fault(json.objects("facts").get(0), j -> j.decimal("value"));
    assertEquals("facts.json:3:5: x — 'value' must be a number, not 'much'", problem.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "text"       | 'a' must be a range [start, end], not 'text'
          [1]          | 'a' must be a range [start, end], not [1]
          [1, 2, 3]    | 'a' must be a range [start, end], not [1, 2, 3]
          ["1", "2"]   | 'a' must be a range [start, end], not [1, 2]
          [2, 2]       | 'a' [2, 2] is no range: a span runs from a start >= 0 to a later end, not [2, 2)
          [1, 2.5]     | 'a' [1, 2.5] is no range: Rounding necessary
          """)
  void refusesWhatIsNoRange(String value, String message) throws IOException {
    assertEquals(message, fault(read("{\"a\": " + value + "}"), j -> j.span("a")).message());
  }

  @Test
  void refusesValuesOfTheWrongKind() throws IOException {
    JsonObject json = read("{\"text\": \"x\", \"blank\": \" \", \"list\": [1], \"half\": 0.5}");
    assertEquals(
        "'blank' is blank; leave it out or fill it", fault(json, j -> j.string("blank")).message());
    assertEquals(
        "'list' must be a list of texts, but holds 1",
        fault(json, j -> j.strings("list")).message());
    assertEquals("'text' must be an object, not 'x'", fault(json, j -> j.object("text")).message());
    assertEquals(
        "'text' must be true or false, not 'x'", fault(json, j -> j.flag("text", true)).message());
    assertEquals("'list' must be a text, not a list", fault(json, j -> j.string("list")).message());
    assertEquals(
        "'half' must be a whole number, not 0.5", fault(json, j -> j.integer("half")).message());
  }

  @Test
  void wantsBothLanguages() throws IOException {
    JsonObject json =
        read(
            "{\"label\": {\"zh\": \"船\"}, \"more\": {\"zh\": \"船\", \"en\": \"ship\", \"de\": \"Schiff\"}}");
    assertEquals("'en' is missing", fault(json, j -> j.bilingual("label")).message());
    assertEquals(
        "unknown key 'de'", fault(json, j -> j.bilingual("more")).message().substring(0, 16));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"a\": 1 ]",
        "{\"a\": [1 }",
        "{\"a\": 1",
        "{\"a\": \"b",
      })
  void tellsOfNoSourceButTheFile(String text) throws IOException {
    String message = refusal("{\"list\": " + text).message();
    assertTrue(message.startsWith("is not JSON: Unexpected "), message);
    assertFalse(message.contains("Source"), message);
  }

  private JsonObject read(String text) throws IOException {
    return JsonFile.read(Files.writeString(directory.resolve("facts.json"), text));
  }

  private Problem refusal(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("facts.json"), text);
    return assertThrows(DataException.class, () -> JsonFile.read(file)).problem();
  }

  private static Problem fault(JsonObject json, Consumer<JsonObject> use) {
    return assertThrows(DataException.class, () -> use.accept(json)).problem();
  }
}
