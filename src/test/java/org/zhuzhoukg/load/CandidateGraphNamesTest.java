package org.zhuzhoukg.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.vocab.Iris;

class CandidateGraphNamesTest {

  @Test
  void givesNoNameTwice() {
    CandidateGraphNames names = new CandidateGraphNames();
    assertEquals(
        Stream.of("page", "page-2", "page-3", "page-2-2")
            .map(Iris.DEFAULT::candidateGraph)
            .toList(),
        List.of(
            names.next("a/page.txt"),
            names.next("a/page-2.txt"),
            names.next("b/page.txt"),
            names.next("b/page-2.txt")));
  }
}
