package org.zhuzhoukg.load;

import java.util.List;
import org.zhuzhoukg.fact.FactFile;
import org.zhuzhoukg.text.Problem;

/** What became of one fact file. */
public sealed interface LoadOutcome {

  /** The file's name. */
  String file();

  /** What was rejected, with the reason. */
  List<Problem> problems();

  /**
   * Its facts are in the graph, save those rejected one by one.
   *
   * @param file the file's name
   * @param facts what it holds
   */
  record Loaded(String file, FactFile facts) implements LoadOutcome {
    @Override
    public List<Problem> problems() {
      return facts.problems();
    }
  }

  /**
   * Nothing of it is in the graph.
   *
   * @param file the file's name
   * @param problem why
   */
  record Rejected(String file, Problem problem) implements LoadOutcome {
    @Override
    public List<Problem> problems() {
      return List.of(problem);
    }
  }
}
