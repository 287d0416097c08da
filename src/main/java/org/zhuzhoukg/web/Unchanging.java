package org.zhuzhoukg.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.zhuzhoukg.store.Snapshot;

/** Answers that stay the same as long as the data do. */
final class Unchanging {

  /** What makes the answer for who does not have it. */
  interface Body {
    Answer write() throws IOException;
  }

  private Unchanging() {}

  /**
   * The answer, or 304 for who has it.
   *
   * @param key what was asked and in which form
   */
  static Answer answer(Call call, Snapshot snapshot, String key, Body body) throws IOException {
    String tag = Tags.of(snapshot.version(), key.getBytes(StandardCharsets.UTF_8));
    Answer answer = call.has(tag) ? Answer.empty(304) : body.write();
    return answer
        .with("Data-Version", snapshot.version())
        .with("ETag", tag)
        .with("Vary", "Accept, Accept-Encoding")
        .with("Cache-Control", "public, no-cache");
  }
}
