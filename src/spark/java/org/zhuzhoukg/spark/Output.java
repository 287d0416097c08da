package org.zhuzhoukg.spark;

import java.util.Locale;

/** What the job writes: a folder for each, and in it a file for each part. */
enum Output {
  /** Candidates, as {@code extract} prints them. */
  CANDIDATES(".jsonl"),
  /** The same as RDF, as {@code load --candidates} takes them. */
  NQUADS(".nq"),
  /** Documents that could not be read, and why. */
  REJECTED(".txt");

  private final String ending;

  Output(String ending) {
    this.ending = ending;
  }

  /** The folder's name. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The path of a part's file. */
  String file(String part) {
    return folder() + "/" + part + ending;
  }
}
