package io.formwork.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

  private static final String HERE = "10.0.0.1";

  private final Time time = new Time();
  private final SignInAttempts attempts = new SignInAttempts(time);

  @Test
  void fiveAreFreeAndThenWaitsDouble() {
    fail(4);
    assertEquals(Duration.ZERO, attempts.toWait("ivanov", HERE));
    fail(1);
    assertEquals(Duration.ofSeconds(1), attempts.toWait("ivanov", HERE));
    fail(1);
    assertEquals(Duration.ofSeconds(2), attempts.toWait("ivanov", HERE));
    fail(40);
    assertEquals(Duration.ofMinutes(5), attempts.toWait("ivanov", HERE));
    time.pass(Duration.ofMinutes(5));
    assertEquals(Duration.ZERO, attempts.toWait("ivanov", HERE));
  }

  @Test
  void nobodyIsLockedOutByAnother() {
    fail(50);
    assertEquals(Duration.ZERO, attempts.toWait("ivanov", "10.0.0.2"));
    assertEquals(Duration.ZERO, attempts.toWait("petrov", HERE));
  }

  @Test
  void whoHasANetworkOfAddressesIsOne() {
    for (int i = 1; i <= 5; i++) {
      attempts.failed("ivanov", "2001:db8::" + i);
    }
    assertEquals(Duration.ofSeconds(1), attempts.toWait("ivanov", "2001:db8::77"));
  }

  @Test
  void aRightOneAndHalfAnHourForgive() {
    fail(8);
    attempts.succeeded("ivanov", HERE);
    fail(4);
    assertEquals(Duration.ZERO, attempts.toWait("ivanov", HERE));
    fail(4);
    time.pass(Duration.ofMinutes(31));
    fail(1);
    assertEquals(Duration.ZERO, attempts.toWait("ivanov", HERE));
  }

  @Test
  void theLoginIsReadFromTheHeader() {
    assertEquals(Optional.of("ivanov"), SignInHandler.login("Basic aXZhbm92OmRlbW8="));
    assertEquals(Optional.of("ivanov"), SignInHandler.login("basic  aXZhbm92OmRlbW8="));
    assertEquals(Optional.empty(), SignInHandler.login("Basic %%%"));
    assertEquals(Optional.empty(), SignInHandler.login("Basic aXZhbm92"));
    assertEquals(Optional.empty(), SignInHandler.login("Bearer aXZhbm92OmRlbW8="));
    assertEquals(Optional.empty(), SignInHandler.login(null));
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed("ivanov", HERE);
    }
  }

  /** A clock that stands until it is moved. */
  private static final class Time extends Clock {
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    void pass(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
