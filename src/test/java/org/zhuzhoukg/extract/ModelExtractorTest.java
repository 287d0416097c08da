package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.fact.Code;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.fact.PeriodKind;
import org.zhuzhoukg.fact.Qualifier;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.Span;
import org.zhuzhoukg.vocab.Iris;

/** A model that a stub plays. */
class ModelExtractorTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Ontology ONTOLOGY = Ontology.read();
  private static final String KEY = "sk-of-the-test";
  private static final String TEXT = "  2020年，临江市渔船\n达８６艘，同比增长7.2%。风筝研究院位于临江市。";

  private static final String FIGURE =
      """
      {"context":"临江市渔船达86艘","asWritten":"86艘","indicator":"渔船","about":"临江市","value":86,"low":null,"high":null,
       "unit":"item","qualifier":"exactly","period":{"start":"2020-01-01","end":"2020-12-31","kind":"annual","asWritten":"2020年"},
       "statistic":"level","status":"actual","among":null,"shareOf":null}""";
  private static final String MENTION =
      "{\"context\":\"风筝研究院位于临江市\",\"asWritten\":\"风筝研究院\",\"thing\":\"风筝研究院\",\"type\":\"Institute\"}";
  private static final String STATEMENT =
      "{\"context\":\"风筝研究院位于临江市\",\"asWritten\":\"风筝研究院位于临江市\",\"subject\":\"风筝研究院\","
          + "\"predicate\":\"locatedIn\",\"object\":\"临江市\"}";

  /** What the stub is to do with one request. */
  private record Turn(int status, String body, String retryAfter) {}

  private final Deque<Turn> turns = new ArrayDeque<>();
  private final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> times = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Candidate> found = new ArrayList<>();
  private HttpServer server;
  private ModelExtractor extractor;

  @BeforeEach
  void starts() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          times.add(System.nanoTime());
          keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          requests.add(JSON.readTree(exchange.getRequestBody()));
          Turn turn = turns.size() > 1 ? turns.pop() : turns.peek();
          if (turn.status() == 0) {
            await();
          }
          if (!turn.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", turn.retryAfter());
          }
          byte[] body = turn.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(turn.status() == 0 ? 200 : turn.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    extractor = extractor(server.getAddress().getPort());
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stops() {
    end.countDown();
    server.stop(0);
  }

  private static ModelExtractor extractor(int port) throws IOException {
    ChatEndpoint endpoint =
        new ChatEndpoint(
            new ChatEndpoint.Address(
                URI.create("http://localhost:" + port + "/v1"), "kite-1", Optional.of(KEY)),
            new ChatEndpoint.Patience(Duration.ofMillis(700), 3, Duration.ofMillis(40)));
    return new ModelExtractor(
        endpoint,
        Mini.catalogue(),
        ONTOLOGY.classes(Iris.DEFAULT),
        ONTOLOGY.properties(Iris.DEFAULT));
  }

  private void turn(int status, String body) {
    turns.add(new Turn(status, body, ""));
  }

  private static String says(String content) {
    var answer = JSON.createObjectNode();
    answer.putArray("choices").addObject().putObject("message").put("content", content);
    return answer.toString();
  }

  private static String lists(String observations, String mentions, String statements) {
    return says(
        String.format(
            "{\"observations\":[%s],\"mentions\":[%s],\"statements\":[%s]}",
            observations, mentions, statements));
  }

  private void extract(String text) {
    Setting setting = new Setting(Optional.of(LocalDate.of(2021, 3, 2)), Named.of("临江市"));
    extractor.extract(text, 100, setting, found::add);
  }

  private String failure() {
    return assertThrows(UncheckedIOException.class, () -> extract(TEXT)).getCause().getMessage();
  }

  @Test
  void takesWhatStandsInTheTextWhereItStands() {
    turn(200, lists(FIGURE, MENTION, STATEMENT));
    extract(TEXT);
    assertEquals(3, found.size(), extractor::summary);
    Reading reading = (Reading) found.get(0);
    assertEquals(new Span(115, 118), reading.at());
    assertEquals("８６艘", reading.asWritten());
    assertEquals(Optional.of("city/linjiang"), reading.about().id());
    assertEquals("model kite-1", reading.rule());
    assertEquals("2020", reading.timing().orElseThrow().period().notation());
    assertEquals(
        "1 requests to the model: 3 candidates kept, 0 rejected, 0 answers not readable",
        extractor.summary());
    assertEquals(List.of("Bearer " + KEY), keys);
  }

  @Test
  void asksForTheSchemaWithDateAndSubject() {
    turn(200, lists("", "", ""));
    extract(TEXT);
    JsonNode request = requests.get(0);
    assertEquals("kite-1", request.path("model").asText());
    JsonNode schema = request.path("response_format").path("json_schema");
    assertTrue(schema.path("strict").asBoolean());
    assertTrue(schema.path("schema").path("properties").has("observations"));
    String user = request.path("messages").path(1).path("content").asText();
    assertEquals("date: 2021-03-02\nabout: 临江市\ntext:\n" + TEXT, user);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "临江市渔船达86艘 | 临江市货船达86艘 | 1 whose words do not stand in the text",
        "\"asWritten\":\"86艘\" | \"asWritten\":\"87艘\" | 1 whose words do not stand in the text",
        "\"asWritten\":\"86艘\" | \"asWritten\":\"7.2%\" | 1 whose words do not stand in the text",
        "\"value\":86 | \"value\":860 | 1 whose words cannot mean the number",
        "\"statistic\":\"level\" | \"statistic\":\"heap\" | 1 not in the form of a candidate",
        "\"end\":\"2020-12-31\" | \"end\":\"2020-02-31\" | 1 not in the form of a candidate"
      })
  void rejectsAndCountsWhatTheTextDoesNotBearOut(String part, String other, String reason) {
    turn(200, lists(FIGURE.replace(part, other), MENTION, ""));
    extract(TEXT);
    assertEquals(1, found.size());
    assertTrue(extractor.summary().contains("1 rejected (" + reason + ")"), extractor::summary);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"observations\":[{\"context\":\"2020", "[]", "", "I cannot do that."})
  void passesOverAnAnswerThatIsNoJson(String content) {
    turn(200, says(content));
    extract(TEXT);
    assertEquals(List.of(), found);
    assertFalse(extractor.isReadable());
    assertTrue(extractor.summary().contains("1 answers not readable"), extractor::summary);
  }

  @Test
  void asksInBoundedParts() {
    turn(200, lists("", "", ""));
    extract("一句话，不长。\n".repeat(1000));
    assertTrue(requests.size() > 5, () -> requests.size() + " requests");
    requests.forEach(
        request ->
            assertTrue(
                request.path("messages").path(1).path("content").asText().length()
                    < ModelExtractor.WINDOW + 100));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void asksAgainAfterLongerAndLongerWaits(int status) {
    turn(status, "");
    turn(status, "");
    turn(200, lists(FIGURE, "", ""));
    extract(TEXT);
    assertEquals(1, found.size());
    assertEquals(3, times.size());
    assertTrue(times.get(1) - times.get(0) >= 40_000_000L);
    assertTrue(times.get(2) - times.get(1) >= 80_000_000L);
  }

  @Test
  void waitsAsLongAsItIsAskedTo() {
    turns.add(new Turn(429, "", "1"));
    turn(200, lists(FIGURE, "", ""));
    extract(TEXT);
    assertTrue(times.get(1) - times.get(0) >= 1_000_000_000L);
  }

  @Test
  void givesUpInOneLineWithoutTheKey() {
    turn(500, "{\"error\":{\"message\":\"out of\\nstrings for " + KEY + "\"}}");
    String failure = failure();
    assertEquals(
        "the model kite-1 at http://localhost:"
            + server.getAddress().getPort()
            + "/v1: status 500, 'out of strings for …' (tried 3 times)",
        failure);
  }

  @ParameterizedTest
  @CsvSource({
    "401, status 401; see to the key",
    "404, status 404; see to the address and the model's name",
    "400, status 400"
  })
  void doesNotAskAgainWhereThatWouldNotHelp(int status, String why) {
    turn(status, "");
    assertTrue(failure().endsWith(why));
    assertEquals(1, requests.size());
  }

  @Tag("slow")
  @Test
  void endsWhenNoAnswerComes() {
    turn(0, "");
    long start = System.nanoTime();
    assertTrue(failure().contains("no answer within 0 s (tried 3 times)"));
    assertTrue(System.nanoTime() - start < 10_000_000_000L);
  }

  @Test
  void endsAnAnswerThatIsTooLong() {
    turn(200, " ".repeat(5 << 20));
    assertTrue(failure().contains("the answer has more than 4 MB"));
  }

  @Test
  void saysThatNobodyAnswers() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      extractor = extractor(free.getLocalPort());
    }
    assertTrue(failure().contains("cannot be reached; nobody answers there (tried 3 times)"));
  }

  @Test
  void saysThatSomethingElseAnswers() {
    turn(200, "<html>");
    assertTrue(failure().contains("it does not answer as chat completions do"));
  }

  @Test
  void keepsAKeyFromTheOpenNet() {
    String why =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new ChatEndpoint.Address(
                        URI.create("http://models.example/v1"), "m", Optional.of(KEY)))
            .getMessage();
    assertTrue(why.contains("is not encrypted"), why);
    assertFalse(why.contains(KEY), why);
  }

  @Test
  void theSchemaHasTheCodesAndTermsOfTheProject() throws IOException {
    JsonNode properties =
        JSON.readTree(ModelExtractor.class.getResourceAsStream("model.json")).path("properties");
    JsonNode observation = properties.path("observations").path("items").path("properties");
    assertEquals(notations(Statistic.values()), choices(observation.path("statistic")));
    assertEquals(notations(Qualifier.values()), choices(observation.path("qualifier")));
    assertEquals(notations(Status.values()), choices(observation.path("status")));
    assertEquals(
        notations(PeriodKind.values()),
        choices(observation.path("period").path("properties").path("kind")));
    Set<String> types =
        choices(properties.path("mentions").path("items").path("properties").path("type"));
    assertTrue(ONTOLOGY.classes(Iris.DEFAULT).containsAll(types), types::toString);
    Set<String> predicates =
        choices(properties.path("statements").path("items").path("properties").path("predicate"));
    assertTrue(ONTOLOGY.properties(Iris.DEFAULT).containsAll(predicates), predicates::toString);
  }

  private static Set<String> notations(Code[] codes) {
    return Set.copyOf(Arrays.stream(codes).map(Code::notation).toList());
  }

  private static Set<String> choices(JsonNode property) {
    return Set.copyOf(
        StreamSupport.stream(property.path("enum").spliterator(), false)
            .map(JsonNode::asText)
            .toList());
  }
}
