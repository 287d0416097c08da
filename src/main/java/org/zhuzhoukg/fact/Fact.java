package org.zhuzhoukg.fact;

import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.text.Bilingual;

/** Something that a document says, with evidence. */
public sealed interface Fact permits Observation, Statement {

  /** Unique in its document. */
  String id();

  /** Who told the document, if it says so: a catalogue reference. */
  Optional<String> reportedBy();

  /** What a reader of the fact must know. */
  Optional<Bilingual> note();

  /** Where the document says it; at least one. */
  List<Evidence> evidence();
}
