package org.zhuzhoukg.page;

import java.util.List;

/**
 * What every fact has.
 *
 * @param term the fact itself
 * @param status whether it is actual, a target, planned or forecast
 * @param statusName the same as a name: {@code Actual}, {@code Target}, {@code Planned}, {@code
 *     Forecast}
 * @param evidence where it stands; one place at least
 * @param doubts what is doubtful about it
 */
record Fact(Term term, Term status, String statusName, List<Evidence> evidence, List<Term> doubts) {

  boolean isActual() {
    return statusName.equals("Actual");
  }
}
