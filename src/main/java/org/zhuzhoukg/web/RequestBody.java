package org.zhuzhoukg.web;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads the body of a request whole, before anything is done with it: bounded in length and in
 * time, before and after decompression.
 */
final class RequestBody {

  /** Of a body that is too long so much is still taken in, for clients that send all first. */
  private static final long MOST_DISCARDED = 16L << 20;

  private final Call call;
  private final Duration limit;

  /**
   * The body of a request.
   *
   * @param limit how long the client may take to send it
   */
  RequestBody(Call call, Duration limit) {
    this.call = call;
    this.limit = limit;
  }

  /**
   * The bytes.
   *
   * @param max how many there may be
   * @throws ProblemException 400 if the body breaks off, 408 if it comes too slowly, 413 if it is
   *     too long, 415 if its encoding is not known
   */
  byte[] read(long max) throws IOException {
    long announced = call.request().getContentLengthLong();
    if (announced > max) {
      discard(announced);
      throw tooLong(max);
    }
    String encoding = call.header("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
    Bounded in = new Bounded(call.request().getInputStream(), max);
    try {
      return switch (encoding.trim()) {
        case "identity", "" -> all(in, max);
        case "gzip", "x-gzip" -> all(new GZIPInputStream(in), max);
        default ->
            throw Problem.of(
                    415,
                    "不认识内容编码“" + encoding + "”，请用 gzip",
                    "the content encoding '" + encoding + "' is not known; use gzip")
                .withHeader("Accept-Encoding", "gzip, identity")
                .exception();
      };
    } catch (EOFException e) {
      throw Problem.of(
              400, "正文没有发完就断了，什么都没有做", "the body breaks off before its end; nothing was done")
          .exception();
    } catch (ZipException e) {
      throw Problem.of(
              400,
              "Content-Encoding 说是 gzip，而正文不是",
              "the body is not gzip, though Content-Encoding says so")
          .exception();
    } catch (IOException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw late();
      }
      throw Problem.of(
              400, "正文没能读完，什么都没有做", "the body could not be read to its end; nothing was done")
          .withHeader("Connection", "close")
          .exception();
    }
  }

  /** Who waits for leave to send, or would send for long, is told at once instead. */
  private void discard(long announced) throws IOException {
    if (announced > MOST_DISCARDED || call.header("Expect").isPresent()) {
      return;
    }
    try {
      InputStream in = new Bounded(call.request().getInputStream(), announced);
      in.transferTo(OutputStream.nullOutputStream());
    } catch (ProblemException | IOException tooLate) {
      // It is refused all the same.
    }
  }

  private ProblemException late() {
    return Problem.of(
            408,
            "请求没有在" + Metrics.seconds(limit) + "秒内发完",
            "the request was not sent whole within " + Metrics.seconds(limit) + " seconds")
        .withHeader("Connection", "close")
        .exception();
  }

  private static byte[] all(InputStream in, long max) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      if (out.size() > max) {
        throw tooLong(max);
      }
    }
    return out.toByteArray();
  }

  private static ProblemException tooLong(long max) {
    return Problem.of(413, "正文超过" + max + "字节", "the body is longer than " + max + " bytes")
        .exception();
  }

  /** Counts bytes and time. */
  private final class Bounded extends InputStream {

    private final InputStream in;
    private final long max;
    private final long deadline = System.nanoTime() + limit.toNanos();
    private long count;

    Bounded(InputStream in, long max) {
      this.in = in;
      this.max = max;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = in.read(bytes, offset, length);
      count += Math.max(0, n);
      if (count > max) {
        throw tooLong(max);
      }
      if (n >= 0 && System.nanoTime() > deadline) {
        throw late();
      }
      return n;
    }
  }
}
