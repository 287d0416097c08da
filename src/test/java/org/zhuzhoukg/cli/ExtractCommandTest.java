package org.zhuzhoukg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;

/** {@code extract}, with texts of all sorts. */
class ExtractCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DATA = Mini.DATA.toString();
  private static final String TEXT = "2022年，云泽市地区生产总值1520.6亿元，同比增长5.1%，居全省第3位。\n";

  @TempDir private Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void saysWhatADateLooksLike() {
    assertEquals(2, extract("--date", "2024-13-01", "-"), this::err);
    assertTrue(err().contains("'2024-13-01' is no date"), err());
    assertFalse(err().contains("java."), err());
  }

  @Test
  void printsOneObjectALine() throws IOException {
    Path file = write("a.txt", TEXT);
    assertEquals(Main.OK, extract("--date", "2023-03-01", file.toString()), this::err);
    assertEquals("", err());
    List<JsonNode> figures =
        candidates().stream().filter(c -> c.get("kind").asText().equals("observation")).toList();
    JsonNode gdp = figures.get(0);
    assertEquals(file.toString(), gdp.get("document").asText());
    assertEquals("1520.6亿元", gdp.get("asWritten").asText());
    assertEquals("地区生产总值", gdp.get("indicator").get("label").asText());
    assertEquals("云泽市", gdp.get("about").get("label").asText());
    assertTrue(out().contains("\"value\":152060000000,\"unit\":\"CNY\""), out());
    assertEquals("2022-12-31", gdp.get("period").get("end").asText());
    assertEquals("annual", gdp.get("period").get("kind").asText());
    assertEquals("2022年", gdp.get("period").get("asWritten").asText());
    assertFalse(gdp.has("among") || gdp.has("low") || gdp.has("issues"), gdp.toString());
    assertEquals("growth-year-on-year", figures.get(1).get("statistic").asText());
    assertEquals("全省", figures.get(2).get("among").asText());
  }

  @Test
  void setsFiguresAgainstDateAndSubject() throws IOException {
    String file = write("a.txt", "今年上半年，进出口总额12亿元。\n").toString();
    assertEquals(Main.OK, extract("--date", "2024-09-01", "--about", "云泽市", file), this::err);
    JsonNode figure = candidates().get(0);
    assertEquals("云泽市", figure.get("about").get("label").asText());
    assertEquals("2024-06-30", figure.get("period").get("end").asText());
  }

  @Test
  void statesNothingOfWhomNobodyNamed() throws IOException {
    String file = write("a.txt", "市财政每年安排资金，设立云泽产业发展基金。\n").toString();
    assertEquals(Main.OK, extract("--date", "2024-09-01", "--about", "云泽市", file), this::err);
    assertTrue(out().contains("\"predicate\":\"foundedBy\",\"object\":{"), out());
    out.reset();
    assertEquals(Main.OK, extract("--date", "2024-09-01", file), this::err);
    assertFalse(out().contains("foundedBy"), out());
  }

  @Test
  void findsTheDateInTheFirstLines() throws IOException {
    String file = write("a.txt", "云泽日报\n2024年9月1日\n\n今年上半年，进出口总额12亿元。\n").toString();
    assertEquals(Main.OK, extract(file), this::err);
    assertEquals(file + ": date 2024-09-01, from its first lines", err().strip());
    assertTrue(out().contains("\"start\":\"2024-01-01\""), out());
  }

  @Test
  void leavesPeriodsOpenWhereNoDateIsKnown() throws IOException {
    String file = write("a.txt", "今年上半年，云泽市进出口总额12亿元。\n").toString();
    assertEquals(Main.OK, extract(file), this::err);
    assertTrue(err().startsWith(file + ": no date in its first lines"), err());
    assertFalse(out().contains("\"period\""), out());
  }

  @Test
  void readsTheStandardInput() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
    try {
      assertEquals(Main.OK, extract("--date", "2023-03-01", "-"), this::err);
    } finally {
      System.setIn(before);
    }
    assertTrue(out().contains("\"document\":\"-\""), out());
  }

  @Test
  void readsGb18030AndSaysSo() throws IOException {
    Path file = directory.resolve("a.txt");
    Files.write(file, ("𡈼家湾。" + TEXT).getBytes(Charset.forName("GB18030")));
    assertEquals(Main.OK, extract("--date", "2023-03-01", file.toString()), this::err);
    assertEquals(file + ": read as GB 18030", err().strip());
    assertStand("𡈼家湾。" + TEXT);
  }

  @Test
  void readsMarksOfByteOrderAndOfWindows() throws IOException {
    String text = "\uFEFF" + TEXT.replace("\n", "\r\n").repeat(3);
    Path file = write("a.txt", text);
    assertEquals(Main.OK, extract("--date", "2023-03-01", file.toString()), this::err);
    assertStand(text);
    assertEquals(9, figures());
  }

  @Tag("slow")
  @Test
  void readsALongLineInPieces() throws IOException {
    String part = "😀" + TEXT.strip() + "天气晴好，行人往来。".repeat(100);
    int times = 1_200_000 / part.length();
    String text = part.repeat(times);
    Path file = write("a.txt", text);
    assertEquals(Main.OK, extract("--date", "2023-03-01", file.toString()), this::err);
    assertStand(text);
    assertEquals(3L * times, figures());
  }

  @Test
  void saysInOneLineWhatCannotBeReadAndGoesOn() throws IOException {
    Files.write(directory.resolve("1.bin"), new byte[] {1, 2, 0, 3});
    write("2.txt", "");
    write("3.txt", TEXT);
    assertEquals(
        Main.BAD_DATA,
        extract(
            "--date", "2023-03-01", directory.toString(), directory.resolve("4.txt").toString()));
    List<String> lines = err().lines().sorted().toList();
    assertEquals(
        List.of(
            "error: " + directory.resolve("1.bin") + ": is no text: it holds control characters",
            "error: " + directory.resolve("2.txt") + ": is empty",
            "error: "
                + directory.resolve("4.txt")
                + ": no such file or folder: '"
                + directory.resolve("4.txt")
                + "'"),
        lines);
    assertEquals(3, figures());
  }

  @Tag("slow")
  @Test
  void readsAFolderAsItReadsItsFiles() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> found = Files.list(Path.of("src/test/gold/development"))) {
      for (Path text :
          found.filter(f -> f.toString().endsWith(".txt")).sorted().limit(6).toList()) {
        for (int copy = 0; copy < 3; copy++) {
          Path file = directory.resolve(copy + "-" + text.getFileName());
          Files.writeString(file, Files.readString(text).repeat(1 + copy * copy));
          files.add(file.toString());
        }
      }
    }
    files.sort(null);
    assertEquals(Main.OK, extract("--date", "2024-01-01", directory.toString()), this::err);
    String whole = out();
    StringBuilder single = new StringBuilder();
    for (String file : files) {
      extract("--date", "2024-01-01", file);
      single.append(out());
    }
    assertTrue(whole.equals(single.toString()), "the folder's lines are others");
  }

  /** A sentence that a column beside it interrupts. */
  @Test
  void readsColumnsInTheOrderOfALayout() throws IOException {
    String text = "2020年，临江市渔\n天气晴好。\n船达86艘。\n";
    Path file = write("page.txt", text);
    Path layout =
        write(
            "layout.json",
            "{\"documents\": [{\"sha256\": \""
                + SourceText.of(text).sha256()
                + "\", \"readingOrder\": [[0, 10], [17, 24], [10, 17]], \"title\": {}}]}");
    extract("--layout", layout.toString(), file.toString());
    JsonNode ships = candidates().get(candidates().size() - 1);
    assertEquals("渔船", ships.path("indicator").path("label").asText(), this::out);
    assertEquals("2020-12-31", ships.path("period").path("end").asText());
    assertStand(text);
    extract(file.toString());
    assertFalse(out().contains("\"渔船\""), out());
  }

  @Test
  void saysWhatIsWrongWithALayout() throws IOException {
    Path file = write("page.txt", TEXT);
    Path layout =
        write(
            "layout.json",
            "{\"documents\": [{\"sha256\": \""
                + SourceText.of(TEXT).sha256()
                + "\", \"readingOrder\": [[0, 99]]}]}");
    assertEquals(Main.BAD_DATA, extract("--layout", layout.toString(), file.toString()));
    assertTrue(
        err().contains("error: " + file + ": readingOrder: [0, 99) ends after the text"), err());
    assertEquals(
        Main.BAD_DATA, extract("--layout", write("none.json", "{}").toString(), file.toString()));
    assertTrue(err().contains("none.json:1:1: 'documents' is missing"), err());
  }

  /** That every candidate's words stand at its range. */
  private void assertStand(String text) throws IOException {
    SourceText source = SourceText.of(text);
    for (JsonNode candidate : candidates()) {
      Span at = new Span(candidate.get("start").asInt(), candidate.get("end").asInt());
      assertEquals(candidate.get("asWritten").asText(), source.at(at));
    }
  }

  private long figures() throws IOException {
    return candidates().stream().filter(c -> c.get("kind").asText().equals("observation")).count();
  }

  private List<JsonNode> candidates() throws IOException {
    List<JsonNode> read = new ArrayList<>();
    for (String line : out().lines().toList()) {
      read.add(JSON.readTree(line));
    }
    return read;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private int extract(String... arguments) {
    out.reset();
    err.reset();
    return Main.run(
        Stream.concat(Stream.of("extract", "--data", DATA), Stream.of(arguments))
            .toArray(String[]::new),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
