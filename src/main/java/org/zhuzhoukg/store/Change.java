package org.zhuzhoukg.store;

/**
 * A change that is complete and breaks no rule, ready to be kept.
 *
 * @param asserted what the edit itself changes
 * @param whole that, and what follows from it
 * @param next the data with it, read through an overlay
 * @param figures of the next data
 * @param origin of the next data
 */
record Change(Delta asserted, Delta whole, Overlay next, Figures figures, Origin origin) {

  /** What is told to those who wrote. */
  WriteResult result() {
    return new WriteResult(figures.version(), asserted.added().size(), asserted.removed().size());
  }
}
