package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Iris;

/**
 * What is known of a thing, at {@code /data/{kind}/{slug}}: in the form that the end of the name
 * tells ({@code .ttl .jsonld .nt .rdf}), otherwise in the one that the client accepts. What links
 * to the thing comes in pages, {@code ?page=N}.
 */
final class DataServlet extends ServiceServlet {

  private static final long serialVersionUID = 1;
  private static final String PREFIX = "/data/";
  private static final List<DataFormat> FORMATS = List.of(DataFormat.values());

  DataServlet(Service service) {
    super(service, List.of("GET", "HEAD"), true);
  }

  /** What is asked for. */
  private record Request(Thing thing, DataFormat format, long page) {

    String parameters(long page) {
      return page == 1 ? "" : "?page=" + page;
    }

    String address(long page) {
      return PREFIX + thing.path() + "." + format.suffix() + parameters(page);
    }
  }

  @Override
  Answer answer(Call call) throws IOException {
    List<String> names = new ArrayList<>(PathNames.after(PREFIX, call.path()));
    int last = names.size() > 1 && names.get(names.size() - 1).isEmpty() ? 2 : 1;
    String name = names.get(names.size() - last);
    Optional<DataFormat> suffix = DataFormat.ofSuffix(name);
    suffix.ifPresent(
        format ->
            names.set(
                names.size() - last,
                name.substring(0, name.length() - format.suffix().length() - 1)));
    long page = page(call.parameters());
    try (Snapshot snapshot = service().store().snapshot()) {
      Things.Found found = new Things(snapshot).find(names);
      DataFormat format = suffix.isPresent() ? suffix.get() : choose(call, found.thing());
      Request request = new Request(found.thing(), format, page);
      if (found.by() != Things.By.IRI) {
        int status = found.by() == Things.By.NAME ? 303 : 301;
        return Answer.empty(status)
            .with("Location", suffix.isPresent() ? request.address(page) : bare(request))
            .with("Cache-Control", "public, no-cache");
      }
      Answer answer =
          Unchanging.answer(
              call, snapshot, request.address(page), () -> write(call, snapshot, request));
      return suffix.isPresent()
          ? answer.with("Vary", "Accept-Encoding")
          : answer.with("Content-Location", request.address(page));
    }
  }

  /** Who accepts none of the formats is told of the page as well. */
  private static DataFormat choose(Call call, Thing thing) {
    try {
      return call.choose(FORMATS);
    } catch (ProblemException e) {
      throw e.problem()
          .with("page", thing.page())
          .withHeader("Link", LinkField.of(thing).toString())
          .exception();
    }
  }

  private static String bare(Request request) {
    return PREFIX + request.thing().path() + request.parameters(request.page());
  }

  private static long page(Parameters parameters) {
    String page = parameters.one("page").orElse("1");
    if (!page.matches("[1-9][0-9]{0,8}")) {
      throw Problem.of(400, "页码是从 1 开始的数", "a page is a number from 1").exception();
    }
    return Long.parseLong(page);
  }

  private Answer write(Call call, Snapshot snapshot, Request request) throws IOException {
    ThingData data =
        OwnQueries.run(
            service(),
            call,
            snapshot,
            queries -> ThingData.read(queries, request.thing(), request.page()));
    Answer answer =
        GraphWriter.pretty(data.graph(), request.format().format(), service().limits().maxBytes());
    return answer
        .with("Link", links(request, data).toString())
        .with("Total-Links", Long.toString(data.total()));
  }

  private static LinkField links(Request request, ThingData data) {
    LinkField links =
        new LinkField()
            .add(Iris.DEFAULT.data(request.thing().path()), "canonical")
            .alternates(request.thing(), request.parameters(request.page()))
            .typed(request.thing().page(), "alternate", Pages.HTML)
            .add(Iris.DEFAULT.entity(request.thing().path()), "about")
            .add("/.well-known/void", "describedby")
            .licence()
            .add(request.address(1), "first")
            .add(request.address(data.pages()), "last");
    if (data.number() > 1) {
      links.add(request.address(data.number() - 1), "prev");
    }
    if (data.number() < data.pages()) {
      links.add(request.address(data.number() + 1), "next");
    }
    return links;
  }
}
