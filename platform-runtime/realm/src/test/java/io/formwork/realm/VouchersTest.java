package io.formwork.realm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VouchersTest {

  private static final KeyOwner BELOV = new KeyOwner(17, "belov");

  private Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final Vouchers vouchers =
      new Vouchers(
          new Clock() {
            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          },
          new SecureRandom());

  @Test
  void areGoodOnceForOnePerson() {
    String voucher = vouchers.give(BELOV);
    assertTrue(voucher.matches("fwk:17:[0-9a-f]{32}"), voucher);
    assertTrue(vouchers.take("belov", voucher));
    assertFalse(vouchers.take("belov", voucher));
    assertFalse(vouchers.take("petrov", vouchers.give(BELOV)));
    assertFalse(vouchers.take("belov", "fwk:17:" + "0".repeat(32)));
  }

  @Test
  void lastNoLongerThanARequestComesIn() {
    String voucher = vouchers.give(BELOV);
    now = now.plus(Duration.ofMinutes(1));
    assertFalse(vouchers.take("belov", voucher));
  }
}
