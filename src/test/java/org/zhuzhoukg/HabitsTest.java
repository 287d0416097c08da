package org.zhuzhoukg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What this house is used to, where no compiler says so. */
class HabitsTest {

  private static final List<Path> SOURCES =
      Stream.of("main", "spark")
          .map(set -> Path.of("src", set, "java", "org", "zhuzhoukg"))
          .toList();
  private static final int LONGEST_FILE = 250;
  private static final int LONGEST_METHOD = 40;
  private static final int MOST_PARAMETERS = 5;

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "\\s*public (?:static |final |sealed |abstract )*(?:class|interface|enum|record) .*");
  private static final Pattern PUBLIC_METHOD =
      Pattern.compile(
          "\\s*(?:public|default(?! ->)) (?!.*\\b(?:class|interface|enum|record) )[^=;]*\\(.*");
  private static final Pattern INTERFACE_METHOD =
      Pattern.compile("  (?:static |default )?[\\w<][^=]*\\(.*\\).*[;{]");
  private static final Pattern METHOD =
      Pattern.compile("( {2,6})(?!return|new |throw |else|} |@|\\.)[\\w<].*\\).*\\{");

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    for (Path source : SOURCES) {
      try (Stream<Path> folders = Files.list(source)) {
        for (Path folder : folders.toList()) {
          String info = Files.readString(folder.resolve("package-info.java"));
          assertTrue(info.startsWith("/** "), folder + " has no sentence");
        }
      }
    }
  }

  @Test
  void everyPublicTypeAndMethodIsDocumented() throws IOException {
    List<String> bare = new ArrayList<>();
    eachFile(
        (file, lines) -> {
          boolean isInterface =
              lines.stream().anyMatch(line -> line.matches("(public )?(sealed )?interface .*"));
          for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean isPublic =
                PUBLIC_TYPE.matcher(line).matches()
                    || PUBLIC_METHOD.matcher(line).matches()
                    || (isInterface && INTERFACE_METHOD.matcher(line).matches());
            if (isPublic && !isDocumented(lines, i)) {
              bare.add(file.getFileName() + ":" + (i + 1) + ": " + line.strip());
            }
          }
        });
    assertEquals(List.of(), bare);
  }

  /** A comment ends above it, or it only says again what an interface documents. */
  private static boolean isDocumented(List<String> lines, int declaration) {
    for (int i = declaration - 1; i >= 0; i--) {
      String line = lines.get(i).strip();
      if (line.equals("@Override")) {
        return true;
      }
      if (line.endsWith("*/")) {
        return true;
      }
      if (line.isEmpty() || line.endsWith(";") || line.equals("}")) {
        return false;
      }
    }
    return false;
  }

  @Test
  void noFileIsLong() throws IOException {
    List<String> tooLong = new ArrayList<>();
    eachFile(
        (file, lines) -> {
          if (lines.size() > LONGEST_FILE) {
            tooLong.add(file.getFileName() + ": " + lines.size() + " lines");
          }
        });
    assertEquals(List.of(), tooLong);
  }

  @Test
  void noMethodIsLong() throws IOException {
    List<String> tooLong = new ArrayList<>();
    eachFile(
        (file, lines) ->
            methods(lines)
                .forEach(
                    (start, end) -> {
                      if (end - start + 1 > LONGEST_METHOD) {
                        tooLong.add(
                            file.getFileName()
                                + ":"
                                + (start + 1)
                                + ": "
                                + (end - start + 1)
                                + " lines");
                      }
                    }));
    assertEquals(List.of(), tooLong);
  }

  @Test
  void findsTheMethodsThatItMeasures() throws IOException {
    int[] count = {0};
    eachFile((file, lines) -> count[0] += methods(lines).size());
    assertTrue(count[0] > 300, "only " + count[0] + " methods found");
    assertEquals(
        Map.of(1, 3), methods(List.of("class A {", "  void a(int b) {", "    b++;", "  }", "}")));
  }

  /** An overriding method has those that somebody else gave it. */
  @Test
  void methodsHaveFewParameters() throws IOException {
    List<String> tooMany = new ArrayList<>();
    eachFile(
        (file, lines) -> {
          String text = String.join("\n", lines);
          Pattern.compile(
                  "(?m)^(?<!@Override\\n) {2,6}(?:public |private |static |final |synchronized )*[\\w<>\\[\\], .?]+ (\\w+)\\(([^()]*)\\)[^;]*?\\{")
              .matcher(text)
              .results()
              .filter(m -> !m.group().contains("record ") && !m.group().contains(" new "))
              .filter(
                  m ->
                      m.group(2).replaceAll("<[^<>]*>", "").split(",", -1).length > MOST_PARAMETERS)
              .forEach(m -> tooMany.add(file.getFileName() + ": " + m.group(1)));
        });
    assertEquals(List.of(), tooMany);
  }

  /** Another city is another folder of data. */
  @Test
  void noCodeKnowsTheCity() throws IOException {
    List<String> knowing = new ArrayList<>();
    eachFile(
        (file, lines) -> {
          for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("株洲") || lines.get(i).contains("\"Zhuzhou")) {
              knowing.add(file.getFileName() + ":" + (i + 1) + ": " + lines.get(i).strip());
            }
          }
        });
    assertEquals(List.of(), knowing);
  }

  @Test
  void noLineIsLeftToDo() throws IOException {
    List<String> left = new ArrayList<>();
    eachFile(
        (file, lines) ->
            lines.stream()
                .filter(line -> line.matches(".*\\b(TODO|FIXME|XXX)\\b.*"))
                .forEach(line -> left.add(file.getFileName() + ": " + line.strip())));
    assertEquals(List.of(), left);
  }

  /** From the first line of each method to its last; the code is formatted, so indents tell. */
  private static Map<Integer, Integer> methods(List<String> lines) {
    Map<Integer, Integer> methods = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean opens =
          METHOD.matcher(line).matches() || line.matches(" {6,10}.*\\)(?: throws .*)? \\{");
      if (!opens
          || line.matches(
              "\\s*(?:if|for|while|switch|try|synchronized|record|class|enum|case|default|\\}).*")) {
        continue;
      }
      int start = i;
      while (start > 0 && !lines.get(start).matches(" {2}(?: {2})?[\\w<@].*")) {
        start--;
      }
      int head = start;
      while (head > 0 && !lines.get(head).contains("(")) {
        head--;
      }
      if (lines.get(head).contains("record ")) {
        continue;
      }
      String indent = lines.get(start).replaceAll("\\S.*", "");
      int end = i + 1;
      while (end < lines.size() && !lines.get(end).equals(indent + "}")) {
        end++;
      }
      methods.putIfAbsent(start, end);
    }
    return methods;
  }

  private static void eachFile(BiConsumer<Path, List<String>> action) throws IOException {
    for (Path source : SOURCES) {
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          action.accept(file, Files.readAllLines(file));
        }
      }
    }
  }
}
