package org.zhuzhoukg.page;

import java.util.List;
import java.util.Locale;
import org.zhuzhoukg.store.Snapshot;

/** The files of the whole dataset, as far as they are written. */
@FunctionalInterface
public interface Downloads {

  /** The files of a snapshot's version; none while they are not written yet. */
  List<File> known(Snapshot snapshot);

  /**
   * A file.
   *
   * @param name without a folder
   * @param sha256 in hexadecimal
   */
  record File(String name, long bytes, String sha256) {

    /** How large it is, for people: {@code 1.2 MB}. */
    public String size() {
      return bytes < 1_000_000
          ? String.format(Locale.ROOT, "%.0f kB", Math.ceil(bytes / 1e3))
          : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
  }
}
