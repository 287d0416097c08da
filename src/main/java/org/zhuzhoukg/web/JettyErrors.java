package org.zhuzhoukg.web;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What is said of requests that reach no address of the service. */
final class JettyErrors extends ErrorHandler {

  private static final Map<Integer, String> DETAILS =
      Map.of(
          400, "the request is not HTTP as RFC 9110 has it",
          404, "there is nothing at this address; queries go to /sparql",
          408, "the request was not sent whole in time",
          414, "the address is too long; send the query by POST",
          431, "the header fields are too large; send the query by POST");

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback done) {
    Problem problem =
        Problem.of(code, DETAILS.getOrDefault(code, "the request cannot be answered"));
    String id = UUID.randomUUID().toString().substring(0, 13);
    ProblemWriter.Form form =
        ProblemWriter.form(Accept.of(request.getHeaders().get(HttpHeader.ACCEPT)));
    byte[] body = ProblemWriter.write(problem, id, form);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, form.contentType());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("X-Request-Id", id);
    response.write(true, ByteBuffer.wrap(body), done);
  }
}
