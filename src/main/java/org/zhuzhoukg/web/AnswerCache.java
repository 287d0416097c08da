package org.zhuzhoukg.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Answers to queries, and pages, kept for whoever asks the same again. A question holds the version
 * of the data, so no answer is stale; when there are too many bytes, what is seldom asked leaves.
 */
final class AnswerCache {

  private static final int MOST_BYTES = 64 << 20;
  private static final int LARGEST = 1 << 20;
  private static final int SHARE_OF_MEMORY = 16;

  /** What an entry takes besides its bytes, about. */
  private static final int OVERHEAD = 512;

  private static final String ENCODING = "Content-Encoding";

  private final Counter hits;
  private final Cache<Form, Kept> answers;
  private volatile String latest = "";

  /**
   * An empty cache, of 64 MiB or a sixteenth of the memory, whichever is less.
   *
   * @param hits counts the questions that it answers
   */
  AnswerCache(Counter hits) {
    this(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY), hits);
  }

  AnswerCache(long most, Counter hits) {
    this.hits = hits;
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((Form form, Kept kept) -> size(form, kept))
            .executor(Runnable::run)
            .build();
  }

  /**
   * What was asked.
   *
   * @param version of the data
   * @param text all that the answer depends on besides
   */
  record Question(String version, String text) {}

  /** A question, and whether by a client that understands gzip: most that ask again ask alike. */
  private record Form(Question question, boolean packed) {}

  /**
   * The answer to a question; empty if it is not here.
   *
   * @param packed whether the client understands gzip
   */
  Optional<Answer> find(Question question, boolean packed) throws IOException {
    Form form = new Form(question, packed);
    Kept kept = answers.getIfPresent(form);
    if (kept == null) {
      Kept other = answers.getIfPresent(new Form(question, !packed));
      if (other == null) {
        return Optional.empty();
      }
      kept = packed ? other.packed() : other.unpacked();
      answers.put(form, kept);
    }
    hits.increment();
    return Optional.of(kept.answer());
  }

  /**
   * Keeps an answer, unless it is very long, and returns the one to send.
   *
   * @param packed whether the client understands gzip
   */
  Answer keep(Question question, Answer answer, boolean packed) throws IOException {
    if (answer.body().length() > LARGEST) {
      return answer;
    }
    forgetOthers(question.version());
    try (answer) {
      Answer head = new Answer(200, answer.headers(), null, answer.rows());
      Kept whole = new Kept(head, answer.body().bytes());
      Kept kept = packed ? whole.packed() : whole;
      answers.put(new Form(question, packed), kept);
      return kept.answer();
    }
  }

  /** Nobody asks any more of data that have been replaced. */
  private void forgetOthers(String version) {
    if (!version.equals(latest)) {
      latest = version;
      answers.asMap().keySet().removeIf(form -> !form.question().version().equals(version));
    }
  }

  /** How many bytes it holds, about. */
  long size() {
    answers.cleanUp();
    return answers.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }

  private static int size(Form form, Kept kept) {
    return 2 * form.question().text().length() + kept.bytes.length + OVERHEAD;
  }

  /** An answer that is kept: all of it but the body, and the body's bytes. */
  private static final class Kept {

    private final Answer head;
    private final byte[] bytes;

    Kept(Answer head, byte[] bytes) {
      this.head = head;
      this.bytes = bytes;
    }

    Answer answer() {
      return new Answer(200, head.headers(), HeldBody.of(bytes), head.rows());
    }

    /** The same as it is sent to who understands gzip. */
    Kept packed() throws IOException {
      if (!answer().isWorthCompressing()) {
        return this;
      }
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(packed)) {
        out.write(bytes);
      }
      return new Kept(head.with(ENCODING, "gzip"), packed.toByteArray());
    }

    /** The same as it is sent to who does not. */
    Kept unpacked() throws IOException {
      if (!head.headers().containsKey(ENCODING)) {
        return this;
      }
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return new Kept(head.without(ENCODING), in.readAllBytes());
      }
    }
  }
}
