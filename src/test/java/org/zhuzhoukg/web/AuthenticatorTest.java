package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.web.Authenticator.Challenge;
import org.zhuzhoukg.web.Authenticator.Known;
import org.zhuzhoukg.web.Authenticator.Off;
import org.zhuzhoukg.web.Authenticator.Outcome;
import org.zhuzhoukg.web.Authenticator.TooMany;

class AuthenticatorTest {

  private static final int BURST = 10;
  private static final String CLIENT = "192.0.2.7";
  private static final String RIGHT = CredentialsTest.basic("harbour:tide");
  private static final String WRONG = CredentialsTest.basic("harbour:ebb");
  private static final String UNREADABLE = "Basic !";
  private static final Credentials CREDENTIALS =
      Credentials.of(
          List.of(
              User.parse(
                  "harbour:" + PasswordHash.of("tide", PasswordHash.FEWEST_ITERATIONS).text())));

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 7);
  private final Authenticator authenticator = new Authenticator(CREDENTIALS, BURST, now::get);

  @Test
  void saysThatWritesAreOffWhereNobodyMayWrite() {
    Authenticator off = new Authenticator(Credentials.none(), BURST);
    assertEquals(new Off(), off.authenticate(CLIENT, RIGHT));
    assertEquals(new Off(), off.authenticate(CLIENT, null));
  }

  @Test
  void challengesWhoBringsNothingAndNeverTiresOfIt() {
    for (int i = 0; i < 50; i++) {
      assertEquals(new Challenge(), authenticator.authenticate(CLIENT, null));
    }
    assertEquals(new Known("harbour"), authenticator.authenticate(CLIENT, RIGHT));
  }

  @Test
  void challengesAWrongPasswordAndAnUnknownUser() {
    assertEquals(new Challenge(), authenticator.authenticate(CLIENT, WRONG));
    assertEquals(
        new Challenge(), authenticator.authenticate(CLIENT, CredentialsTest.basic("nobody:tide")));
  }

  @Test
  void makesAClientWaitAfterTenFailures() {
    fail(CLIENT, BURST);
    assertEquals(new TooMany(6), authenticator.authenticate(CLIENT, UNREADABLE));
    assertEquals(new TooMany(6), authenticator.authenticate(CLIENT, RIGHT));
    assertEquals(new Known("harbour"), authenticator.authenticate("192.0.2.8", RIGHT));
    now.addAndGet(5_500_000_000L);
    assertEquals(new TooMany(1), authenticator.authenticate(CLIENT, RIGHT));
    now.addAndGet(500_000_000L);
    assertEquals(new Challenge(), authenticator.authenticate(CLIENT, UNREADABLE));
    assertEquals(new TooMany(6), authenticator.authenticate(CLIENT, UNREADABLE));
    now.addAndGet(60_000_000_000L);
    fail(CLIENT, BURST);
  }

  @Test
  void forgetsTheFailuresOfWhoGetsItRight() {
    fail(CLIENT, BURST - 1);
    assertEquals(new Known("harbour"), authenticator.authenticate(CLIENT, RIGHT));
    fail(CLIENT, BURST);
  }

  @Test
  void takesANetworkOfIPv6ForOneClient() {
    fail("2001:db8:1:2:3:4:5:6", BURST / 2);
    fail("[2001:db8:1:2::9]", BURST / 2);
    assertInstanceOf(
        TooMany.class, authenticator.authenticate("2001:db8:1:2:f::1%eth0", UNREADABLE));
    assertEquals(new Challenge(), authenticator.authenticate("2001:db8:1:3::1", UNREADABLE));
    assertEquals(ClientNetwork.of("192.0.2.1"), ClientNetwork.of("::ffff:192.0.2.1"));
    assertNotEquals(ClientNetwork.of("192.0.2.1"), ClientNetwork.of("192.0.2.2"));
    assertEquals("not an address: at all", ClientNetwork.of("not an address: at all").name());
  }

  @Test
  void remembersTenThousandClientsThatFailed() {
    FailureThrottle throttle = new FailureThrottle(BURST, now::get);
    for (int i = 0; i < 10_050; i++) {
      throttle.failed(new ClientNetwork("client " + i));
    }
    assertEquals(10_000, throttle.clients());
  }

  /** More logins than may wait: some are told to come again, none is told a lie. */
  @Tag("slow")
  @Test
  void doesNotLetAFloodOfLoginsQueueUp() throws Exception {
    ExecutorService crowd = Executors.newFixedThreadPool(40);
    try {
      List<Callable<Outcome>> logins =
          IntStream.range(0, 40)
              .<Callable<Outcome>>mapToObj(
                  i -> () -> authenticator.authenticate("198.51.100." + i, WRONG))
              .toList();
      List<Outcome> outcomes =
          crowd.invokeAll(logins).stream().map(AuthenticatorTest::get).collect(Collectors.toList());
      assertTrue(outcomes.contains(new TooMany(1)), outcomes::toString);
      outcomes.removeIf(new TooMany(1)::equals);
      outcomes.removeIf(new Challenge()::equals);
      assertEquals(List.of(), outcomes);
    } finally {
      crowd.shutdownNow();
    }
  }

  private void fail(String client, int times) {
    for (int i = 0; i < times; i++) {
      assertEquals(new Challenge(), authenticator.authenticate(client, UNREADABLE));
    }
  }

  private static Outcome get(Future<Outcome> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
