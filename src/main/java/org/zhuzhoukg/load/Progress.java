package org.zhuzhoukg.load;

/** Is told how a load goes on. */
public interface Progress {

  /** Tells nobody. */
  Progress SILENT =
      new Progress() {
        @Override
        public void file(LoadOutcome outcome, int done, int of) {}

        @Override
        public void stage(String name) {}
      };

  /** A fact file was read. */
  void file(LoadOutcome outcome, int done, int of);

  /** A stage of the whole graph begins, as {@code infer}. */
  void stage(String name);
}
