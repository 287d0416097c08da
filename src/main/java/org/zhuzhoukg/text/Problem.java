package org.zhuzhoukg.text;

import java.util.Objects;

/**
 * What is wrong with the data, for the person who mends it.
 *
 * @param file the file's name
 * @param line line in the file, from 1; 0 where no line is meant
 * @param column column in the line, from 1; 0 where no column is meant
 * @param thing which fact, entity or key
 * @param message what is wrong with it, and what to do
 */
public record Problem(String file, int line, int column, String thing, String message) {

  /** Checks that nothing is missing. */
  public Problem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(thing, "thing");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public String toString() {
    String place = line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
    return place + ": " + (thing.isEmpty() ? "" : thing + " — ") + message;
  }
}
