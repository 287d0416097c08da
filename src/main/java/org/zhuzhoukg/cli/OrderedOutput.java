package org.zhuzhoukg.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets several documents be written at once, and prints each whole and in their order. The one
 * whose turn it is goes straight through; the others are kept in memory, and wait when they grow.
 */
final class OrderedOutput {

  private static final int KEPT = 1 << 20;
  private static final int AHEAD = 64;

  private final PrintStream out;
  private final Map<Integer, ByteArrayOutputStream> ended = new HashMap<>();
  private int turn;

  OrderedOutput(PrintStream out) {
    this.out = out;
  }

  /**
   * The output of the document with a number, from 0; to be closed even if the document fails.
   *
   * <p>Documents must begin in the order of their numbers. Waits while too many are ahead of the
   * one whose turn it is.
   */
  synchronized OutputStream begin(int number) throws IOException {
    awaitTurn(number - AHEAD);
    return new Part(number);
  }

  private synchronized void awaitTurn(int number) throws IOException {
    try {
      while (turn < number) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    }
  }

  private void print(ByteArrayOutputStream bytes) throws IOException {
    bytes.writeTo(out);
    bytes.reset();
    if (out.checkError()) {
      throw new IOException("the output takes no more");
    }
  }

  private synchronized void end(int number, ByteArrayOutputStream rest) throws IOException {
    ended.put(number, rest);
    try {
      for (ByteArrayOutputStream next = ended.remove(turn);
          next != null;
          next = ended.remove(turn)) {
        turn++;
        print(next);
      }
    } finally {
      notifyAll();
    }
  }

  /** The output of one document. */
  private final class Part extends OutputStream {

    private final int number;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    Part(int number) {
      this.number = number;
    }

    @Override
    public void write(int b) {
      kept.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      kept.write(bytes, offset, length);
      if (kept.size() >= KEPT || isMyTurn()) {
        awaitTurn(number);
        print(kept);
      }
    }

    private boolean isMyTurn() {
      synchronized (OrderedOutput.this) {
        return turn == number;
      }
    }

    @Override
    public void close() throws IOException {
      end(number, kept);
    }
  }
}
