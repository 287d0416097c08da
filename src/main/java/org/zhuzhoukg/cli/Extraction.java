package org.zhuzhoukg.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhuzhoukg.extract.Candidate;
import org.zhuzhoukg.extract.CandidateWriter;
import org.zhuzhoukg.extract.DateLine;
import org.zhuzhoukg.extract.Extractor;
import org.zhuzhoukg.extract.OrderedExtractor;
import org.zhuzhoukg.extract.Setting;
import org.zhuzhoukg.text.Encoding;
import org.zhuzhoukg.text.Layouts;
import org.zhuzhoukg.text.Sha256;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;
import org.zhuzhoukg.text.TextPieces;

/**
 * How one document is read.
 *
 * @param extractor finds the candidates
 * @param layouts the orders in which texts are to be read
 * @param settings what is known of a document, by the date in its first lines if there is one
 * @param report is told of each document's encoding and date
 */
record Extraction(
    Extractor extractor,
    Layouts layouts,
    Function<Optional<LocalDate>, Setting> settings,
    ExtractReport report) {

  /** Writes a document's candidates as they are found; only a piece of its text is in memory. */
  void of(InputFiles.Input file, OutputStream out) throws IOException {
    if (!Files.exists(file.path())) {
      throw new NoSuchFileException(file.name());
    }
    Encoding encoding = Encoding.of(file.path());
    if (encoding != Encoding.UTF_8) {
      report.note(file.name(), "read as " + encoding.label());
    }
    List<Span> order = layouts.isEmpty() ? List.of() : layouts.of(Sha256.of(file.path()));
    try (CandidateWriter writer = new CandidateWriter(file.name(), out)) {
      if (order.isEmpty()) {
        pieces(file, encoding, writer);
      } else {
        whole(file, SourceText.read(file.path(), encoding).text(), order, writer);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void pieces(InputFiles.Input file, Encoding encoding, CandidateWriter writer)
      throws IOException {
    try (TextPieces pieces = new TextPieces(encoding.open(file.path()), TextPieces.USUAL_SIZE)) {
      Optional<String> piece = pieces.next();
      Setting setting = setting(file.name(), piece.orElse(""));
      while (piece.isPresent()) {
        extractor.extract(
            piece.get(), pieces.firstCodePoint(), setting, found -> write(writer, found));
        piece = pieces.next();
      }
    }
  }

  private void whole(InputFiles.Input file, String text, List<Span> order, CandidateWriter writer) {
    OrderedExtractor.of(extractor, order, text)
        .extract(text, 0, setting(file.name(), text), found -> write(writer, found));
  }

  private static void write(CandidateWriter writer, Candidate candidate) {
    try {
      writer.write(candidate);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Setting setting(String name, String head) {
    Setting given = settings.apply(Optional.empty());
    if (given.date().isPresent()) {
      return given;
    }
    Optional<LocalDate> found = DateLine.find(head);
    report.note(
        name,
        found
            .map(day -> "date " + day + ", from its first lines")
            .orElse("no date in its first lines; 今年 and the like stay open, or give --date"));
    return settings.apply(found);
  }
}
