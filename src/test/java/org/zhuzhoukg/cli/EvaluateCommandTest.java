package org.zhuzhoukg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.fact.Mini;

/** {@code evaluate}, on texts whose errors are known. */
class EvaluateCommandTest {

  private static final String TEXT = "2022年，云泽市进出口总额12亿元，同比增长5.1%。";

  @TempDir private Path gold;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** The first is right, the second's statistic is annotated otherwise, the third has no number. */
  @BeforeEach
  void annotate() throws IOException {
    write("seen", "a", TEXT, level() + ", " + growth("growth-year-on-year"));
    write("seen", "b", TEXT, level() + ", " + growth("share"));
    write("fresh", "c", "云泽市在江边。", "");
  }

  @Test
  void reportsEachFolderApart() {
    assertEquals(Main.OK, evaluate(), this::err);
    assertTrue(out().indexOf("== fresh: 1 texts, 0 numbers") < out().indexOf("== seen: 2 texts"));
    String row = " 1\\.000 1\\.000 1\\.000";
    assertTrue(out().matches("(?s).*\na +2 +0 +0(?: " + row + "){5}\n.*"), out());
    assertTrue(out().matches("(?s).*\nb +2 +0 +0 " + row + " ( 0\\.500){3}.*"), out());
    assertTrue(out().matches("(?s).*\ntotal +4 +0 +0 " + row + " ( 0\\.750){3}.*"), out());
  }

  @Test
  void givesIntervalsAndKinds() {
    evaluate();
    assertTrue(
        out().contains("+statistic                      4      4      3  0.750 [0.500–1.000]"),
        out());
    assertTrue(out().matches("(?s).*\nArea +2 +2 +2  1\\.000 .*"), out());
    assertTrue(out().matches("(?s).*\nlocatedIn +2 +0 +0  - +0\\.000 .*"), out());
  }

  @Test
  void tellsWhatBecameOfEachRule() {
    evaluate();
    assertTrue(out().matches("(?s).*\ngrowth +2 +1 +0 +0 +1 +0 +0 +0\n.*"), out());
  }

  @Test
  void listsWhatIsWrongIfAsked() {
    evaluate();
    assertFalse(out().contains("【5.1%】"), out());
    evaluate("--verbose");
    assertTrue(out().contains("wrong at +statistic  "), out());
    assertTrue(out().contains("【5.1%】"), out());
  }

  @Test
  void measuresOnReviewedFacts() {
    assertEquals(Main.OK, evaluate("--documents", Mini.TEXTS.toString()), this::err);
    assertTrue(out().contains("== documents: 2 texts, 11 numbers =="), out());
    assertTrue(out().contains("\n" + Mini.NEWS), out());
  }

  @Test
  void saysWhichTextIsMissing() {
    assertEquals(Main.BAD_DATA, evaluate("--documents", gold.toString()));
    assertTrue(err().startsWith("error: " + Mini.NEWS + ": no file with SHA-256 "), err());
  }

  @Test
  void saysWhereNothingIsAnnotated() throws IOException {
    Path empty = Files.createDirectory(gold.resolve("empty"));
    assertEquals(
        Main.BAD_DATA,
        Main.run(
            new String[] {"evaluate", "--data", Mini.DATA.toString(), "--gold", empty.toString()},
            stream(out),
            stream(err)));
    assertTrue(err().startsWith("evaluate failed: no annotated text in '" + empty), err());
  }

  private static String level() {
    return observation("12亿元", "level", "1200000000, \"unit\": \"CNY\"");
  }

  private static String growth(String statistic) {
    return observation("5.1%", statistic, "5.1, \"unit\": \"percent\"");
  }

  private static String observation(String words, String statistic, String value) {
    int at = TEXT.indexOf(words);
    return """
        {"at": [%d, %d], "words": "%s", "indicator": ["进出口总额"], "about": ["云泽市"],
         "statistic": "%s", "value": %s, "period": "2022"}"""
        .formatted(at, at + words.length(), words, statistic, value);
  }

  private void write(String set, String name, String text, String observations) throws IOException {
    Path folder = Files.createDirectories(gold.resolve(set));
    Files.writeString(folder.resolve(name + ".txt"), text);
    boolean hasNumbers = !observations.isEmpty();
    int at = text.indexOf("云泽市");
    Files.writeString(
        folder.resolve(name + ".json"),
        """
        {"genre": "news", "date": "2023-03-01", "about": "云泽市", "observations": [%s],
         "mentions": [{"at": [%d, %d], "words": "云泽市", "type": "Area"}], "statements": [%s]}"""
            .formatted(
                observations,
                at,
                at + 3,
                hasNumbers
                    ? "{\"subject\": \"东岭公司\", \"predicate\": \"locatedIn\", \"object\": \"云泽市\"}"
                    : ""));
  }

  private int evaluate(String... arguments) {
    out.reset();
    err.reset();
    return Main.run(
        Stream.concat(
                Stream.of("evaluate", "--data", Mini.DATA.toString(), "--gold", gold.toString()),
                Stream.of(arguments))
            .toArray(String[]::new),
        stream(out),
        stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
