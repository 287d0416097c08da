package org.zhuzhoukg.browser;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures how soon the console takes a query: so many visits with an empty cache (the first
 * argument, 15 if there is none), each from the request of the page on, after two that warm up.
 */
public final class ConsoleBenchmark {

  private static final int WARM_UP = 2;

  private ConsoleBenchmark() {}

  /** Prints the median, with the least and the most. */
  public static void main(String[] args) {
    int visits = args.length == 0 ? 15 : Integer.parseInt(args[0]);
    try (Desk desk = new Desk()) {
      Reader reader = new Reader(desk);
      List<Double> millis =
          Stream.generate(() -> Visit.toConsole(reader).readyMillis())
              .limit(WARM_UP + visits)
              .skip(WARM_UP)
              .sorted()
              .toList();
      System.out.printf(
          Locale.ROOT,
          "%d visits: ready after %.0f ms (%.0f–%.0f)%n",
          visits,
          millis.get(visits / 2),
          millis.get(0),
          millis.get(visits - 1));
      reader.leave(true);
    }
  }
}
