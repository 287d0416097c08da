package org.zhuzhoukg.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A model behind an address that speaks as OpenAI's chat completions do. What fails for a while is
 * asked again, after longer and longer waits.
 */
public final class ChatEndpoint {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Set<Integer> PASSING = Set.of(408, 409, 429, 500, 502, 503, 504);
  private static final int LONGEST_REASON = 200;
  private static final long LONGEST_WAIT_MILLIS = 60_000;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER) // the key is for this address
          .build();
  private final Address address;
  private final Patience patience;

  /**
   * Where to ask.
   *
   * @param uri the address that ends in {@code /v1}, or that of the chat completions themselves
   * @param model the model's name there
   * @param key what lets one in, if anything does; it is sent there and told nowhere
   */
  public record Address(URI uri, String model, Optional<String> key) {

    /** Refuses what is no web address, and one that would let others on the way read the key. */
    public Address {
      String scheme = String.valueOf(uri.getScheme());
      if (uri.getHost() == null || !Set.of("http", "https").contains(scheme)) {
        throw new IllegalArgumentException(
            "'" + uri + "' is no web address; write http://localhost:11434/v1 or the like");
      }
      boolean isNear = Set.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost());
      if (scheme.equals("http") && key.isPresent() && !isNear) {
        throw new IllegalArgumentException(
            "'" + uri + "' is not encrypted; a key is sent to https only, or to this machine");
      }
    }

    private URI completions() {
      String path = uri.toString().replaceFirst("/+$", "");
      return URI.create(path.endsWith("/completions") ? path : path + "/chat/completions");
    }

    /** Not the key. */
    @Override
    public String toString() {
      return model + " at " + uri;
    }
  }

  /**
   * How long to try.
   *
   * @param answer for one answer
   * @param tries how often
   * @param pause after the first failure; twice as long after each other
   */
  public record Patience(Duration answer, int tries, Duration pause) {

    /** Two minutes for an answer, four times. */
    public static final Patience USUAL =
        new Patience(Duration.ofMinutes(2), 4, Duration.ofSeconds(2));
  }

  /** Opens nothing yet. */
  public ChatEndpoint(Address address, Patience patience) {
    this.address = address;
    this.patience = patience;
  }

  /** The model's name. */
  String model() {
    return address.model();
  }

  /**
   * What the model says to a request.
   *
   * @param request all of it but the model
   * @throws IOException if it says nothing; the message tells in one line why, and not the key
   */
  String ask(ObjectNode request) throws IOException {
    String body = request.put("model", address.model()).toString();
    for (int tried = 1; ; tried++) {
      long wait = patience.pause().toMillis() << (tried - 1);
      try {
        HttpResponse<byte[]> response = send(body);
        if (response.statusCode() == 200) {
          return content(response.body());
        }
        IOException refused = refused(response, tried);
        if (tried == patience.tries() || !PASSING.contains(response.statusCode())) {
          throw new Refused(refused.getMessage());
        }
        wait = Math.max(wait, asked(response));
      } catch (Refused | InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        if (tried == patience.tries()) {
          throw failure(e.getMessage(), tried);
        }
      }
      sleep(Math.min(wait, LONGEST_WAIT_MILLIS));
    }
  }

  private HttpResponse<byte[]> send(String body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.completions())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    address.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(request.build(), BoundedBody.handler());
    try {
      return sent.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no answer within " + patience.answer().toSeconds() + " s", e);
    } catch (ExecutionException e) {
      String why = e.getCause().getMessage();
      throw new IOException(why == null ? "cannot be reached; nobody answers there" : why, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    } finally {
      sent.cancel(true);
    }
  }

  private String content(byte[] body) throws IOException {
    JsonNode content;
    try {
      content = JSON.readTree(body).path("choices").path(0).path("message").path("content");
    } catch (JsonProcessingException e) {
      throw new Refused(about("it does not answer as chat completions do: no JSON"));
    }
    if (!content.isTextual()) {
      throw new Refused(about("it does not answer as chat completions do: no message in it"));
    }
    return content.textValue();
  }

  private IOException refused(HttpResponse<byte[]> response, int tried) {
    String hint =
        switch (response.statusCode()) {
          case 401, 403 -> "; see to the key";
          case 404 -> "; see to the address and the model's name";
          case 429 -> "; it is asked too often: try later";
          default -> "";
        };
    return failure("status " + response.statusCode() + reason(response.body()) + hint, tried);
  }

  private IOException failure(String why, int tried) {
    return new IOException(about(why + (tried > 1 ? " (tried " + tried + " times)" : "")));
  }

  private String about(String why) {
    String told = "the model " + address + ": " + why;
    return address.key().map(key -> told.replace(key, "…")).orElse(told);
  }

  /** What the other side says, in one short line. */
  private static String reason(byte[] body) {
    String said = new String(body, StandardCharsets.UTF_8);
    try {
      JsonNode message = JSON.readTree(body).path("error").path("message");
      said = message.isTextual() ? message.textValue() : said;
    } catch (IOException e) {
      // then as it stands
    }
    String line = said.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.isEmpty()
        ? ""
        : ", '" + line.substring(0, Math.min(line.length(), LONGEST_REASON)) + "'";
  }

  /** The milliseconds that the other side asks to wait; 0 if it does not say. */
  private static long asked(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> Long.parseLong(seconds) * 1000)
        .orElse(0L);
  }

  private static void sleep(long millis) throws InterruptedIOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    }
  }

  /** To ask again would not help. */
  private static final class Refused extends IOException {

    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }
}
