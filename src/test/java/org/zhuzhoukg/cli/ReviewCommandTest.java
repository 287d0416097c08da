package org.zhuzhoukg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.review.Review;
import org.zhuzhoukg.review.Trial;
import org.zhuzhoukg.review.Verdict;
import org.zhuzhoukg.text.SourceText;

class ReviewCommandTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return Main.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** A document of the small city, all of whose candidates are accepted. */
  @Test
  void exportsWhatWasAccepted() throws IOException {
    Path data = Mini.copyTo(folder.resolve("data"));
    Path text = Files.copy(Mini.TEXTS.resolve(Mini.NEWS + ".txt"), folder.resolve("news.txt"));
    Review review =
        Trial.review(Files.readString(text), folder.resolve("news.txt.decisions.jsonl"));
    for (var item : review.progress().items()) {
      review.decide(
          new Review.Request(item.proposal().key(), Verdict.ACCEPT, Map.of(), "", "tester"));
    }
    Path facts = data.resolve("facts").resolve(Mini.NEWS + ".json");
    run(
        "review",
        "--data",
        data.toString(),
        "--about",
        "临江市",
        "--export",
        facts.toString(),
        text.toString());
    assertTrue(err().contains(" 0 open, "), err());
    assertTrue(
        out.toString(StandardCharsets.UTF_8).matches("(?s).*json: [1-9]\\d* observations, .*"),
        out.toString(StandardCharsets.UTF_8));
    Files.delete(data.resolve("discrepancies.json"));
    assertEquals(Main.OK, run("load", "--data", data.toString()), this::err);
  }

  @Test
  void saysWhatToAddForATextThatNobodyKnows() throws IOException {
    Path text = Files.writeString(folder.resolve("new.txt"), Trial.TEXT);
    Path facts = folder.resolve("new.json");
    int code =
        run(
            "review",
            "--data",
            Mini.DATA.toString(),
            "--export",
            facts.toString(),
            text.toString());
    assertEquals(Main.BAD_DATA, code);
    assertTrue(err().contains("documents.json does not know this text"), err());
    assertTrue(err().contains("\"codePoints\": " + SourceText.of(Trial.TEXT).length()), err());
    assertTrue(Files.notExists(facts));
  }

  private int review(Path text, Path lines) {
    return run(
        "review",
        "--data",
        Mini.DATA.toString(),
        "--candidates",
        lines.toString(),
        "--export",
        folder.resolve("facts.json").toString(),
        text.toString());
  }

  private static String line(String document, int start, String words) {
    return String.format(
        "{\"kind\":\"mention\",\"document\":\"%s\",\"start\":%d,\"end\":%d,\"asWritten\":\"%s\","
            + "\"thing\":{\"label\":\"%s\"},\"type\":\"Area\",\"confidence\":0.8,\"rule\":\"by-hand\"}%n",
        document, start, start + words.length(), words, words);
  }

  /** Places are code points of the decoded text. */
  @Test
  void takesTheCandidatesOfAFile() throws IOException {
    Path text = folder.resolve("旧.txt");
    Files.write(text, "  临江市渔船达86艘，是本省渔船最多的城市。".getBytes(Charset.forName("GB18030")));
    Path lines =
        Files.writeString(
            folder.resolve("c.jsonl"),
            line("x/旧.txt", 2, "临江市") + line("旧.txt", 3, "临江市") + line("b.txt", 0, "临江市"));
    review(text, lines);
    assertTrue(err().contains("1 candidates: 1 open"), err());
    assertTrue(
        err().contains("error: c.jsonl:2:1: '临江市' does not stand at [3, 6) of the text"), err());
  }

  @Test
  void saysThatAFileHasNoCandidateOfTheText() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), Trial.TEXT);
    Path lines = Files.writeString(folder.resolve("c.jsonl"), line("b.txt", 0, "临江市"));
    assertEquals(Main.BAD_DATA, review(text, lines));
    assertTrue(err().contains("holds no candidate of 'a.txt'; its documents: [b.txt]"), err());
  }

  @Test
  void namesAFileThatIsNotThere() {
    assertEquals(Main.BAD_DATA, run("review", "--data", Mini.DATA.toString(), "nowhere.txt"));
    assertTrue(err().contains("no such file or folder: 'nowhere.txt'"), err());
  }
}
