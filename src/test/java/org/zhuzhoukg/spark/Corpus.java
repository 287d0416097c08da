package org.zhuzhoukg.spark;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The annotated texts again and again, each time with other figures, and files that are none. */
final class Corpus {

  private static final Path GOLD = Path.of("src", "test", "gold", "development");
  private static final Pattern DECIMAL = Pattern.compile("(?<=\\.)\\d");

  private Corpus() {}

  /** Writes folders of texts, which have the same names in each. */
  static void write(Path folder, int copies) throws IOException {
    List<Path> texts;
    try (Stream<Path> files = Files.list(GOLD)) {
      texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (int copy = 0; copy < copies; copy++) {
      Path to = Files.createDirectories(folder.resolve("第%03d期".formatted(copy)));
      for (Path text : texts) {
        Files.writeString(to.resolve(text.getFileName()), varied(Files.readString(text), copy));
      }
    }
    String text = "2022年，云泽市地区生产总值1520.6亿元，同比增长5.1%。\n";
    Files.write(folder.resolve("old page.txt"), text.getBytes(Charset.forName("GB18030")));
    Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
    Files.writeString(folder.resolve("empty.txt"), "\n");
    Files.writeString(folder.resolve(".hidden"), text);
  }

  private static String varied(String text, int copy) {
    return DECIMAL
        .matcher(text)
        .replaceAll(digit -> Integer.toString((digit.group().charAt(0) - '0' + copy) % 10));
  }
}
