package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCacheTest {

  private static final int MIB = 1 << 20;

  private final Counter hits = new SimpleMeterRegistry().counter("hits");
  private final AnswerCache cache = new AnswerCache(MIB, hits);

  @ParameterizedTest
  @ValueSource(ints = {0, 1023, 1024, 300_000})
  void givesBackWhatItKept(int length) throws IOException {
    byte[] bytes = noise(length);
    for (boolean packed : new boolean[] {false, true, false}) {
      assertArrayEquals(bytes, unpacked(cache.keep(question("q"), answer(bytes), packed)));
      Answer again = cache.find(question("q"), packed).orElseThrow();
      assertEquals(packed && length >= 1024, again.headers().containsKey("Content-Encoding"));
      assertEquals("x/y", again.headers().get("Content-Type"));
      assertArrayEquals(bytes, unpacked(again));
      assertArrayEquals(bytes, unpacked(cache.find(question("q"), !packed).orElseThrow()));
    }
    assertEquals(6, hits.count());
  }

  @Test
  void forgetsWhatIsSeldomAsked() throws IOException {
    for (int i = 0; i < 50; i++) {
      cache.keep(question("q" + i), answer(noise(200_000)), true);
      cache.find(question("q0"), true);
      assertTrue(cache.size() <= MIB, cache.size() + " bytes");
    }
    assertTrue(cache.find(question("q0"), true).isPresent());
    assertTrue(cache.size() > MIB / 2, cache.size() + " bytes");
  }

  @Test
  void neverAnswersOfOtherData() throws IOException {
    AnswerCache.Question next = new AnswerCache.Question("version 2", "q");
    cache.keep(question("q"), answer(noise(5000)), true);
    assertFalse(cache.find(next, true).isPresent());
    cache.keep(next, answer(noise(5001)), true);
    assertArrayEquals(noise(5001), unpacked(cache.find(next, true).orElseThrow()));
    assertFalse(cache.find(question("q"), true).isPresent());
    assertTrue(cache.size() < 10_000, cache.size() + " bytes");
  }

  @Test
  void keepsNothingVeryLong() throws IOException {
    byte[] bytes = new byte[MIB + 1];
    assertArrayEquals(bytes, unpacked(cache.keep(question("q"), answer(bytes), true)));
    assertFalse(cache.find(question("q"), true).isPresent());
    assertEquals(0, cache.size());
  }

  @Test
  void countsBytesOnceWhenTheSameIsKeptAgain() throws IOException {
    cache.keep(question("q"), answer(noise(5000)), true);
    long once = cache.size();
    cache.keep(question("q"), answer(noise(5000)), true);
    assertEquals(once, cache.size());
  }

  private static AnswerCache.Question question(String text) {
    return new AnswerCache.Question("version 1", text);
  }

  private static Answer answer(byte[] bytes) throws IOException {
    return Answer.of(200, "x/y", bytes);
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static byte[] unpacked(Answer answer) throws IOException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (answer) {
      answer.body().sendTo(sent);
    }
    return answer.headers().containsKey("Content-Encoding")
        ? new GZIPInputStream(new ByteArrayInputStream(sent.toByteArray())).readAllBytes()
        : sent.toByteArray();
  }
}
