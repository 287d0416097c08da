package org.zhuzhoukg.text;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When a document appeared, and how that is known.
 *
 * @param date the date to use, as {@code 2012} or {@code 2022-12-23}
 * @param from the earliest day that the evidence allows
 * @param to the latest day that the evidence allows
 * @param stated whether the document says its date; otherwise it was inferred
 * @param reason why this date
 */
public record Dating(String date, LocalDate from, LocalDate to, boolean stated, Bilingual reason) {

  /** Checks that the margin is not reversed. */
  public Dating {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(reason, "reason");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "the latest day " + to + " is before the earliest " + from);
    }
  }
}
