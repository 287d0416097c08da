package org.zhuzhoukg.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The files that pages need in the browser: styles, scripts, libraries.
 *
 * <p>Their addresses hold a fingerprint of all of them, so that a browser may keep them for ever.
 */
public final class Assets {

  private static final int VERSION_DIGITS = 8;

  private final Map<String, byte[]> files;
  private final String version;
  private final Map<String, byte[]> stripped = new ConcurrentHashMap<>();
  private final Map<String, byte[]> packed = new ConcurrentHashMap<>();

  private Assets(Map<String, byte[]> files) {
    this.files = files;
    this.version = fingerprint(files);
  }

  /**
   * Reads the files that come with the program.
   *
   * @throws IOException if they cannot be read
   */
  public static Assets load() throws IOException {
    URL folder = Assets.class.getResource("/assets");
    if (folder == null) {
      throw new IOException("the program comes without its folder 'assets'; build it anew");
    }
    try {
      URI uri = folder.toURI();
      if (!uri.getScheme().equals("jar")) {
        return new Assets(read(Path.of(uri)));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return new Assets(read(jar.getPath("/assets")));
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(path));
      }
    }
    return files;
  }

  private static String fingerprint(Map<String, byte[]> files) {
    CRC32 sum = new CRC32();
    files.forEach(
        (name, bytes) -> {
          sum.update(name.getBytes(StandardCharsets.UTF_8));
          sum.update(bytes);
        });
    return HexFormat.of().toHexDigits(sum.getValue(), VERSION_DIGITS);
  }

  /** The address of a file, as {@code site.css}. */
  public String href(String name) {
    return "/assets/" + version + "/" + name;
  }

  /** The fingerprint of all files. */
  public String version() {
    return version;
  }

  /** The bytes of a file, a script's without its comments; empty if there is none of this name. */
  public Optional<byte[]> bytes(String name) {
    return Optional.ofNullable(files.get(name))
        .map(bytes -> name.endsWith(".js") ? stripped.computeIfAbsent(name, this::strip) : bytes);
  }

  private byte[] strip(String name) {
    return ScriptComments.strip(files.get(name));
  }

  /**
   * The bytes of a file in the form of gzip, packed as tightly as can be; empty if there is none.
   */
  public Optional<byte[]> gzip(String name) {
    return bytes(name).map(bytes -> packed.computeIfAbsent(name, key -> pack(bytes)));
  }

  private static byte[] pack(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new TightGzip(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** As many bytes saved as gzip can; it is done once for many readers. */
  private static final class TightGzip extends GZIPOutputStream {
    TightGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  /** The names of all files, in order. */
  public List<String> names() {
    return List.copyOf(files.keySet());
  }
}
