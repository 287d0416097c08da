package org.zhuzhoukg.web;

import io.micrometer.core.instrument.Counter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Answers to queries, kept for whoever asks the same again. A question holds the version of the
 * data, so no answer is stale; what was not asked for the longest time leaves when there are too
 * many bytes.
 */
final class AnswerCache {

  private static final int MOST_BYTES = 64 << 20;
  private static final int LARGEST = 1 << 20;
  private static final int SHARE_OF_MEMORY = 16;

  /** What an entry takes besides its bytes, about. */
  private static final int OVERHEAD = 512;

  private final long most;
  private final Counter hits;
  private final Map<String, Kept> answers = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * An empty cache, of 64 MiB or a sixteenth of the memory, whichever is less.
   *
   * @param hits counts the questions that it answers
   */
  AnswerCache(Counter hits) {
    this(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY), hits);
  }

  AnswerCache(long most, Counter hits) {
    this.most = most;
    this.hits = hits;
  }

  /**
   * The answer to a question; empty if it is not here.
   *
   * @param packed whether the client understands gzip
   */
  Optional<Answer> find(String question, boolean packed) throws IOException {
    Kept kept;
    synchronized (this) {
      kept = answers.get(question);
    }
    if (kept == null) {
      return Optional.empty();
    }
    hits.increment();
    return Optional.of(kept.answer(packed));
  }

  /**
   * Keeps an answer, unless it is very long, and returns the one to send.
   *
   * @param packed whether the client understands gzip
   */
  Answer keep(String question, Answer answer, boolean packed) throws IOException {
    if (answer.body().length() > LARGEST) {
      return answer;
    }
    try (answer) {
      Kept kept = Kept.of(answer);
      put(question, kept);
      return kept.answer(packed);
    }
  }

  private synchronized void put(String question, Kept kept) {
    Kept before = answers.put(question, kept);
    bytes += size(question, kept) - (before == null ? 0 : size(question, before));
    for (var oldest = answers.entrySet().iterator(); bytes > most; ) {
      Map.Entry<String, Kept> entry = oldest.next();
      bytes -= size(entry.getKey(), entry.getValue());
      oldest.remove();
    }
  }

  /** How many bytes it holds, about. */
  synchronized long size() {
    return bytes;
  }

  private static long size(String question, Kept kept) {
    return 2L * question.length() + kept.body.length + OVERHEAD;
  }

  /** An answer, its body packed by gzip if that is worth while, as most clients want it. */
  private static final class Kept {

    private final Map<String, String> headers;
    private final byte[] body;
    private final boolean isPacked;
    private final long rows;

    private Kept(Answer answer, byte[] body, boolean isPacked) {
      this.headers = answer.headers();
      this.body = body;
      this.isPacked = isPacked;
      this.rows = answer.rows();
    }

    static Kept of(Answer answer) throws IOException {
      boolean isPacked = answer.isWorthCompressing();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = isPacked ? new GZIPOutputStream(bytes) : bytes) {
        answer.body().sendTo(out);
      }
      return new Kept(answer, bytes.toByteArray(), isPacked);
    }

    Answer answer(boolean packed) throws IOException {
      HeldBody held = new HeldBody(Long.MAX_VALUE);
      if (isPacked && !packed) {
        new GZIPInputStream(new ByteArrayInputStream(body)).transferTo(held);
      } else {
        held.write(body);
      }
      Answer answer = new Answer(200, headers, held, rows);
      return isPacked && packed ? answer.with("Content-Encoding", "gzip") : answer;
    }
  }
}
