package org.zhuzhoukg.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhuzhoukg.service.ServiceCase.Exchange;

/**
 * Reads the cases of a {@code .http} file; {@code README.md} beside them says how it is written.
 */
final class CaseReader {

  private final String file;
  private final List<String> lines;
  private final List<ServiceCase> cases = new ArrayList<>();
  private String server = "main";
  private boolean isHostile;
  private int at;

  private CaseReader(String file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  static List<ServiceCase> read(Path path) throws IOException {
    String file = path.getFileName().toString().replace(".http", "");
    return new CaseReader(file, Files.readAllLines(path)).cases();
  }

  private List<ServiceCase> cases() {
    while (at < lines.size()) {
      String line = lines.get(at);
      if (line.startsWith("### ")) {
        readCase();
      } else {
        setting(line);
        at++;
      }
    }
    return cases;
  }

  private void setting(String line) {
    if (line.startsWith("@server ")) {
      server = line.substring(8).strip();
    } else if (line.equals("@hostile")) {
      isHostile = true;
    } else if (!line.isBlank() && !line.startsWith("# ")) {
      throw wrong("neither a case nor a setting: " + line);
    }
  }

  private void readCase() {
    int start = at;
    String name = lines.get(at++).substring(4).strip();
    Map<String, String> each = new LinkedHashMap<>();
    while (at < lines.size() && lines.get(at).startsWith("@each ")) {
      String[] parts = lines.get(at++).substring(6).split(" =( |$)", 2);
      if (parts.length < 2 || each.put(parts[0].strip(), parts[1]) != null) {
        throw wrong("not '@each name = text', or twice");
      }
    }
    int body = at;
    if (each.isEmpty()) {
      add(start, name, "");
    }
    each.forEach(
        (label, text) -> {
          at = body;
          add(start, name + "[" + label + "]", text);
        });
  }

  private void add(int start, String name, String each) {
    List<Exchange> exchanges = new ArrayList<>();
    exchanges.add(exchange(each));
    while (at < lines.size() && lines.get(at).equals("then")) {
      at++;
      exchanges.add(exchange(each));
    }
    cases.add(new ServiceCase(file, start + 1, name, server, isHostile, List.copyOf(exchanges)));
  }

  private Exchange exchange(String each) {
    List<String> directives = new ArrayList<>();
    while (line().startsWith("~ ")) {
      directives.add(lines.get(at++).substring(2));
    }
    boolean isRaw = directives.contains("raw");
    List<String> head = new ArrayList<>();
    while (!line().startsWith("=> ") && (isRaw || !line().isEmpty())) {
      head.add(with(each, lines.get(at++)));
    }
    String body = null;
    if (line().isEmpty()) {
      List<String> text = new ArrayList<>();
      for (at++; !line().startsWith("=> "); at++) {
        text.add(line());
      }
      body = with(each, String.join("\n", text));
    }
    Set<Integer> statuses = statuses(lines.get(at++).substring(3).strip());
    List<String> checks = new ArrayList<>();
    while (at < lines.size() && !ends(lines.get(at))) {
      checks.add(with(each, lines.get(at++)));
    }
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return new Exchange(directives, head, body, statuses, checks);
  }

  /** {@code «each»}; or its parts, {@code «each:0» | «each:1»}. */
  private static String with(String each, String text) {
    String[] parts = each.split(" \\| ", 2);
    return text.replace("«each»", each)
        .replace("«each:0»", parts[0])
        .replace("«each:1»", parts[parts.length - 1]);
  }

  private static boolean ends(String line) {
    return line.isBlank() || line.equals("then") || line.startsWith("#");
  }

  private Set<Integer> statuses(String text) {
    Set<Integer> statuses = new LinkedHashSet<>();
    for (String status : text.split("\\|", -1)) {
      statuses.add(status.equals("closed") ? Answer.CLOSED : Integer.parseInt(status));
    }
    return statuses;
  }

  private String line() {
    if (at >= lines.size()) {
      throw wrong("a case without '=> STATUS'");
    }
    return lines.get(at);
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(file + ".http:" + (at + 1) + ": " + what);
  }
}
