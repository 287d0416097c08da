package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zhuzhoukg.store.Snapshot;

/**
 * The addresses of things, {@code /id/{kind}/{slug}}. A thing cannot be sent, so who asks is led to
 * what is known of it: people to a page, programs to data, by what they accept. Who does not say
 * gets Turtle.
 *
 * <p>An address in another case or with a slash after it leads to the right one for good (301); a
 * name that people use leads there as long as it means the thing (303).
 */
final class IdServlet extends ServiceServlet {

  private static final long serialVersionUID = 1;

  IdServlet(Service service) {
    super(service, List.of("GET", "HEAD"), true);
  }

  @Override
  Answer answer(Call call) throws IOException {
    List<String> names = PathNames.after("/id/", call.path());
    try {
      return answer(call, names);
    } catch (ProblemException e) {
      if (e.problem().status() == 404
          && call.accept().prefers("text/html", ProblemWriter.Form.JSON.mediaType())) {
        return Forms.chosen(service(), call); // it says so, and what is called like it
      }
      throw e;
    }
  }

  private Answer answer(Call call, List<String> names) throws IOException {
    try (Snapshot snapshot = service().store().snapshot()) {
      Things.Found found = new Things(snapshot).find(names);
      Answer answer =
          switch (found.by()) {
            case SPELLING -> to(301, "/id/" + found.thing().path());
            case NAME -> to(303, "/id/" + found.thing().path());
            case IRI -> to(303, described(call, found.thing())).with("Vary", "Accept");
          };
      return answer
          .with("Data-Version", snapshot.version())
          .with("Link", LinkField.of(found.thing()).toString())
          .with("Cache-Control", "public, no-cache");
    }
  }

  private static String described(Call call, Thing thing) {
    List<Representation> offers = new ArrayList<>(List.of(DataFormat.values()));
    offers.add(Pages.HTML);
    try {
      return call.choose(offers) instanceof DataFormat format
          ? "/data/" + thing.path() + "." + format.suffix()
          : thing.page();
    } catch (ProblemException e) {
      throw e.problem().withHeader("Link", LinkField.of(thing).toString()).exception();
    }
  }

  private static Answer to(int status, String target) {
    return Answer.empty(status).with("Location", target);
  }
}
