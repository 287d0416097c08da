package org.zhuzhoukg.browser;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The console in every state and look: axe finds nothing, Tab reaches everything, no window is too
 * narrow.
 */
@Tag("slow")
@ExtendWith(Chromium.class)
class ConsoleStatesTest {

  private static final Look PHONE_AT_NIGHT = Look.USUAL.narrow().english().dark();
  private static final List<Look> LOOKS =
      List.of(Look.USUAL, Look.USUAL.english().dark(), Look.USUAL.narrow(), PHONE_AT_NIGHT);

  @TestFactory
  Stream<DynamicTest> isForEverybody(Reader reader) {
    reader.expecting("status of (400|503)|ERR_CONNECTION_REFUSED");
    return LOOKS.stream().flatMap(look -> walk(Bench.open(reader, look)));
  }

  /** One window, from state to state. */
  private static Stream<DynamicTest> walk(Bench bench) {
    Sheet sheet = bench.sheet();
    return ConsoleState.ALL.stream()
        .flatMap(List::stream)
        .map(
            state ->
                dynamicTest(
                    state.name() + " " + sheet.look(),
                    () -> {
                      state.enter().accept(bench);
                      bench.checked();
                      sheet.shoot("state-" + state.name());
                      sheet.assertFits();
                      if (sheet.look().equals(Look.USUAL)) {
                        sheet.assertAccessible();
                        Keyboard.assertReachesAll(sheet.page());
                      } else if (sheet.look().equals(PHONE_AT_NIGHT)) {
                        sheet.assertAccessible();
                      } else {
                        sheet.assertLooksAccessible();
                      }
                    }));
  }
}
