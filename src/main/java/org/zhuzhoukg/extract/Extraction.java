package org.zhuzhoukg.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.zhuzhoukg.text.Encoding;
import org.zhuzhoukg.text.Layouts;
import org.zhuzhoukg.text.Sha256;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;
import org.zhuzhoukg.text.TextPieces;

/**
 * How documents are read, one by one; threads may share it.
 *
 * @param extractor finds the candidates
 * @param layouts the orders in which texts are to be read
 * @param given what is known of all documents; without a date each is searched for its own
 * @param notes is told a document's name and what a reader of its candidates must know
 */
public record Extraction(
    Extractor extractor, Layouts layouts, Setting given, BiConsumer<String, String> notes) {

  /**
   * Writes a document's candidates as they are found; only a piece of its text is in memory.
   *
   * @param name what the document is called in results
   * @throws IOException if the file is no text or cannot be read; the message says which
   */
  public void write(String name, Path file, OutputStream out) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(name);
    }
    Encoding encoding = Encoding.of(file);
    if (encoding != Encoding.UTF_8) {
      notes.accept(name, "read as " + encoding.label());
    }
    List<Span> order = layouts.isEmpty() ? List.of() : layouts.of(Sha256.of(file));
    try (CandidateWriter writer = new CandidateWriter(name, out)) {
      if (order.isEmpty()) {
        pieces(name, encoding.open(file), writer);
      } else {
        whole(name, SourceText.read(file, encoding).text(), order, writer);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void pieces(String name, Reader text, CandidateWriter writer) throws IOException {
    try (TextPieces pieces = new TextPieces(text, TextPieces.USUAL_SIZE)) {
      Optional<String> piece = pieces.next();
      Setting setting = setting(name, piece.orElse(""));
      while (piece.isPresent()) {
        extractor.extract(
            piece.get(), pieces.firstCodePoint(), setting, found -> write(writer, found));
        piece = pieces.next();
      }
    }
  }

  private void whole(String name, String text, List<Span> order, CandidateWriter writer) {
    OrderedExtractor.of(extractor, order, text)
        .extract(text, 0, setting(name, text), found -> write(writer, found));
  }

  private static void write(CandidateWriter writer, Candidate candidate) {
    try {
      writer.write(candidate);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Setting setting(String name, String head) {
    if (given.date().isPresent()) {
      return given;
    }
    Optional<LocalDate> found = DateLine.find(head);
    notes.accept(
        name,
        found
            .map(day -> "date " + day + ", from its first lines")
            .orElse("no date in its first lines; 今年 and the like stay open, or give --date"));
    return new Setting(found, given.about());
  }
}
