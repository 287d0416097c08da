package org.zhuzhoukg.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** One address of the service: reads a request, answers, and says what became of it. */
abstract class ServiceServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private final transient Service service;
  private final transient List<String> methods;
  private final boolean isOpen;

  /**
   * An address.
   *
   * @param methods what it understands, besides OPTIONS
   * @param isOpen whether pages of other sites may read it
   */
  ServiceServlet(Service service, List<String> methods, boolean isOpen) {
    this.service = service;
    this.methods = methods;
    this.isOpen = isOpen;
  }

  /** What all addresses share. */
  final Service service() {
    return service;
  }

  /**
   * Answers a request.
   *
   * @throws ProblemException if there is no answer
   */
  abstract Answer answer(Call call) throws IOException;

  /** Whether pages of other sites may read what this method answers. */
  boolean isOpen(String method) {
    return isOpen;
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(service, request, response);
    String method = request.getMethod();
    if (method.equals("OPTIONS")) {
      exchange.run(call -> options(call));
    } else if (!methods.contains(method)) {
      exchange.run(
          call -> {
            throw Problem.of(
                    405,
                    "此处不用 " + method + "，可用：" + String.join(", ", methods),
                    method + " is not known here; use " + String.join(", ", methods))
                .withHeader("Allow", allowed())
                .exception();
          });
    } else {
      if (isOpen(method)) {
        Cors.allow(response);
      }
      exchange.run(this::answer);
    }
  }

  private String allowed() {
    return String.join(", ", methods) + ", OPTIONS";
  }

  private Answer options(Call call) {
    Answer answer = Answer.empty(204).with("Allow", allowed());
    List<String> open = methods.stream().filter(this::isOpen).toList();
    return call.header("Origin").isEmpty() || open.isEmpty()
        ? answer
        : Cors.preflight(answer, open);
  }
}
