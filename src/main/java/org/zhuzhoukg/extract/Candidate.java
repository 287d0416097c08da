package org.zhuzhoukg.extract;

import java.util.List;
import org.zhuzhoukg.text.Span;

/** A fact that the extractor proposes; a person decides. */
public sealed interface Candidate permits Reading, Mention, Relation {

  /** Where the words stand, in code points of the input. */
  Span at();

  /** The same at another place. */
  Candidate movedTo(Span place);

  /** The same, as likely right as that. */
  Candidate withConfidence(double likely);

  /** The words, without breaks of line within them. */
  String asWritten();

  /** How likely it is right, from 0 to 1. */
  double confidence();

  /** The rule that proposes it. */
  String rule();

  /** Why its parts are what they are, where they were inherited or assumed. */
  List<String> trace();
}
