package org.zhuzhoukg.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.Optional;
import org.zhuzhoukg.extract.Candidate;
import org.zhuzhoukg.extract.CandidateWriter;
import org.zhuzhoukg.extract.DateLine;
import org.zhuzhoukg.extract.Extractor;
import org.zhuzhoukg.extract.Named;
import org.zhuzhoukg.extract.Setting;
import org.zhuzhoukg.text.Encoding;
import org.zhuzhoukg.text.TextPieces;

/**
 * How one document is read.
 *
 * @param extractor finds the candidates
 * @param date the date of every document, if it is given
 * @param about whom the documents are about; empty if nobody says
 * @param report is told of each document's encoding and date
 */
record Extraction(
    Extractor extractor, Optional<LocalDate> date, String about, ExtractReport report) {

  /** Writes a document's candidates as they are found; only a piece of its text is in memory. */
  void of(InputFiles.Input file, OutputStream out) throws IOException {
    if (!Files.exists(file.path())) {
      throw new NoSuchFileException(file.name());
    }
    Encoding encoding = Encoding.of(file.path());
    if (encoding != Encoding.UTF_8) {
      report.note(file.name(), "read as " + encoding.label());
    }
    try (TextPieces pieces = new TextPieces(encoding.open(file.path()), TextPieces.USUAL_SIZE);
        CandidateWriter writer = new CandidateWriter(file.name(), out)) {
      Optional<String> piece = pieces.next();
      Setting setting = setting(file.name(), piece.orElse(""));
      while (piece.isPresent()) {
        extractor.extract(
            piece.get(), pieces.firstCodePoint(), setting, found -> write(writer, found));
        piece = pieces.next();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(CandidateWriter writer, Candidate candidate) {
    try {
      writer.write(candidate);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Setting setting(String name, String head) {
    Named subject = new Named(Optional.empty(), about);
    if (date.isPresent()) {
      return new Setting(date, subject);
    }
    Optional<LocalDate> found = DateLine.find(head);
    report.note(
        name,
        found
            .map(day -> "date " + day + ", from its first lines")
            .orElse("no date in its first lines; 今年 and the like stay open, or give --date"));
    return new Setting(found, subject);
  }
}
