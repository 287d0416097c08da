package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuzhoukg.page.Assets;

/** Hands out the files that pages need; their addresses change with their content. */
final class AssetServlet extends ServiceServlet {

  private static final long serialVersionUID = 1;

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png");

  /** A worker may load what pages may. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; frame-ancestors 'none'";

  /** Where browsers look for an icon that no page has named to them. */
  static final String ICON = "/favicon.ico";

  private final transient Assets assets;

  AssetServlet(Service service, Assets assets) {
    super(service, List.of("GET", "HEAD"), true);
    this.assets = assets;
  }

  @Override
  Answer answer(Call call) throws IOException {
    if (call.path().equals(ICON)) {
      return Answer.empty(302)
          .with("Location", assets.href("icon.svg"))
          .with("Cache-Control", "public, max-age=86400");
    }
    String start = assets.href("");
    String name = call.path().startsWith(start) ? call.path().substring(start.length()) : "";
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    boolean isText = type != null && !type.equals("image/png");
    Optional<byte[]> packed = isText && call.acceptsGzip() ? assets.gzip(name) : Optional.empty();
    Optional<byte[]> bytes = packed.or(() -> assets.bytes(name));
    if (bytes.isEmpty()) {
      throw Problem.of(404, "没有文件 " + call.path(), "there is no file " + call.path()).exception();
    }
    Answer answer = Answer.of(200, type == null ? "application/octet-stream" : type, bytes.get());
    return (packed.isPresent() ? answer.with("Content-Encoding", "gzip") : answer)
        .with("Content-Security-Policy", POLICY)
        .with("Cache-Control", "public, max-age=31536000, immutable")
        .with("Vary", "Accept-Encoding");
  }
}
