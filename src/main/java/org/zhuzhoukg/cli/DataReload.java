package org.zhuzhoukg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuzhoukg.load.LoadResult;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.load.Verification;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.Wording;
import org.zhuzhoukg.text.SourceTexts;
import org.zhuzhoukg.web.Reload;
import org.zhuzhoukg.web.ReloadException;

/**
 * Loads the data directory again for a running server. Stricter than at the start: one bad entry,
 * and what is served stays, lest a slip withdraw a document.
 */
final class DataReload implements Reload {

  private final Path data;
  private final Optional<SourceTexts> texts;

  DataReload(Path data, Optional<SourceTexts> texts) {
    this.data = data;
    this.texts = texts;
  }

  @Override
  public KnowledgeGraph load() throws ReloadException {
    try {
      LoadResult load = new Loader(data, Progress.SILENT).load();
      List<?> pointers =
          texts.map(found -> Verification.of(load, found).problems()).orElse(List.of());
      List<String> problems =
          Stream.of(load.rejected(), load.violations(), pointers)
              .flatMap(List::stream)
              .map(Object::toString)
              .toList();
      if (!problems.isEmpty()) {
        throw new ReloadException(
            new Wording(
                "数据有" + problems.size() + "处问题", "the data have " + problems.size() + " problems"),
            problems);
      }
      if (!load.isServable()) {
        throw new ReloadException(new Wording("数据中没有事实", "the data hold no facts"), List.of());
      }
      return load.graph();
    } catch (IOException e) {
      throw new ReloadException(
          new Wording("数据无法读取", "the data cannot be read"),
          List.of(String.valueOf(e.getMessage())));
    }
  }
}
