package org.zhuzhoukg.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Dump;

/** The whole dataset to take home: {@code /dumps/} lists the files and their checksums. */
final class DumpsServlet extends ServiceServlet {

  private static final long serialVersionUID = 1;
  private static final String PREFIX = "/dumps/";
  private static final String SUMS = "SHA256SUMS";
  private static final Representation JSON = () -> List.of("application/json");

  private final transient Dumps dumps;

  DumpsServlet(Service service, Dumps dumps) {
    super(service, List.of("GET", "HEAD"), true);
    this.dumps = dumps;
  }

  @Override
  Answer answer(Call call) throws IOException {
    if (call.path().equals("/dumps")) {
      return Answer.empty(301).with("Location", PREFIX);
    }
    String name = String.join("/", PathNames.after(PREFIX, call.path()));
    if (name.isEmpty()) {
      return index(call);
    }
    requireKnown(name);
    try (Snapshot snapshot = service().store().snapshot()) {
      return Unchanging.answer(call, snapshot, name, () -> file(snapshot, name))
          .with("Vary", "Accept-Encoding");
    }
  }

  private static void requireKnown(String name) {
    List<String> known = new ArrayList<>(Arrays.stream(Dump.values()).map(Dump::file).toList());
    known.add(SUMS);
    if (!known.contains(name)) {
      throw Problem.of(404, "这里没有这个文件", "there is no such file here")
          .with("alternatives", known.stream().map(n -> PREFIX + n).toList())
          .exception();
    }
  }

  private Answer file(Snapshot snapshot, String name) throws IOException {
    Dumps.Edition edition = dumps.of(snapshot);
    if (name.equals(SUMS)) {
      return text("text/plain; charset=utf-8", edition.checksums());
    }
    Dumps.DumpFile file =
        edition
            .file(name)
            .orElseThrow(
                () ->
                    Problem.of(404, "这种格式容纳不了现有数据", "this format cannot hold the data as they are")
                        .exception());
    String sum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
    LinkField links = new LinkField().add("/catalog", "describedby").licence();
    return new Answer(
        200,
        Map.of(
            "Content-Type",
            Dump.COMPRESSION,
            "Repr-Digest",
            "sha-256=:" + sum + ":",
            "Link",
            links.toString()),
        HeldBody.of(file.path()),
        -1);
  }

  private Answer index(Call call) throws IOException {
    Representation form = call.choose(List.of(JSON, Pages.HTML));
    if (form == Pages.HTML) {
      dumps.prepare(service().store());
      return Forms.chosen(service(), call);
    }
    try (Snapshot snapshot = service().store().snapshot()) {
      return Unchanging.answer(
          call,
          snapshot,
          PREFIX + form.mediaType(),
          () -> {
            Dumps.Edition edition = dumps.of(snapshot);
            return text(form.contentType(), json(edition));
          });
    }
  }

  private static String json(Dumps.Edition edition) {
    JsonArray files = new JsonArray();
    for (Dumps.DumpFile file : edition.files()) {
      JsonObject object = new JsonObject();
      object.put("name", file.dump().file());
      object.put("mediaType", file.dump().mediaType());
      object.put("compression", Dump.COMPRESSION);
      object.put("graphs", file.dump().keepsGraphs() ? "named" : "union");
      object.put("bytes", file.bytes());
      object.put("sha256", file.sha256());
      files.add(object);
    }
    JsonObject index = new JsonObject();
    index.put("version", edition.version());
    index.put("checksums", SUMS);
    index.put("files", files);
    return index + "\n";
  }

  private static Answer text(String contentType, String text) throws IOException {
    return Answer.of(200, contentType, text.getBytes(StandardCharsets.UTF_8));
  }
}
