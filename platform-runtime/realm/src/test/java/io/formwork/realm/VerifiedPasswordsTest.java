package io.formwork.realm;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerifiedPasswordsTest {

  private static final int CROWD = 40;
  private static final long HASHING_NANOS = 20_000_000;

  private final SecureRandom random = new SecureRandom();
  private final VerifiedPasswords verified = new VerifiedPasswords(Clock.systemUTC(), random);

  @Test
  void aRememberedPasswordDoesNotLetAnotherOneIn() {
    String phc = PasswordHash.of("right".toCharArray(), random).toString();
    assertTrue(verified.matches("anna", phc, "right".toCharArray()));
    assertTrue(verified.matches("anna", phc, "right".toCharArray()));
    assertFalse(verified.matches("anna", phc, "wrong".toCharArray()));
  }

  @Test
  void aChangedPasswordIsAskedForAtOnce() {
    String old = PasswordHash.of("old".toCharArray(), random).toString();
    assertTrue(verified.matches("anna", old, "old".toCharArray()));
    String changed = PasswordHash.of("new".toCharArray(), random).toString();
    assertFalse(verified.matches("anna", changed, "old".toCharArray()));
  }

  @Test
  void aCrowdDoesNotHashMoreAtATimeThanThereAreProcessors() throws InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    AtomicInteger calls = new AtomicInteger();
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    VerifiedPasswords slow =
        new VerifiedPasswords(
            Clock.systemUTC(),
            random,
            Duration.ofMinutes(1),
            (phc, password) -> {
              calls.incrementAndGet();
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              LockSupport.parkNanos(HASHING_NANOS);
              now.decrementAndGet();
              return String.valueOf(password).equals("right");
            });

    crowd(each -> assertTrue(slow.matches("anna", "hash", "right".toCharArray())));
    assertTrue(calls.get() <= processors, calls + " times for one client");

    crowd(each -> assertFalse(slow.matches("anna", "hash", ("wrong" + each).toCharArray())));
    assertTrue(most.get() <= processors, most + " at a time");
  }

  private static void crowd(IntConsumer guess) throws InterruptedException {
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> guesses =
          IntStream.range(0, CROWD)
              .<Callable<Void>>mapToObj(each ->
                  () -> {
                    guess.accept(each);
                    return null;
                  })
              .toList();
      for (Future<Void> done : crowd.invokeAll(guesses)) {
        assertDoesNotThrow(() -> done.get());
      }
    }
  }
}
