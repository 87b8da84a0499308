package io.formwork.realm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AdmissionsTest {

  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private final Admissions admissions = new Admissions(new Now(), new SecureRandom());

  @Test
  void aTicketOpensOnceAndForItsOwnerOnly() {
    String ticket = admissions.issue("anna");
    assertFalse(admissions.redeem("anna", "guess".toCharArray()));
    assertTrue(admissions.redeem("anna", ticket.toCharArray()));
    assertFalse(admissions.redeem("anna", ticket.toCharArray()), "once");
    assertFalse(admissions.redeem("boris", admissions.issue("anna").toCharArray()));
  }

  @Test
  void itIsWorthNothingAfterHalfAMinute() {
    String ticket = admissions.issue("anna");
    now = now.plus(Duration.ofSeconds(30));
    assertFalse(admissions.redeem("anna", ticket.toCharArray()));
  }

  /** A clock that stands until it is moved. */
  private final class Now extends Clock {
    @Override
    public ZoneOffset getZone() {
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
