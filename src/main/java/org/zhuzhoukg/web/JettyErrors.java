package org.zhuzhoukg.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.zhuzhoukg.store.Wording;

/** What is said of requests that reach no address of the service. */
final class JettyErrors extends ErrorHandler {

  private static final Map<Integer, Wording> DETAILS =
      Map.of(
          400,
          new Wording("请求不合 HTTP（RFC 9110）", "the request is not HTTP as RFC 9110 has it"),
          404,
          new Wording(
              "这个地址没有内容；查询请发往 /sparql", "there is nothing at this address; queries go to /sparql"),
          408,
          new Wording("请求没有及时发完", "the request was not sent whole in time"),
          414,
          new Wording("地址太长；查询请用 POST 发送", "the address is too long; send the query by POST"),
          431,
          new Wording(
              "请求头太大；查询请用 POST 发送", "the header fields are too large; send the query by POST"));
  private static final Wording OTHER = new Wording("请求无法回答", "the request cannot be answered");

  private final Pages pages;

  /** Says it by these pages. */
  JettyErrors(Pages pages) {
    this.pages = pages;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request, Response response, int code, String message, Throwable cause, Callback done)
      throws IOException {
    Wording detail = DETAILS.getOrDefault(code, OTHER);
    // Of a request that could not be read there are no fields: nobody knows the reader's language.
    boolean isUnread = request.getHeaders().size() == 0;
    Problem problem = isUnread ? inBoth(code, detail) : Problem.of(code, detail);
    String id = UUID.randomUUID().toString().substring(0, 13);
    Accept accept = Accept.of(request.getHeaders().get(HttpHeader.ACCEPT));
    // Its path may be what is wrong with it.
    PageRequest asked =
        PageRequest.home(ReaderLanguage.of(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE)));
    byte[] body;
    try (Answer answer = pages.problem(problem, id, accept, asked)) {
      answer.headers().forEach(response.getHeaders()::put);
      body = answer.body().bytes();
    }
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("X-Request-Id", id);
    response.write(true, ByteBuffer.wrap(body), done);
  }

  private static Problem inBoth(int code, Wording detail) {
    String both = detail.zh() + " · " + detail.en();
    return Problem.of(code, both, both);
  }
}
