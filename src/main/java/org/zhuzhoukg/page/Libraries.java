package org.zhuzhoukg.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Other people's scripts, by the names that own modules import them under.
 *
 * <p>Their versions are in the build file alone, which unpacks them to {@code assets/lib}.
 */
final class Libraries {

  /**
   * A library.
   *
   * @param name what modules import, as {@code @codemirror/view}
   * @param folder the name of its WebJar
   * @param file where in it the module is
   * @param isNeeded whether the console needs it from the start
   */
  record Library(String name, String folder, String file, boolean isNeeded) {

    /** The file among the assets. */
    String asset(Assets assets) {
      return assets.names().stream()
          .filter(asset -> asset.startsWith("lib/" + folder + "/") && asset.endsWith("/" + file))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("the build did not unpack " + folder));
    }
  }

  static final List<Library> ALL =
      List.of(
          needed("@codemirror/state", "codemirror__state", "dist/index.js"),
          needed("@codemirror/view", "codemirror__view", "dist/index.js"),
          needed("@codemirror/language", "codemirror__language", "dist/index.js"),
          needed("@codemirror/commands", "codemirror__commands", "dist/index.js"),
          needed("@codemirror/autocomplete", "codemirror__autocomplete", "dist/index.js"),
          needed("@codemirror/lint", "codemirror__lint", "dist/index.js"),
          needed("@lezer/common", "lezer__common", "dist/index.js"),
          needed("@lezer/highlight", "lezer__highlight", "dist/index.js"),
          needed("crelt", "crelt", "index.js"),
          needed("style-mod", "style-mod", "src/style-mod.js"),
          needed("w3c-keyname", "w3c-keyname", "index.js"),
          needed("@marijn/find-cluster-break", "marijn__find-cluster-break", "src/index.js"),
          later("echarts", "echarts", "echarts.esm.min.mjs"),
          later("cytoscape", "cytoscape", "dist/cytoscape.esm.min.mjs"),
          later("cytoscape-fcose", "cytoscape-fcose", "cytoscape-fcose.js"),
          later("cose-base", "cose-base", "cose-base.js"),
          later("layout-base", "layout-base", "layout-base.js"),
          later("leaflet", "leaflet", "dist/leaflet-src.esm.js"),
          later("leaflet/style", "leaflet", "dist/leaflet.css"));

  private Libraries() {}

  private static Library needed(String name, String folder, String file) {
    return new Library(name, folder, file, true);
  }

  private static Library later(String name, String folder, String file) {
    return new Library(name, folder, file, false);
  }

  /** The import map: JSON that tells a browser where each name is. */
  static String importMap(Assets assets) {
    return ALL.stream()
        .map(one -> "\"" + one.name() + "\":\"" + assets.href(one.asset(assets)) + "\"")
        .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
  }

  /** What a content security policy says to let the import map in: its hash. */
  static String hash(Assets assets) {
    try {
      byte[] map = importMap(assets).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(map);
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The addresses of what the console needs from the start, its own modules among them. */
  static List<String> preloads(Assets assets) {
    List<String> own =
        assets.names().stream()
            .filter(name -> name.startsWith("console/") && name.endsWith(".js"))
            .toList();
    List<String> libraries =
        ALL.stream().filter(Library::isNeeded).map(one -> one.asset(assets)).toList();
    return Stream.concat(libraries.stream(), own.stream()).map(assets::href).toList();
  }
}
