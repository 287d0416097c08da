package org.zhuzhoukg.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.zhuzhoukg.service.ServiceCase.Exchange;

/** What must hold of every answer, whatever was asked. */
final class Always {

  /** Written into the file that nobody may read through the server. */
  static final String SECRET = "the-marker-of-a-file-that-is-nobodys-business";

  private static final Pattern JAVA =
      Pattern.compile(
          "Exception\\b|StackOverflow|OutOfMemory|\\borg\\.(?:apache|eclipse|zhuzhoukg)\\."
              + "|\\bjavax?\\.[a-z]+\\.|\\bjakarta\\.|\\tat |Jetty|Fuseki|Caused by");
  private static final Pattern VERSIONED = Pattern.compile("(?i)jetty|fuseki|jena|\\d");

  private Always() {}

  static void check(Exchange exchange, Answer answer) {
    if (answer.status() == Answer.CLOSED) {
      return;
    }
    assertTrue(answer.isWhole(), () -> "cut off: " + answer);
    assertFalse(answer.text().contains(SECRET), () -> "tells a file's content: " + answer);
    assertFalse(answer.text().contains("admin:secret"), () -> "tells a password: " + answer);
    assertFalse(answer.text().contains("## Incomplete"), () -> "error inside: " + answer);
    assertNull(answer.header("Access-Control-Allow-Credentials"), answer::toString);
    String server = answer.header("Server");
    assertFalse(server != null && VERSIONED.matcher(server).find(), () -> "boasts: " + server);
    if (!exchange.checks().contains("- bare")) {
      assertNotNull(answer.header("X-Request-Id"), () -> "no request id: " + answer);
      assertEquals("nosniff", answer.header("X-Content-Type-Options"), answer::toString);
    }
    if (answer.status() >= 400) {
      problem(exchange, answer);
    } else if (answer.mediaType().endsWith("json") && answer.body().length > 0) {
      Checks.tree(answer);
    }
  }

  private static void problem(Exchange exchange, Answer answer) {
    assertFalse(JAVA.matcher(answer.text()).find(), () -> "speaks Java: " + answer);
    assertFalse(JAVA.matcher(answer.headers().toString()).find(), () -> "speaks Java: " + answer);
    boolean isOwnForm = exchange.checks().stream().anyMatch(c -> c.startsWith("Content-Type:"));
    boolean isBare = exchange.checks().contains("- bare");
    boolean isHead = exchange.head().get(0).startsWith("HEAD ");
    if (isOwnForm || isBare || isHead) {
      return;
    }
    assertEquals("application/problem+json", answer.mediaType(), answer::toString);
    JsonNode problem = Checks.tree(answer);
    assertEquals(answer.status(), problem.path("status").asInt(), answer::toString);
    for (String member : List.of("type", "title", "detail", "instance")) {
      assertFalse(problem.path(member).asText().isBlank(), () -> "no " + member + ": " + answer);
    }
    String id = answer.header("X-Request-Id");
    assertTrue(
        id == null || problem.path("instance").asText().contains(id),
        () -> "instance is not the request: " + answer);
  }
}
