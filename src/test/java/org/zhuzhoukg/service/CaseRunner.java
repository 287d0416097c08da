package org.zhuzhoukg.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhuzhoukg.service.ServiceCase.Exchange;

/** Sends one case's requests and holds the answers to what is expected. */
final class CaseRunner {

  private static final double WELL_SECONDS = 2.5;
  private static final String WELL = "/sparql?query=ASK%7B%7D";

  private final ServiceCase example;
  private final URI base;
  private final Map<String, String> variables = new HashMap<>();
  private RawClient client;

  private CaseRunner(ServiceCase example, URI base, Path secret) {
    this.example = example;
    this.base = base;
    String admin = Base64.getEncoder().encodeToString("admin:secret".getBytes(UTF8));
    variables.put("admin", "Basic " + admin);
    variables.put("authority", base.getAuthority());
    variables.put("secret", "file://" + secret.toUri().getPath());
    variables.put("graph", "https://w3id.org/zhuzhou-kg/graph/");
  }

  private static final java.nio.charset.Charset UTF8 = StandardCharsets.UTF_8;

  /** Fails if the server does not do what the case says. */
  static void run(ServiceCase example, URI base, Path secret) throws Exception {
    CaseRunner runner = new CaseRunner(example, base, secret);
    try (Listener listener = new Listener()) {
      runner.variables.put("listener", listener.address());
      for (Exchange exchange : example.exchanges()) {
        runner.exchange(exchange);
      }
      assertEquals(0, listener.connections(), "the server called another server");
    } finally {
      runner.closeClient();
    }
    if (example.isHostile()) {
      isWell(base);
    }
  }

  /** A small query is answered, and soon. */
  static void isWell(URI base) throws IOException {
    try (RawClient client = new RawClient(base)) {
      long since = System.nanoTime();
      client.send(("GET " + WELL + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(UTF8));
      Answer answer = client.read("GET", since);
      assertEquals(200, answer.status(), () -> "not well afterwards: " + answer);
      assertTrue(answer.millis() < WELL_SECONDS * 1000, () -> "slow afterwards: " + answer);
    }
  }

  private void exchange(Exchange exchange) throws Exception {
    int times = Math.max(1, exchange.directive("upto"));
    Answer answer = answer(exchange);
    for (int i = 1; i < times && !exchange.statuses().contains(answer.status()); i++) {
      answer = answer(exchange);
    }
    if (exchange.has("leave")) {
      return;
    }
    String where = example.file() + ".http:" + example.line() + ": " + exchange.head() + ": ";
    Answer last = answer;
    assertTrue(
        exchange.statuses().contains(last.status()),
        () -> where + "not " + exchange.statuses() + " but " + last);
    Always.check(exchange, last);
    for (String check : exchange.checks()) {
      Checks.check(check, last, variables);
    }
  }

  private Answer answer(Exchange exchange) throws Exception {
    if (!exchange.has("same") || client == null) {
      closeClient();
      client = new RawClient(base);
    }
    if (exchange.has("read")) {
      return client.read("GET", System.nanoTime());
    }
    if (exchange.has("pause")) {
      Thread.sleep(exchange.directive("pause"));
    }
    byte[] body = exchange.body() == null ? null : Template.bytes(exchange.body(), variables);
    byte[] head = head(exchange, body);
    long since = System.nanoTime();
    send(exchange, head, body == null ? new byte[0] : body);
    if (exchange.has("leave")) {
      Thread.sleep(exchange.directive("leave"));
      client.reset();
      client = null;
      return null;
    }
    return client.read(exchange.head().get(0).split(" ", 2)[0], since);
  }

  private void send(Exchange exchange, byte[] head, byte[] body) throws Exception {
    if (exchange.has("drip")) {
      client.drip(head, exchange.directive("drip"));
      client.drip(body, exchange.directive("drip"));
      return;
    }
    client.send(head);
    if (exchange.has("expect")) {
      assertEquals("HTTP/1.1 100", client.line().substring(0, 12));
      client.line();
    }
    int cut = exchange.directive("cut");
    client.send(cut < 0 ? body : java.util.Arrays.copyOf(body, cut));
    if (cut >= 0 && !exchange.has("hold")) {
      client.endOutput();
    }
  }

  private byte[] head(Exchange exchange, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> lines = exchange.head();
    boolean isRaw = exchange.has("raw");
    for (int i = 0; i < lines.size(); i++) {
      boolean isRequestLine = i == 0 && !isRaw;
      out.writeBytes(Template.bytes(lines.get(i), variables));
      out.writeBytes(bytes(isRequestLine ? " HTTP/1.1\r\n" : "\r\n"));
    }
    if (!isRaw) {
      if (!hasHeader(lines, "host:")) {
        out.writeBytes(bytes("Host: " + base.getAuthority() + "\r\n"));
      }
      boolean isFramed = hasHeader(lines, "content-length:") || hasHeader(lines, "transfer-enc");
      if (body != null && !isFramed) {
        out.writeBytes(bytes("Content-Length: " + body.length + "\r\n"));
      }
      out.writeBytes(bytes("\r\n"));
    }
    return out.toByteArray();
  }

  private static boolean hasHeader(List<String> lines, String start) {
    return lines.stream().skip(1).anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(start));
  }

  private void closeClient() throws IOException {
    if (client != null) {
      client.close();
      client = null;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF8);
  }
}
