package org.zhuzhoukg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuzhoukg.fact.Mini;

class ModelOptionsTest {

  private static final int USAGE = 2;

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

  @Test
  void asksTheModelInThePlaceOfTheRules() throws IOException {
    Path text = Files.writeString(folder.resolve("page.txt"), "2020年，临江市渔船达86艘。");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          byte[] body =
              ("{\"choices\":[{\"message\":{\"content\":\"{\\\"mentions\\\":[{\\\"context\\\":\\\"临江市\\\","
                      + "\\\"asWritten\\\":\\\"临江市\\\",\\\"thing\\\":\\\"临江市\\\",\\\"type\\\":\\\"Area\\\"}]}\"}}]}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://localhost:" + server.getAddress().getPort() + "/v1/";
      int code =
          run(
              "extract",
              "--data",
              Mini.DATA.toString(),
              "--llm",
              url,
              "--model",
              "kite-1",
              text.toString());
      assertEquals(Main.OK, code, this::err);
    } finally {
      server.stop(0);
    }
    assertEquals(
        "{\"kind\":\"mention\",\"document\":\""
            + text
            + "\",\"start\":6,\"end\":9,\"asWritten\":\"临江市\",\"thing\":{\"id\":\"city/linjiang\","
            + "\"label\":\"临江市\"},\"type\":\"Area\",\"confidence\":0.5,\"rule\":\"model kite-1\"}\n",
        out.toString(StandardCharsets.UTF_8));
    assertTrue(err().contains("1 requests to the model: 1 candidates kept, 0 rejected"), err());
  }

  @ParameterizedTest
  @CsvSource({
    "--model, m, --llm URL and --model NAME are given together",
    "--llm, http://localhost/v1, --llm URL and --model NAME are given together",
    "--llm=ftp://x, --model=m, is no web address",
    "--llm=a b, --model=m, Illegal character"
  })
  void refusesWhatIsNoModel(String first, String second, String why) {
    int code = run("extract", "--data", Mini.DATA.toString(), first, second, "page.txt");
    assertEquals(USAGE, code, this::err);
    assertTrue(err().contains(why), err());
  }
}
