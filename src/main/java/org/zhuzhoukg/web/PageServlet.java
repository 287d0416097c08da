package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.List;

/** Answers with pages for people; whatever has no other address is a page that does not exist. */
final class PageServlet extends ServiceServlet {

  private static final long serialVersionUID = 1;

  PageServlet(Service service) {
    super(service, List.of("GET", "HEAD"), false);
  }

  @Override
  Answer answer(Call call) throws IOException {
    return service().pages().answer(call);
  }
}
