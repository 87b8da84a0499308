package io.formwork.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.rate.Buckets;
import io.formwork.core.rate.Rates;
import io.formwork.realm.SignInAttempts;
import io.formwork.realm.door.Strangers;
import io.formwork.realm.outside.Outside;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RealmGuardTest {

  private final AtomicLong now = new AtomicLong();
  private final Strangers strangers = new Strangers();
  private final RealmGuard guard = new RealmGuard(SignInAttempts.SHARED, strangers, Outside.SHARED);

  @Test
  void wrongPasswordsOfManyLoginsAreCountedForTheirAddress() {
    strangers.countedBy(new StrangerCounter(new Buckets(Rates.read("strangers=3"), now::get)));
    for (String login : new String[] {"anna", "boris", "vera"}) {
      assertEquals(Duration.ZERO, guard.toWait(login, "2001:db8::1"));
      guard.failed(login, "2001:db8::1");
    }
    assertEquals(Duration.ofSeconds(20), guard.toWait("galina", "2001:db8::2"));
    assertEquals(Duration.ZERO, guard.toWait("galina", "2001:db8:0:1::1"));

    now.addAndGet(Duration.ofSeconds(20).toNanos());
    assertEquals(Duration.ZERO, guard.toWait("galina", "2001:db8::2"));
  }
}
