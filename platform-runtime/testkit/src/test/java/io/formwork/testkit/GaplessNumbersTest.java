package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Numbers of which none is left out, whoever draws them and however many saves come to nothing. */
@ExtendWith(DatabaseServerExtension.class)
class GaplessNumbersTest {

  private static final int THREADS = 8;
  private static final int EACH = 25;

  @Test
  void leavesNothingOutAndGivesNothingTwice(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          List<String> numbers = drawnByMany(workshop);

          List<String> expected =
              IntStream.rangeClosed(1, numbers.size()).mapToObj("С-2026-%04d"::formatted).toList();
          assertEquals(expected, numbers.stream().sorted().toList());
          assertFalse(numbers.size() == THREADS * EACH, "some saves must have come to nothing");
        });
  }

  private static List<String> drawnByMany(Workshop workshop) {
    List<Callable<List<String>>> people =
        IntStream.range(0, THREADS)
            .<Callable<List<String>>>mapToObj(seed -> () -> drawn(workshop, new Random(seed)))
            .toList();
    List<String> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<List<String>> one : threads.invokeAll(people)) {
        all.addAll(one.get());
      }
    } catch (Exception e) {
      throw new AssertionError("A thread failed", e);
    }
    return all;
  }

  /** Of three saves about one is refused by a check, and one is given up after it was stored. */
  private static List<String> drawn(Workshop workshop, Random random) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      int fate = random.nextInt(3);
      String refused =
          Workshop.refusal(() ->
              workshop
                  .stage()
                  .transactions()
                  .required(() -> {
                    RecordRef bill = bill(workshop, fate == 0 ? "1" : "100");
                    String number = workshop.value(bill, "number").toString();
                    if (fate == 1) {
                      workshop.create("bill", Changes.none());
                    }
                    numbers.add(number);
                  }));
      assertEquals(fate == 2, refused.isEmpty(), refused);
    }
    return numbers;
  }

  @Test
  void givesWhatWasRolledBackToWhoeverWaited(DatabaseServer server) throws Exception {
    Workshop.play(
        server,
        workshop -> {
          CountDownLatch drawn = new CountDownLatch(1);
          try (ExecutorService second = Executors.newSingleThreadExecutor()) {
            List<Future<String>> waiting = new ArrayList<>();
            Workshop.refusal(() ->
                workshop
                    .stage()
                    .transactions()
                    .required(() -> {
                      assertEquals("С-2026-0001", number(workshop));
                      waiting.add(
                          second.submit(() -> {
                            drawn.countDown();
                            return number(workshop);
                          }));
                      await(drawn);
                      assertFalse(waiting.getFirst().isDone());
                      bill(workshop, "0");
                    }));
            assertEquals("С-2026-0001", result(waiting.getFirst()));
          }
          assertEquals("С-2026-0002", number(workshop));
        });
  }

  private static String number(Workshop workshop) {
    return workshop.value(bill(workshop, "5"), "number").toString();
  }

  private static RecordRef bill(Workshop workshop, String amount) {
    return workshop.create("bill", Changes.of("amount", new BigDecimal(amount + ".00")));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String result(Future<String> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
