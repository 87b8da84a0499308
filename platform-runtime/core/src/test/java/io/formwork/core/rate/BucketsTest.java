package io.formwork.core.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTest {

  private final AtomicLong now = new AtomicLong();
  private final Buckets buckets = new Buckets(Rates.read("searches=6, transfers=0"), now::get);

  @Test
  void aMinutesWorthMayComeAtOnceAndThenWhatFlowsIn() {
    for (int left = 5; left >= 0; left--) {
      Count count = take("anna");
      assertTrue(count.isAllowed());
      assertEquals(left, count.left());
    }
    Count refused = take("anna");
    assertFalse(refused.isAllowed());
    assertEquals(Duration.ofSeconds(10), refused.pause());
    assertEquals(Duration.ofMinutes(1), refused.renewed());

    now.addAndGet(Duration.ofSeconds(10).toNanos());
    assertTrue(take("anna").isAllowed());
    assertFalse(take("anna").isAllowed(), "one has flowed in, not two");
    now.addAndGet(Duration.ofMinutes(1).toNanos());
    assertEquals(5, take("anna").left());
  }

  @Test
  void whoIsRefusedDoesNotWaitLongerForAskingAgain() {
    for (int i = 0; i < 50; i++) {
      take("anna");
    }
    assertEquals(Duration.ofSeconds(10), take("anna").pause());
  }

  @Test
  void everybodyAndEachKindHasABucketOfItsOwn() {
    for (int i = 0; i < 7; i++) {
      take("anna");
    }
    assertTrue(take("boris").isAllowed());
    assertTrue(buckets.take(Kind.REQUESTS, "anna").orElseThrow().isAllowed());
    assertEquals(Optional.empty(), buckets.take(Kind.TRANSFERS, "anna"), "not counted");
  }

  @Test
  void whatAnOperatorWritesIsJudged() {
    assertEquals(3000, Rates.read(" requests = 3000 ").of(Kind.REQUESTS));
    assertEquals(Kind.SEARCHES.standard(), Rates.read("requests=1").of(Kind.SEARCHES));
    assertThrows(IllegalArgumentException.class, () -> Rates.read("request=1"));
    assertThrows(IllegalArgumentException.class, () -> Rates.read("requests"));
    assertThrows(IllegalArgumentException.class, () -> Rates.read("requests=-1"));
  }

  private Count take(String who) {
    return buckets.take(Kind.SEARCHES, who).orElseThrow();
  }
}
