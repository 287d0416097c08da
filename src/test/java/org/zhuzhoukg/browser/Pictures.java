package org.zhuzhoukg.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;

/** Drawings that the console gives as files. */
final class Pictures {

  private Pictures() {}

  /** Presses a button and returns the text of the SVG file that it gives. */
  static String svg(Bench bench) throws IOException {
    String text = Files.readString(download(bench, "SVG").path());
    assertTrue(text.startsWith("<svg "), text.substring(0, 20));
    return text;
  }

  /** Presses a button; the PNG file that it gives is named so, and shows something. */
  static void assertPng(Bench bench, String name) throws IOException {
    Download file = download(bench, "PNG");
    assertEquals(name, file.suggestedFilename());
    assertEquals("89504e47", hex(Files.readAllBytes(file.path())));
    BufferedImage image = ImageIO.read(file.path().toFile());
    assertTrue(image.getWidth() > 600 && image.getHeight() > 100, image.toString());
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x += 2) {
      for (int y = 0; y < image.getHeight(); y += 2) {
        colours.add(image.getRGB(x, y));
      }
    }
    assertTrue(colours.size() > 20, colours.size() + " colours");
    Files.createDirectories(Path.of("target", "screenshots"));
    file.saveAs(Path.of("target", "screenshots", "download-" + name));
  }

  private static Download download(Bench bench, String button) {
    return bench
        .page()
        .waitForDownload(() -> bench.at("#panel button:text-is('" + button + "')").click());
  }

  private static String hex(byte[] file) {
    return "%02x%02x%02x%02x".formatted(file[0], file[1], file[2], file[3]);
  }
}
