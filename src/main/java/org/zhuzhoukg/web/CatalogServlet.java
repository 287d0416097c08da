package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.store.QueryFile;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Iris;

/**
 * What there is and where to get it: {@code /catalog} in <a
 * href="https://www.w3.org/TR/vocab-dcat-3/">DCAT 3</a>; {@code /.well-known/void} leads to the
 * description in <a href="https://www.w3.org/TR/void/#well-known">VoID</a>, which has every count.
 */
final class CatalogServlet extends ServiceServlet {

  private static final long serialVersionUID = 1;

  CatalogServlet(Service service) {
    super(service, List.of("GET", "HEAD"), true);
  }

  @Override
  Answer answer(Call call) throws IOException {
    if (!call.path().equals("/catalog")) {
      return Answer.empty(303)
          .with("Location", "/graph/dataset")
          .with("Cache-Control", "public, max-age=86400");
    }
    Optional<Answer> page = Forms.page(service(), call);
    if (page.isPresent()) {
      return page.get();
    }
    GraphFormat format = call.choose(Arrays.asList(GraphFormat.values()));
    try (Snapshot snapshot = service().store().snapshot()) {
      return Unchanging.answer(
          call, snapshot, "/catalog\n" + format.mediaType(), () -> write(call, snapshot, format));
    }
  }

  private Answer write(Call call, Snapshot snapshot, GraphFormat format) throws IOException {
    LinkField links =
        new LinkField()
            .add(Iris.DEFAULT.catalog(), "canonical")
            .add("/.well-known/void", "describedby")
            .licence();
    return GraphWriter.pretty(
            OwnQueries.run(
                service(),
                call,
                snapshot,
                queries -> queries.graph(QueryFile.named("data/catalog"))),
            format,
            service().limits().maxBytes())
        .with("Link", links.toString());
  }
}
